import { expect, test } from "vitest";
import { Problem } from "../../src/core/problem.js";
import type { OwnKindId } from "../../src/sources/parts/own/column.js";
import { readOwn, streamOwn } from "./own-files.js";

/** Whole numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const FILES: readonly (readonly [OwnKindId, string])[] = [
  [
    "pay-scales",
    'Our scales,,,,,,\ndepartment,grade,location,effective_from,minimum,maximum,weekly_hours\nMade Up,EO,London,2024-04-01,"£30,500",32000,36\nMade Up,AO,,01/04/2024,24000,24500,37\n',
  ],
  [
    "staff-in-post",
    "department,grade,point,as_at,headcount,fte\nMade Up,EO,1,2024-03-31,1,0.6\nMade Up,EO,1,2024-03-31,1,1\nMade Up,AO,2,2024-03-31,7,6.5\n",
  ],
  ["membership", "Branch,Site,As at,Members,Workforce\nNorth,A,31/03/2024,40,90\nNorth,B,31/03/2024,35,\n"],
];
const PARTS = [
  "",
  " ",
  "-1",
  "[c]",
  "x",
  "1,000",
  '"',
  '"a',
  "2024",
  "Total",
  "£5",
  "9%",
  "\n",
  ",",
  "EO",
  "1e5",
  "45383",
  ";",
];

/** A file with one thing done to it that people and programs do to files. */
function spoilt(text: string, next: (below: number) => number): string {
  const lines = text.split("\n");
  const at = next(lines.length - 1);
  const cells = lines[at]!.split(",");
  const put = (line: string): string => [...lines.slice(0, at), line, ...lines.slice(at + 1)].join("\n");
  switch (next(6)) {
    case 0:
      return put(cells.with(next(cells.length), PARTS[next(PARTS.length)]!).join(","));
    case 1:
      return put(`${lines[at]}\n${lines[at]}`);
    case 2:
      return put(`\n${lines[at]}`);
    case 3:
      return text.slice(0, next(text.length));
    case 4:
      return put(cells.filter((_, i) => i !== next(cells.length)).join(","));
    default:
      return put(cells.reverse().join(","));
  }
}

test("whatever is done to a file, it gives the same streamed as whole, or is refused with a Problem both times", async () => {
  const next = chance(11);
  let [read, refused] = [0, 0];
  for (let i = 0; i < 3000; i += 1) {
    const [kind, text] = FILES[i % FILES.length]!;
    const made = spoilt(text, next);
    const [whole, streamed] = await Promise.allSettled([
      readOwn(kind, made).then((p) => p.observations),
      streamOwn(kind, made).then((s) => [...s.observations()]),
    ]);
    if (whole.status === "fulfilled") {
      read += 1;
      expect(streamed, made).toEqual({ status: "fulfilled", value: whole.value });
    } else {
      refused += 1;
      expect(whole.reason, made).toBeInstanceOf(Problem);
      expect(streamed.status, made).toBe("rejected");
      expect((streamed as PromiseRejectedResult).reason, made).toBeInstanceOf(Problem);
    }
  }
  expect(read).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});

import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { Problem } from "../../src/core/problem.js";
import { readCsv } from "../../src/read/csv.js";

const read = (text: string) => readCsv(new TextEncoder().encode(text), "x.csv");

function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("expected a Problem");
}

test("cells stay text: 007 is not 7, a blank stays a blank, spaces stay", () => {
  expect(read("a,b,c\n007,, x \n")).toEqual({ header: ["a", "b", "c"], rows: [["007", "", " x "]] });
});

test("quotes, commas, line ends inside quotes and CRLF are read as the format says", () => {
  expect(read('a,b\r\n"x, ""y""","1\n2"\r\n').rows).toEqual([['x, "y"', "1\n2"]]);
});

test("what is not a table is refused with its row", () => {
  expect(refusal(() => read("")).message).toBe("x.csv is empty");
  expect(refusal(() => read("a,b\n1\n"))).toMatchObject({ code: "bad-csv", where: "x.csv, row 2", found: "1 cells" });
  expect(refusal(() => read("a,b\n1,2\n\n3,4\n")).where).toBe("x.csv, row 3");
  expect(refusal(() => read("a,a\n1,2\n")).message).toContain('"a" stands twice');
  expect(refusal(() => read("a,\n1,2\n")).message).toContain("is blank");
  expect(refusal(() => read('a,b\n"1,2\n')).code).toBe("bad-csv");
  expect(refusal(() => readCsv(new Uint8Array([0x61, 0x2c, 0xa3, 0x0a]), "x.csv")).message).toBe(
    "x.csv is not UTF-8 text",
  );
});

test("a byte order mark is not part of the first column's name", () => {
  expect(read("\ufeffa,b\n1,2\n").header).toEqual(["a", "b"]);
});

test("text without quotes is read as the parser reads it, whatever its commas, blanks and line ends", () => {
  // every text of up to 5 of these pieces after a header: 4^5 + 4^4 + … texts
  const pieces = ["x", ",", "\n", " "];
  let texts = [""];
  let compared = 0;
  for (let length = 0; length < 5; length++) {
    texts = texts.flatMap((start) => pieces.map((piece) => start + piece));
    for (const end of texts) {
      const text = `a,b\n${end}`;
      const [, ...expected] = parse(text, { relax_column_count: true }) as string[][];
      if (expected.some((row) => row.length !== 2)) {
        expect(refusal(() => read(text)).code).toBe("bad-csv");
        continue;
      }
      compared += 1;
      expect(read(text).rows).toEqual(expected);
    }
  }
  expect(compared).toBeGreaterThan(100);
});

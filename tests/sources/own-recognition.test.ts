import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { OWN_KINDS } from "../../src/sources/parts/own/kinds/index.js";
import { headingsOf } from "../../src/sources/parts/own/match-headings.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, RAW, rawFile } from "./raw.js";

const own = SOURCES.filter(({ id }) => id.startsWith("own-"));

test("the four kinds of a user's own file are known", () => {
  expect(own.map(({ id }) => id)).toEqual(["own-membership", "own-pay-points", "own-pay-scales", "own-staff-in-post"]);
});

test("no heading means two columns of one kind", () => {
  for (const { columns } of OWN_KINDS) {
    const all = columns.flatMap(headingsOf);
    expect(all.filter((heading, i) => all.indexOf(heading) !== i)).toEqual([]);
  }
});

test("a file of each kind is recognised as that and as nothing else, by other headings too", async () => {
  const files: Readonly<Record<string, string>> = {
    "own-pay-scales": "Dept,Pay band,Zone,With effect from,Min (£),MAX\nMade Up,EO,National,01/04/2024,28000,30000\n",
    "own-pay-points": "department;grade;spine point;effective_from;annual salary\nMade Up;EO;1;2024-04-01;28000\n",
    "own-staff-in-post": "Department\tGrade\tAs at\tHead count\tFTEs\nMade Up\tEO\t31/03/2024\t4\t3.5\n",
    "own-membership": "Branch,Date,Number of members\nNorth,31 March 2024,40\n",
  };
  for (const [id, content] of Object.entries(files)) expect(recognise(await madeFile(content), SOURCES).id).toBe(id);
});

test("a file whose headings only come near is not recognised, and is told what is nearest", async () => {
  const file = await madeFile("department,grade,effective_frm,minimum,maximum\nMade Up,EO,2024-04-01,1,2\n");
  expect(() => recognise(file, SOURCES)).toThrow(refusal("unknown-file", /no file that realpay knows/));
});

test("what may be a record of a person is not printed of a file without headings", async () => {
  const file = await madeFile("Anne Example,QQ123456C,North\nBob Example,QQ123457C,North\n");
  try {
    recognise(file, SOURCES);
    expect.unreachable();
  } catch (error) {
    expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.toMatch(/Anne|QQ/);
  }
});

test.skipIf(!hasRaw)("no official file is taken for one of a user's own", async () => {
  let looked = 0;
  for (const name of readdirSync(RAW).filter((file) => file !== "INDEX.md")) {
    const file = await rawFile(name).catch(() => undefined);
    if (file === undefined) continue;
    looked += 1;
    expect(own.filter((source) => source.recognises(file)).map(({ id }) => `${name}: ${id}`)).toEqual([]);
  }
  expect(looked).toBeGreaterThan(60);
});

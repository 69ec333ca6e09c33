import { expect, test } from "vitest";
import { parseColumnMap } from "../../src/sources/parts/column-map.js";
import { parseSalaryBand } from "../../src/sources/parts/own/salary-band.js";
import { gatherStreamed, streamOwnFile } from "../../src/sources/parts/stream-own.js";
import { refusal } from "../refusal.js";
import { pieces, readOwn, refusalOf, streamOwn } from "./own-files.js";
import { only } from "./raw.js";

const HEAD = "department,grade,point,salary_band,location,working_pattern,contracted_hours,as_at,headcount,fte\n";
const STAFF = `${HEAD}Made Up,EO,1,,London,FT,37,31/03/2024,40,40\nMade Up,EO,,"£25,000 to £29,999",London,Part time,18.5,31/03/2024,12,6.4\n`;

test("staff in post are read by grade, point or band, place, pattern and hours", async () => {
  const { observations } = await readOwn("staff-in-post", STAFF);
  expect(observations).toHaveLength(4);
  const part = only(observations, "fte", "2024-03", { working_pattern: "part-time" });
  expect(part.value).toEqual({ value: 6.4 });
  expect(part.unit).toEqual({ id: "fte" });
  expect(part.dimensions).toEqual({
    department: "Made Up",
    grade: "EO",
    point: "not stated",
    salary_band: "£25,000 to £29,999",
    location: "London",
    working_pattern: "part-time",
    contracted_hours: "18.5",
    as_at: "2024-03-31",
  });
});

test("rows of one person are added up, rows of counts are not", async () => {
  const people =
    "department,grade,as_at,headcount,fte\n" +
    "Made Up,EO,2024-03-31,1,60%\n".repeat(3) +
    "Made Up,AO,2024-03-31,1,1\n";
  const { observations, notes } = await readOwn("staff-in-post", people);
  expect(observations.map(({ value }) => value)).toEqual([{ value: 3 }, { value: 1.8 }, { value: 1 }, { value: 1 }]);
  expect(notes[0]).toMatch(/4 rows, those of one person each added up, make 2 groups/);
  const counts = "department,grade,as_at,headcount,fte\n" + "Made Up,EO,2024-03-31,2,2\n".repeat(2);
  await expect(readOwn("staff-in-post", counts)).rejects.toThrow(
    refusal("repeated-row", /row 3: is the same group as row 2/),
  );
  await expect(readOwn("staff-in-post", `${people}Made Up,EO,2024-03-31,8,8\n`)).rejects.toThrow(
    refusal("repeated-row", /row 6/),
  );
});

test.each([
  ["3,3.5", "fte-above-headcount", /row 2: fte is above headcount/],
  ["3.5,3", "bad-number", /headcount is not a whole number/],
  ["3,", "blank-cell", /row 2, .*fte is blank|row 2: fte is blank/],
  [",3", "blank-cell", /headcount is blank/],
  ["3,60%", "bad-number", /percentage on a row of more than one person/],
  ["£3,3", "bad-number", /an amount of money/],
])("staff %s are refused", async (cells, code, says) => {
  await expect(
    readOwn("staff-in-post", `department,grade,as_at,headcount,fte\nMade Up,EO,2024-03-31,${cells}\n`),
  ).rejects.toThrow(refusal(code, says));
});

test("what official statistics print for a gap stays a gap, and is never added up", async () => {
  const { observations } = await readOwn(
    "staff-in-post",
    "department,grade,as_at,headcount,fte\nMade Up,EO,2024-03-31,[c],..\n",
  );
  expect(observations.map(({ value }) => value)).toEqual([
    { missing: "[c]", as: "[c]" },
    { missing: "..", as: ".." },
  ]);
});

test("members are counts by unit, with the workforce where it is known", async () => {
  const { observations } = await readOwn(
    "membership",
    "Branch,Workplace,Grade,As at,Members,Workforce\nNorth,Site 1,EO,31 March 2024,60,100\nNorth,Site 2,EO,31 March 2024,45,\n",
  );
  expect(observations.map(({ series, value, dimensions }) => [series, value, dimensions.site])).toEqual([
    ["members", { value: 60 }, "Site 1"],
    ["workforce", { value: 100 }, "Site 1"],
    ["members", { value: 45 }, "Site 2"],
  ]);
  const more = await refusalOf(() => readOwn("membership", "unit,as_at,members,workforce\nNorth,2024-03-31,61,60\n"));
  expect([more.code, more.message]).toEqual(["members-above-workforce", "made.csv, row 2: members is above workforce"]);
});

test("a band of pay is understood as people write it", () => {
  expect(parseSalaryBand("25,000–29,999")).toEqual({ from: 25000, to: 29999 });
  expect(parseSalaryBand("£25-30k")).toEqual({ from: 25000, to: 30000 });
  expect(parseSalaryBand("Under £20,000")).toEqual({ from: undefined, to: 20000 });
  expect(parseSalaryBand("75,000 and over")).toEqual({ from: 75000, to: undefined });
  expect([parseSalaryBand("30,000-25,000"), parseSalaryBand("EO"), parseSalaryBand("25000")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a streamed file gives what a file read whole gives", async () => {
  const whole = await readOwn("staff-in-post", STAFF);
  const streamed = await streamOwn("staff-in-post", STAFF);
  expect([streamed.kind, streamed.rows, streamed.groups]).toEqual(["staff-in-post", 2, 2]);
  expect(gatherStreamed(streamed)).toEqual(whole);
  expect([...streamed.observations()]).toEqual([...streamed.observations()]);
});

test("the kind of a streamed file is found by its headings, its progress told, and it stops when told to", async () => {
  const told: number[] = [];
  const size = new TextEncoder().encode(STAFF).length;
  const streamed = await streamOwnFile(
    { chunks: pieces(STAFF, 50), size },
    {},
    { onProgress: (fraction) => told.push(fraction) },
  );
  expect(streamed.kind).toBe("staff-in-post");
  expect(told.at(-1)).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  const stop = new AbortController();
  const asked = streamOwnFile(
    { chunks: pieces(STAFF, 50), size },
    {},
    { onProgress: () => stop.abort(), signal: stop.signal },
  );
  await expect(asked).rejects.toThrow(refusal("stopped", /was stopped/));
  await expect(streamOwnFile({ chunks: pieces("a,b\n1,2\n") })).rejects.toThrow(
    refusal("unknown-file", /no file of your own/),
  );
  await expect(streamOwnFile({ chunks: pieces("") })).rejects.toThrow(refusal("not-data", /empty file/));
});

test("a map is parsed from what is typed", () => {
  expect(parseColumnMap(["Pay band=grade", " As at = as_at ", "a=b=point"])).toEqual({
    "Pay band": "grade",
    "As at": "as_at",
    "a=b": "point",
  });
  expect(parseColumnMap([])).toEqual({});
  expect(() => parseColumnMap(["grade"])).toThrow(refusal("bad-map", /has no "="/));
  expect(() => parseColumnMap(["=grade"])).toThrow(refusal("bad-map", /nothing on one side/));
  expect(() => parseColumnMap(["a=grade", "a=point"])).toThrow(refusal("repeated-heading", /given twice/));
  expect(() => parseColumnMap(["a=grade", "b=grade"])).toThrow(refusal("repeated-column", /two headings/));
  expect(Object.hasOwn(parseColumnMap(["__proto__=grade"]), "__proto__")).toBe(true);
});

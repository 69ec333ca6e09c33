import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { ownPayPoints } from "../../src/sources/own-pay-points.js";
import { ownPayScales } from "../../src/sources/own-pay-scales.js";
import { refusal } from "../refusal.js";
import { allWords, readOwn, refusalOf, streamOwn } from "./own-files.js";
import { only } from "./raw.js";

const HEAD = "department,grade,location,effective_from,minimum,maximum,weekly_hours\n";
const SCALES = `${HEAD}Made Up,EO,London,2024-04-01,"£30,500","£32,000.50",36\nMade Up,AO,,1 April 2024,24000,24000,\n`;
const POINTS =
  "department,grade,point,location,effective_from,salary\nMade Up,EO,1,London,01/04/2024,28000\nMade Up,EO,2,London,01/04/2024,29000\n";

test("a range is read with where each of its ends stands", async () => {
  const { observations, checks, notes, licence, publisher } = await readOwn("pay-scales", SCALES);
  expect(observations).toHaveLength(4);
  const top = only(observations, "maximum", "2024-04", { grade: "EO" });
  expect(top.value).toEqual({ value: 32000.5 });
  expect(top.unit).toEqual({ id: "GBP/year" });
  expect(top.at).toEqual({ sheet: "", row: 2, column: 6 });
  expect(top.labels[0]).toEqual({ sheet: "", row: 1, column: 6 });
  expect(top.dimensions).toEqual({
    department: "Made Up",
    grade: "EO",
    location: "London",
    effective_from: "2024-04-01",
    weekly_hours: "36",
  });
  expect(only(observations, "minimum", "2024-04", { grade: "AO" }).dimensions.location).toBe("not stated");
  expect(checks.map(({ compared }) => compared)).toEqual([2, 2]);
  expect([notes, licence, publisher]).toEqual([[], "own-data", "Own data"]);
});

test("the order of columns and rows above them changes nothing", async () => {
  const lines = SCALES.trimEnd().split("\n");
  const turned = lines.map((line) =>
    line
      .match(/("[^"]*"|[^,]*)(?:,|$)/g)!
      .slice(0, 7)
      .map((c) => c.replace(/,$/, ""))
      .reverse()
      .join(","),
  );
  const values = (rows: string) =>
    readOwn("pay-scales", rows).then((p) => p.observations.map((o) => [o.series, o.dimensions, o.value]));
  expect(await values(`Our scales,,,,,,\n\n${turned.join("\n")}\n`)).toEqual(await values(SCALES));
});

test("an end of a range goes among the pay ranges, where its place is one they know", async () => {
  const publication = await readOwn("pay-scales", `${SCALES}Made Up,Grade 7,Leeds,2024-04-01,52000,58000,37\n`);
  const slots = publication.observations.map((o) => ownPayScales.slot!(o, publication));
  expect(slots[0]).toEqual({
    resource: "pay-ranges",
    columns: {
      period: "2024-04",
      effective_from: "2024-04-01",
      department: "Made Up",
      organisation: "Made Up",
      grade: "EO",
      grade_standard: "EO",
      location: "London",
      range: "1",
      measure: "minimum",
      basis: "own pay scale",
    },
  });
  expect(slots.map((slot) => slot?.columns.location)).toEqual([
    "London",
    "London",
    "not stated",
    "not stated",
    undefined,
    undefined,
  ]);
  expect(ownPayPoints.slot).toBeUndefined();
});

test("headings of the user's own are mapped, and matched by nothing that is merely near", async () => {
  const own = POINTS.replace("grade", "Our band").replace("salary", "Money");
  const map = { "our  BAND": "grade", Money: "salary" };
  expect((await readOwn("pay-points", own, { map })).observations).toHaveLength(2);
  await expect(readOwn("pay-points", own, { map: { ...map, Monney: "point" } })).rejects.toThrow(
    refusal("missing-label", /"Monney" of --map stands nowhere/),
  );
  expect((await refusalOf(() => readOwn("pay-points", own, { map: { ...map, Departmnt: "department" } }))).hint).toBe(
    'did you mean "department"?',
  );
  const unknown = await refusalOf(() => readOwn("pay-points", own, { map: { "Our band": "grad", Money: "salary" } }));
  expect([unknown.code, unknown.hint]).toEqual(["unknown-column", 'did you mean "grade"?']);
  await expect(readOwn("pay-points", own, { map: { "Our band": "salary", Money: "salary" } })).rejects.toThrow(
    refusal("repeated-column", /two headings/),
  );
  const near = await refusalOf(() => readOwn("pay-points", POINTS.replace("salary", "sallary")));
  expect([near.code, near.hint]).toEqual(["missing-label", 'if it is "sallary", say --map "sallary=salary"']);
});

test("two columns that may be one are refused, unless one has its very name", async () => {
  const two = "dept,grade,point,effective,salary,employer\nMade Up,EO,1,2024-04-01,28000,Other\n";
  await expect(readOwn("pay-points", two)).rejects.toThrow(refusal("repeated-label", /2 columns may be "department"/));
  expect((await readOwn("pay-points", two.replace("dept", "Department"))).skipped[0]!.what).toBe("column 6");
});

test.each([
  ["a blank", ",28000,,", "blank-cell", /row 4: maximum is blank/],
  ["a negative", ",-28000,29000,", "bad-number", /row 4: minimum is below 0/],
  ["a range upside down", ",29000,28000,", "minimum-above-maximum", /row 4: minimum is above maximum/],
  ["pay by the hour", ",12.50,13.50,", "bad-number", /minimum is below £1000 a year/],
  ["a percentage", ",28000,10%,", "bad-number", /maximum is a percentage/],
  ["a word", ",28000,about 29,", "not-a-figure", /maximum is not a number/],
  ["a shortened number", ",2.8E+04,29000,", "bad-number", /power of ten/],
  ["a comma without quotes", ",28,000,29,000", "bad-number", /below £1000/],
  ["cells beyond the headings", ",28000,29000,37,000", "ragged-row", /column 8, which has no heading/],
])("%s is refused by its row, streamed or whole", async (_, cells, code, says) => {
  const text = `${SCALES}Made Up,HEO,National,2024-04-01${cells}\n`;
  await expect(readOwn("pay-scales", text)).rejects.toThrow(refusal(code, says));
  await expect(streamOwn("pay-scales", text)).rejects.toThrow(refusal(code, says));
});

test("a row that stands twice is refused, whatever its case", async () => {
  const again = `${POINTS}made up,eo,2,LONDON,2024-04-01,29000\n`;
  const found = await refusalOf(() => readOwn("pay-points", again));
  expect([found.code, found.found]).toEqual([
    "repeated-row",
    "rows 3 and 4 have the same department, grade, point, location, effective_from",
  ]);
  await expect(streamOwn("pay-points", again)).rejects.toThrow(
    refusal("repeated-row", /row 4: is the same group as row 3/),
  );
});

test("totals, notes in the middle and example rows are refused; notes at the end are set aside", async () => {
  await expect(readOwn("pay-points", `${POINTS}Total,EO,,,2024-04-01,57000\n`)).rejects.toThrow(
    refusal("total-row", /row 4: department is a total/),
  );
  const note = `${POINTS},,,,,\nAgreed with the unions,,,,,\n`;
  expect((await readOwn("pay-points", note)).skipped.map(({ what, count }) => [what, count])).toEqual([
    ["blank rows", 1],
    ["rows with one cell filled, below the table", 1],
  ]);
  await expect(readOwn("pay-points", `${note}Made Up,EO,3,London,2024-04-01,30000\n`)).rejects.toThrow(
    refusal("unknown-label", /follows a row with only one cell/),
  );
  await expect(readOwn("pay-points", POINTS.replace("Made Up,EO,1", "EXAMPLE: Made Up,EO,1"))).rejects.toThrow(
    refusal("example-row", /row 2: is an example row/),
  );
});

test("days are read as people write them, and a bare number of days is refused until it is said what it counts from", async () => {
  const on = (day: string, given = {}) =>
    readOwn("pay-points", POINTS.replaceAll("01/04/2024", day), given).then(
      (p) => p.observations[0]!.dimensions.effective_from,
    );
  expect(await on("2024-04-01")).toBe("2024-04-01");
  expect(await on("1-Apr-24")).toBe("2024-04-01");
  expect(await on("2024-04-01 00:00:00")).toBe("2024-04-01");
  await expect(on("04/13/2024")).rejects.toThrow(refusal("bad-day", /effective_from is not a day/));
  await expect(on("45383")).rejects.toThrow(refusal("ambiguous-date", /does not say what it counts from/));
  expect(await on("45383", { dates: "1900" })).toBe("2024-04-01");
  expect(await on("43921", { dates: "1904" })).toBe("2024-04-01");
});

test.each([[false], [true]])(
  "a date of a workbook is read in the system of the workbook (1904: %s)",
  async (date1904) => {
    const sheet = utils.aoa_to_sheet([
      ["department", "grade", "point", "effective_from", "salary"],
      ["Made Up", "EO", 1, 0, 28000],
    ]);
    sheet.D2 = { t: "n", v: date1904 ? 43921 : 45383, z: "dd/mm/yyyy" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Points");
    book.Workbook = { WBProps: { date1904 } };
    const { observations } = await readOwn(
      "pay-points",
      new Uint8Array(write(book, { type: "array", bookType: "xlsx" })),
    );
    expect(observations[0]!.dimensions).toMatchObject({ point: "1", effective_from: "2024-04-01" });
    expect(observations[0]!.at).toEqual({ sheet: "Points", row: 2, column: 5 });
  },
);

test("a point that a spreadsheet program turned into a date is refused", async () => {
  const sheet = utils.aoa_to_sheet([
    ["department", "grade", "point", "effective_from", "salary"],
    ["Made Up", "EO", 0, "2024-04-01", 28000],
  ]);
  sheet.C2 = { t: "n", v: 45383, z: "d-mmm" };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Points");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  const found = await refusalOf(() => readOwn("pay-points", bytes));
  expect(allWords(found)).toMatch(/not-a-label.*C2.*point is stored as a date/);
});

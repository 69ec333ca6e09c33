import { expect, test } from "vitest";
import { civilServicePostcodes } from "../../src/sources/civil-service-postcodes.js";
import { refusal } from "../refusal.js";
import { type MadeCell, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up offices in the layout of the tables by postcode. */
const HEADINGS = [
  "Civil Service parent department",
  "Civil Service organisation",
  "NUTS 3 region",
  "Postcode",
  "Number of civil servants at Senior Civil Service level",
  "Number of civil servants at Grades 6 and 7 level",
  "Number of civil servants at Administrative Officer and Assistant level",
  "Number of civil servants with no reported grade",
  "Total number of civil servants",
];
const rows = (): MadeCell[][] => [
  ["Table 1: Civil Service employment; responsibility level by postcode, as at 31 March 2031 [Note 1]"],
  ["Shorthand is used in this table, [c] = confidential and suppressed due to small numbers of between 1 and 4."],
  [...HEADINGS],
  ["Examples", "Office for Trials [note 3]", "Westminster", "ZZ1A9ZZ", 10, 20, "[c]", 0, 30],
  ["Examples", "Office for Trials [note 3]", "Westminster", "[c]", 0, "[c]", "[c]", 0, "[c]"],
  ["Examples", "Office for Trials [note 3]", "Westminster", "[c]", 0, 10, 0, 0, 10],
];
const leavers = (): MadeCell[][] => [
  ["Table 2: Civil Service leavers; leaving cause by postcode, from 1 April 2030 to 31 March 2031 [Note 7]"],
  [
    ...HEADINGS.slice(0, 4),
    ...[
      "Number of civil servants that left the Civil Service by resignation",
      "Number of civil servants with that left the Civil Service by retirement",
      "Total number of civil servants that left the Civil Service",
    ].map((text) => `${text} from 1 April 2030 to 31 March 2031`),
  ],
  ["Examples", "Office for Trials", "Unknown", "Unknown", 10, "[c]", 10],
];
const read = async (change: (rows: MadeCell[][]) => void = () => undefined, kind: "ods" | "xlsx" = "ods") => {
  const made = rows();
  change(made);
  const sheets = [
    { name: "Notes", rows: [["Notes"]] },
    { name: "Staff", rows: made },
    { name: "Leavers", rows: leavers() },
  ];
  return civilServicePostcodes.read(await madeFile(madeWorkbook(sheets, kind), "made"), {});
};

test.each(["ods", "xlsx"] as const)("a figure stands at its organisation, postcode and grade (%s)", async (kind) => {
  const { observations } = await read(undefined, kind);
  const found = only(observations, "headcount", "2031-03", { postcode: "ZZ1A9ZZ", grade: "G6/G7" });
  expect(found.value).toEqual({ value: 20 });
  expect(found.at).toEqual({ sheet: "Staff", row: 4, column: 6 });
  expect(found.dimensions).toEqual({
    parent_department: "Examples",
    organisation: "Office for Trials",
    region: "Westminster",
    postcode: "ZZ1A9ZZ",
    grade: "G6/G7",
  });
  expect(only(observations, "leavers", "2030/31", { cause: "resignation" }).value).toEqual({ value: 10 });
});

test("sites whose postcode is suppressed are kept apart", async () => {
  const { observations } = await read();
  const sites = observations.filter(({ dimensions }) => dimensions.postcode === "[c]" && dimensions.grade === "G6/G7");
  expect(sites.map(({ dimensions, value }) => [dimensions.site, value])).toEqual([
    ["1", { missing: "[c]", as: "[c]" }],
    ["2", { value: 10 }],
  ]);
});

test("another order of columns and a row more above change nothing", async () => {
  const key = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
    observations.map(({ dimensions, value }) => JSON.stringify([Object.entries(dimensions).sort(), value])).sort();
  const moved = await read((made) => {
    for (const row of made.slice(2)) row.unshift(row.pop());
    made.unshift(["Another row"]);
  });
  expect(key(moved)).toEqual(key(await read()));
});

test("totals that do not hold, columns that moved, and labels that are missing, unknown or repeated are refused", async () => {
  await expect(read((made) => (made[3]![8] = 90))).rejects.toEqual(refusal("sum-mismatch", /Office for Trials/));
  await expect(read((made) => ([made[3]![3], made[3]![1]] = [made[3]![1], made[3]![3]]))).rejects.toEqual(
    refusal("unknown-label", /postcode is none/),
  );
  await expect(read((made) => (made[3]![1] = ""))).rejects.toEqual(refusal("missing-label", /organisation/));
  await expect(read((made) => (made[2]![5] = "Number of civil servants at Grade 5 level"))).rejects.toEqual(
    refusal("unknown-label", /heading/),
  );
  await expect(read((made) => (made[2] = HEADINGS.map((text, i) => (i === 5 ? "" : text))))).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read((made) => (made[2] = HEADINGS.map((text, i) => (i === 5 ? HEADINGS[4]! : text))))).rejects.toEqual(
    refusal("repeated-label", /count the same/),
  );
  await expect(read((made) => (made[0] = ["Table 1"]))).rejects.toEqual(refusal("missing-label", /when/));
  await expect(read((made) => made.push([...made[3]!]))).rejects.toEqual(refusal("repeated-figure", /ZZ1A9ZZ/));
});

test.skipIf(!hasRaw)("every row of 2021 adds up, and every figure of it is taken", async () => {
  const { observations, checks } = civilServicePostcodes.read(
    await rawFile("cabinet-office-civil-service-postcodes-2021.ods"),
    {},
  );
  expect(observations).toHaveLength(7 * (5544 - 5) + 7 * (2828 - 5));
  expect(checks[0]!.exceptions).toEqual([]);
  expect(checks[0]!.compared).toBe(4841);
  const total = (series: string) =>
    observations.reduce(
      (sum, { series: s, value, dimensions }) =>
        s === series && (dimensions.grade ?? dimensions.cause) === "all" && "value" in value ? sum + value.value : sum,
      0,
    );
  expect(total("headcount")).toBeGreaterThan(470_000);
  expect(total("headcount")).toBeLessThan(490_000);
});

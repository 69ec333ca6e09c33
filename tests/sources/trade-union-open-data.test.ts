import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { tradeUnionOpenData as openData } from "../../src/sources/trade-union-open-data.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { madeFile, only } from "./raw.js";

const HEAD =
  "Source,Measurement,Year,Weight,Employment status,Geography,Regions,Regions summary,Gender,Trade union or staff association member,Full-time or part-time status,Permanent or temporary status,Characteristic Variable,Characteristic,Estimate";

interface Row {
  measurement?: string;
  year?: string;
  region?: string;
  sex?: string;
  variable?: string;
  category?: string;
  estimate: string;
}
const line = ({
  measurement = "Trade union density; per cent",
  year = "2001",
  region = "Not set",
  sex = "Not set",
  variable = "All",
  category = "All",
  estimate,
}: Row): string =>
  `LFS,${measurement},${year},PWT07,Employees,UK,${region},Not set,${sex},Not set,Not set,Not set,${variable},${category},${estimate}`;
/** Made-up estimates under the headings of the publication. */
const ROWS: readonly Row[] = [
  { estimate: "30" },
  { sex: "Male", estimate: "31.5" },
  { sex: "Female", estimate: "28.4" },
  { region: "Yorkshire and the Humber", estimate: "33.3" },
  { variable: "Age", category: "16 to 19", estimate: "5.1" },
  { variable: "Age", category: "60 and over", estimate: "*" },
  { sex: "Male", variable: "Age", category: "16 to 19", estimate: "4.9" },
  { measurement: "Trade union membership; thousands", estimate: "7001.5" },
];
const read = async (lines: readonly string[], head = HEAD) =>
  openData.read(await madeFile([head, ...lines, ""].join("\r\n")), {});
const made = (rows: readonly Row[] = ROWS) => read(rows.map(line));

test("an estimate stands with everything its row says of it, and what is not set is left out", async () => {
  const { observations, series, checks } = await made();
  const found = only(observations, "Trade union density; per cent", "2001", { sex: "Male", characteristic: "All" });
  expect([found.value, found.unit.id, found.at]).toEqual([
    { value: 31.5 },
    "percent",
    { sheet: "", row: 3, column: 15 },
  ]);
  expect(found.dimensions).toEqual({
    source: "LFS",
    weight: "PWT07",
    employment: "Employees",
    geography: "UK",
    sex: "Male",
    characteristic: "All",
    category: "All",
  });
  expect(found.labels).toHaveLength(14);
  const members = only(observations, "Trade union membership; thousands", "2001");
  expect([members.value, members.unit.id]).toEqual([{ value: 7_001_500 }, "people"]);
  expect(series).toHaveLength(2);
  expect(checks.map(({ compared }) => compared)).toEqual([1]);
});

test("what is not published has a reason and is never nought", async () => {
  const { observations } = await made([...ROWS, { year: "2002", estimate: "" }]);
  const density = "Trade union density; per cent";
  expect(only(observations, density, "2001", { category: "60 and over" }).value).toEqual({ missing: "[c]", as: "*" });
  expect(only(observations, density, "2002").value).toEqual({ missing: "not-published", as: "" });
});

test("groups that the data hold have a place there; a group within a group, an open band and members have none", async () => {
  const publication = await made();
  const slots = publication.observations.map((each) => openData.slot!(each, publication)?.columns);
  expect(slots.map((columns) => (columns === undefined ? "none" : `${columns.dimension} ${columns.category}`))).toEqual(
    [
      "all all employees",
      "sex male",
      "sex female",
      "region Yorkshire and The Humber",
      "age 16-19",
      "none",
      "none",
      "none",
    ],
  );
  expect(slots[0]).toMatchObject({ series: "bulletin", period: "2001-Q4", measure: "density", unit: "percent" });
});

test("the figures that the data took from its preview find their own rows again", async () => {
  const held = dataRows("union-density").filter(({ source }) => source === "bis-tu-opendata-2012");
  const rows = held.map(({ dimension, category, period, value }): Row => {
    const sex = dimension === "sex" ? { sex: category === "male" ? "Male" : "Female" } : {};
    const age = dimension === "age" ? { variable: "Age", category: category!.replace("-", " to ") } : {};
    return { year: period!.slice(0, 4), ...sex, ...age, estimate: value! };
  });
  const publication = await made(rows);
  const { compared, differing } = comparedWithData(openData, publication, ["bis-tu-opendata-2012"]);
  expect([compared, differing]).toEqual([10, []]);
});

test("columns in another order, one more of them and a note below change no figure", async () => {
  const turned = (text: string): string => [...text.split(",").reverse(), "x"].join(",");
  const after = await read(
    [...ROWS.map(line).map(turned), '"Note: made up in a test."'],
    turned(HEAD).replace(/x$/, "Flag"),
  );
  const figures = ({ observations }: typeof after): string[] =>
    observations.map(({ series, period, dimensions, value }) =>
      JSON.stringify([series, period, Object.entries(dimensions).sort(), value]),
    );
  expect(figures(after)).toEqual(figures(await made()));
  expect(after.skipped.map(({ what, count }) => [what, count])).toEqual([
    ["rows of one text", 1],
    ["columns Flag", 1],
  ]);
});

test("a row with a label blanked, moved, of an unknown unit or year is refused, and so is one that stands twice", async () => {
  const lines = ROWS.map(line);
  const changed = (change: (text: string) => string): Promise<unknown> =>
    read(lines.map((text, i) => (i === 1 ? change(text) : text)));
  await expect(changed((text) => text.replace("Male", ""))).rejects.toEqual(refusal("missing-label", /Gender/));
  await expect(changed((text) => `,${text}`)).rejects.toEqual(refusal("missing-label", /Source/));
  await expect(changed(() => "LFS")).rejects.toEqual(refusal("missing-label", /Measurement/));
  await expect(changed((text) => text.replace("per cent", "per mille"))).rejects.toEqual(
    refusal("unknown-label", /unit/),
  );
  await expect(changed((text) => text.replace("2001", "200l"))).rejects.toEqual(refusal("unknown-label", /year/));
  await expect(changed((text) => text.replace("Not set,Not set,Male", "Male,Not set,Not set"))).rejects.toEqual(
    refusal("unknown-label", /"Male" is no Regions/),
  );
  await expect(changed(() => lines[2]!)).rejects.toEqual(refusal("repeated-figure", /Female/));
  await expect(changed((text) => text.replace("31.5", "about 30"))).rejects.toEqual(refusal("not-a-figure", /about/));
});

test("a density of all that is not between those of men and women is refused", async () => {
  await expect(made([{ estimate: "33" }, ...ROWS.slice(1)])).rejects.toEqual(
    refusal("figures-disagree", /31.5% of men and 28.4% of women/),
  );
  await expect(made([{ estimate: "130" }])).rejects.toEqual(refusal("bad-value", /130%/));
});

test("it is of this kind and no other, and without one of its headings of none", async () => {
  const kinds = async (text: string): Promise<string[]> => {
    const file = await madeFile(text);
    return SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id);
  };
  const text = [HEAD, ...ROWS.map(line)].join("\n");
  expect(await kinds(text)).toEqual(["trade-union-open-data"]);
  expect(await kinds(text.replace("Gender", "Sex"))).toEqual([]);
});

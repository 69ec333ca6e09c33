import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { ictwss } from "../../src/sources/ictwss.js";
import { SOURCES } from "../../src/sources/index.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { asHeld } from "./as-held.js";
import { comparedWithData } from "./compared-with-data.js";
import { type Change, exchange, put, type Row, textOf } from "./made-years.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD =
  "iso3c country iso2c year Coord TUM NUM NUM_s WSEE WSEE_s UD UD_s UD_fem UD_male UD_private UD_public UD_Edu3 CF1_name".split(
    " ",
  );
/** Made-up figures in the layout of the database: a row a year, NA or a blank where there is none. */
const rows = (): Row[] => [
  "GBR,United Kingdom,GB,1994,2,9000,8000,NA,20000,NA,40,NA,35,44,,60.5,NA,TUC".split(","),
  "GBR,United Kingdom,GB,1995,2,8500,7500,6400,20000,20000,37.5,32,30,34,20,61,NA,TUC".split(","),
];
const read = async (change: Change = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  return ictwss.read(await madeFile(textOf([head, ...all])), {});
};
const facts = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations.map(({ series, period, value, unit }) => JSON.stringify([series, period, value, unit])).sort();

test("members are thousands, densities per cent, and NA or a blank is no figure", async () => {
  const { observations, skipped, checks, table, standing } = await read();
  const members = only(observations, "NUM", "1995");
  expect([members.value, members.unit, members.status]).toEqual([{ value: 7_500_000 }, { id: "people" }, "not-stated"]);
  expect([members.at, members.labels]).toEqual([
    { sheet: "", row: 3, column: 7 },
    [
      { sheet: "", row: 3, column: 4 },
      { sheet: "", row: 1, column: 7 },
    ],
  ]);
  const density = only(observations, "UD_public", "1994");
  expect([density.value, density.unit]).toEqual([{ value: 60.5 }, { id: "percent" }]);
  for (const series of ["UD_s", "NUM_s", "UD_private"])
    expect(observations.filter((one) => one.series === series && one.period === "1994")).toEqual([]);
  expect(observations).toHaveLength(7 + 11);
  expect(skipped[0]!.count).toBe(6); // codes, names and the year are no figures of members
  expect([table, standing]).toEqual(["GBR", "copy"]);
  // 8000 ÷ 20000, 7500 ÷ 20000 and 6400 ÷ 20000; men and women, private and public in 1995.
  expect(checks.map(({ compared }) => compared)).toEqual([3, 2]);
});

test("administrative and survey figures have places of their own, and groups change theirs when the survey begins", async () => {
  const publication = await read();
  const slot = (series: string, period: string) =>
    ictwss.slot!(only(publication.observations, series, period), publication);
  expect(slot("UD", "1995")?.columns).toMatchObject({ series: "administrative", period: "1995", measure: "density" });
  expect(slot("UD_s", "1995")?.columns).toMatchObject({
    series: "lfs_survey",
    period: "1995-Q4",
    category: "all employees",
  });
  expect(slot("NUM", "1995")).toMatchObject({
    times: 0.001,
    decimals: 1,
    columns: { series: "administrative", measure: "members-thousand", unit: "thousand people" },
  });
  expect(slot("NUM_s", "1995")?.columns).toMatchObject({ series: "lfs_survey", period: "1995-Q4" });
  expect(slot("UD_fem", "1994")?.columns).toMatchObject({
    series: "ictwss_pre_lfs",
    category: "female",
    period: "1994",
  });
  expect(slot("UD_public", "1995")?.columns).toMatchObject({
    series: "lfs_survey",
    category: "public",
    period: "1995-Q4",
  });
  expect(slot("TUM", "1995")).toBeUndefined(); // members who are retired or out of work, too
});

test("a survey before 1995 is another than that of the data: it has no place, and groups are not held against it", async () => {
  const publication = await read(put(HEAD, 0, "UD_s", "30")); // women 35, men 44
  expect(ictwss.slot!(only(publication.observations, "UD_s", "1994"), publication)).toBeUndefined();
  expect(publication.checks.map(({ compared }) => compared)).toEqual([3, 2]);
});

test("another country has no place among the data, and its groups need not be of one survey", async () => {
  const french = await read((all) => {
    for (const cells of all) cells.splice(0, 3, "FRA", "France", "FR");
    put(HEAD, 1, "UD_male", "31")(all, []);
  });
  expect(french.observations).toHaveLength(7 + 11);
  expect(french.checks.map(({ compared }) => compared)).toEqual([3, 0]);
  expect(french.observations.flatMap((one) => ictwss.slot!(one, french) ?? [])).toEqual([]);
});

test("the order of columns, numbers of rows before them, line ends and a byte-order mark change nothing", async () => {
  const plain = facts(await read());
  const moved = await read((all, head) => {
    for (const cells of [head, ...all]) cells.reverse();
  });
  expect(facts(moved)).toEqual(plain);
  const numbered = await read((all, head) => {
    head.unshift("");
    all.forEach((cells, i) => {
      cells.unshift(String(i + 1));
    });
  });
  expect(facts(numbered)).toEqual(plain);
  const quoted = [HEAD, ...rows()].map((cells) => cells.map((cell) => `"${cell}"`));
  for (const text of [`\ufeff${textOf(quoted, "\r\n")}\r\n`, `ICTWSS database\n\n${textOf([HEAD, ...rows()])}`])
    expect(facts(ictwss.read(await madeFile(text), {})), text).toEqual(plain);
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, Change]>([
    ["a row of another country", "unknown-label", /row 3/, put(HEAD, 1, "iso3c", "FRA")],
    ["the code of the country taken out", "unknown-label", /row 2, column 1/, put(HEAD, 0, "iso3c", "")],
    ["code and name of the country exchanged", "unknown-label", /row 2, column 2/, exchange("iso3c", "country")],
    ["years that do not rise", "repeated-label", /row 3: the years do not rise/, put(HEAD, 1, "year", "1994")],
    ["a year that is none", "unknown-label", /row 2/, put(HEAD, 0, "year", "94")],
    ["a year taken out", "unknown-label", /row 3/, put(HEAD, 1, "year", "")],
    [
      "a density above 100",
      "bad-value",
      /row 2, column 16: UD_public is outside 0 to 100/,
      put(HEAD, 0, "UD_public", "605"),
    ],
    ["members below nought", "bad-value", /row 3, column 6: TUM is less than nothing/, put(HEAD, 1, "TUM", "-8500")],
    ["a text for a figure", "not-a-figure", /row 2, column 6: "n\.k\."/, put(HEAD, 0, "TUM", "n.k.")],
    ["a heading twice", "repeated-label", /"UD" stands 2 times/, (_, head) => (head[4] = "UD")],
    ["a heading in small letters", "missing-label", /row 1: no heading is NUM/, (_, head) => (head[6] = "num")],
    ["a heading taken out", "missing-label", /no row holds the headings/, (_, head) => (head[12] = "")],
    ["figures under no heading", "missing-label", /row 2, column 14/, (_, head) => (head[13] = "")],
    ["a row moved to the right", "missing-label", /row 3, column 19/, (all) => all[1]!.splice(16, 0, "NA")],
    [
      "densities of both measures exchanged",
      "figures-disagree",
      /row 3, column 11: UD_s of 1995 is 37\.5, and NUM_s over WSEE_s is 32\.00/,
      exchange("UD", "UD_s"),
    ],
    [
      "members and those who work among them exchanged",
      "figures-disagree",
      /row 2, column 11: UD of 1994 is 40, and NUM over WSEE is 45\.00/,
      exchange("NUM", "TUM"),
    ],
    ["a density typed over", "figures-disagree", /row 2, column 11: UD of 1994 is 4,/, put(HEAD, 0, "UD", "4")],
    [
      "women and the public sector exchanged",
      "figures-disagree",
      /row 3, column 12: UD_s of 1995 is 32, and not between UD_fem, 61, and UD_male, 34/,
      exchange("UD_fem", "UD_public"),
    ],
    [
      "men and women below all",
      "figures-disagree",
      /UD_s of 1995.*UD_fem, 30, and UD_male, 31/,
      put(HEAD, 1, "UD_male", "31"),
    ],
    ["nothing but headings", "no-figures", /not one figure/, (all) => all.splice(0)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("a marker is a reason, and so its density is not held against it", async () => {
  const { observations, checks } = await read(put(HEAD, 0, "NUM", ".."));
  expect(only(observations, "NUM", "1994").value).toEqual({ missing: "..", as: ".." });
  expect(checks[0]!.compared).toBe(2);
});

const kinds = (file: Awaited<ReturnType<typeof madeFile>>): string[] =>
  SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id);

test("it is of this kind and no other, and of none without a heading it is known by", async () => {
  expect(kinds(await madeFile(textOf([HEAD, ...rows()])))).toEqual(["ictwss"]);
  expect(kinds(await madeFile(textOf([HEAD.filter((name) => name !== "WSEE"), ...rows()])))).toEqual([]);
});

describe.skipIf(!hasRaw)("the real file of version 6.1", () => {
  const file = rawFile("ictwss-6-1-united-kingdom-2019.csv");

  test("has 9.835 million members and a density of 40.46% in 1960, and 32.42% of the survey in 1995, read off it", async () => {
    expect(kinds(await file)).toEqual(["ictwss"]);
    const { observations, checks } = ictwss.read(await file, {});
    expect(only(observations, "TUM", "1960").value).toEqual({ value: 9_835_000 });
    const first = only(observations, "UD", "1960");
    expect([first.value, first.at.row]).toEqual([{ value: 40.460288430772 }, 2]);
    expect(only(observations, "UD_s", "1995").value).toEqual({ value: 32.41684321554293 });
    expect(only(observations, "UD_public", "1979").value).toEqual({ value: 81.5 });
    expect(observations.filter(({ series, period }) => series === "UD_s" && Number(period) < 1995)).toEqual([]);
    // 59 years of administrative data and 24 of the survey; women and men, private and public in those.
    expect(checks.map(({ compared }) => compared)).toEqual([59 + 24, 2 * 24]);
  });

  const held = dataRows("union-density").filter(({ source }) => source === "ictwss61");

  test("says the same as the data in all 658 rows that have a place", async () => {
    const publication = asHeld(ictwss, ictwss.read(await file, {}));
    const { compared, differing } = comparedWithData(ictwss, publication, ["ictwss61"]);
    expect([compared, differing]).toEqual([657, []]);
    // The one row that has a note of ours, and so is no row of the file word for word.
    const noted = held.filter(({ category, period, note }) => category === "all employees" && period && note !== "");
    expect(noted.map(({ period, value }) => [period, Number(value)])).toEqual([["2016-Q4", 23.55]]);
    const survey = only(publication.observations, "UD_s", "2016");
    expect([survey.value, ictwss.slot!(survey, publication)?.columns.period]).toEqual([{ value: 23.55 }, "2016-Q4"]);
  });

  test("and in the 140 rows that it has no place for: groups of mixed definitions, and members worked out of shares", async () => {
    const { observations } = ictwss.read(await file, {});
    const at = (series: string, period: string): number => cellValue(only(observations, series, period).value)!;
    const series: Record<string, string> = {
      "15-24": "UD_15_24",
      "25-54": "UD_25_54",
      "55-64": "UD_55_64",
      permanent: "UD_permanent",
      temporary: "UD_temp",
      "UK-born": "UD_native",
      "foreign-born": "UD_foreignborn",
      manual: "UD_manual",
      "non-manual": "UD_nonmanual",
      "full-time": "UD_fulltime",
      "part-time": "UD_parttime",
      large: "UD_large",
      small: "UD_small",
    };
    let [mixed, products] = [0, 0];
    for (const { category, measure, period, value, note } of held) {
      const year = period!.slice(0, 4);
      if (series[category!] !== undefined) {
        mixed += 1;
        expect([category, year, Number(at(series[category!]!, year).toFixed(2))]).toEqual([
          category,
          year,
          Number(value),
        ]);
      } else if (note!.startsWith("our product")) {
        products += 1;
        const share = at(category === "public" ? "UM_public" : "UM_fem", year);
        const members = Math.round((at("NUM_s", year) * share) / 100_000);
        expect([category, year, measure, members]).toEqual([category, year, "members-thousand", Number(value)]);
      }
    }
    expect([mixed, products, held.length]).toEqual([93, 47, 658 + 93 + 47]);
  });
});

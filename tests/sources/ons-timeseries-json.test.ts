import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsTimeseriesJson } from "../../src/sources/ons-timeseries-json.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { figuresOf, rising } from "./made-series.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A figure as the website writes it: when it is of as one text, and again in parts. */
interface Item {
  date: string;
  value: string;
  year: string;
  month: string;
  quarter: string;
}
const items = (pattern: RegExp): Item[] =>
  figuresOf(rising(100, 0.4))
    .filter(([period]) => pattern.test(period))
    .map(([date, value]) => {
      const [year = "", part = ""] = date.split(" ");
      const month = NAMES.find((name) => name.slice(0, 3).toUpperCase() === part) ?? "";
      return {
        date,
        label: date,
        value,
        year,
        month,
        quarter: part.startsWith("Q") ? part : "",
        sourceDataset: "MM23",
      };
    });

/** A made-up series in the layout of the website today. */
const today = (change: (tree: { months: Item[]; description: Record<string, unknown> }) => void = () => {}) => {
  const tree = {
    type: "timeseries",
    description: {
      title: "CPI INDEX 00: ALL ITEMS 2015=100",
      cdid: "D7BT",
      datasetId: "MM23",
      preUnit: "",
      unit: "Index, base year = 100",
      releaseDate: "2023-07-17T23:00:00.000Z",
      nextRelease: "16 August 2023",
      contact: { name: "A Made-up Name", telephone: "00000" },
    } as Record<string, unknown>,
    years: items(/^\d{4}$/),
    quarters: items(/Q/),
    months: items(/[A-Z]{3}/),
  };
  change(tree);
  return tree;
};
/** The same in the layout of 2014: what the series is stands at the top. */
const early = (additionalText: string) => {
  const { years, quarters, months } = today();
  const bare = (list: Item[]) => list.map(({ date, value, year }) => ({ date, value, year }));
  return {
    type: "timeseries",
    name: "CPI: Made Up",
    cdid: "D7BT",
    unit: "index",
    preUnit: "",
    additionalText,
    number: "1",
    sourceDatasets: ["MM23"],
    years: bare(years),
    quarters: bare(quarters).map((one, i) => ({ ...one, quarter: `Q${(i % 4) + 1}` })),
    months: bare(months).map((one, i) => ({ ...one, month: NAMES[i % 12] })),
  };
};
const read = async (tree: object) => onsTimeseriesJson.read(await madeFile(JSON.stringify(tree), "made.json"), {});

test("a figure stands at its path, with its date; a time in summer is a day in Britain", async () => {
  const { observations, released, nextRelease, checks } = await read(today());
  const found = only(observations, "D7BT", "2021-03");
  expect(found.value).toEqual({ value: 100.8 });
  expect(found.unit).toEqual({ id: "index", base: "2015=100" });
  expect(found.at.sheet).toBe("months[2].value");
  expect(found.labels.map(({ sheet }) => sheet)).toEqual(["months[2].date", "description.cdid"]);
  expect([released, nextRelease]).toEqual(["2023-07-18", "2023-08-16"]);
  expect(checks.map(({ compared }) => compared)).toEqual([34, 10]);
});

test("no person is taken from the file", async () => {
  expect(JSON.stringify(await read(today()))).not.toMatch(/Made-up Name|00000/);
});

test("both generations of the website give the same figures, and each its own base", async () => {
  const [now, then] = [await read(today()), await read(early("Index, 2005 = 100"))];
  const figures = ({ observations }: typeof now) => observations.map(({ period, value }) => ({ period, value }));
  expect(figures(then)).toEqual(figures(now));
  expect(then.series[0]!.unit).toEqual({ id: "index", base: "2005=100" });
  expect(then.released).toBeUndefined();
  expect(then.notes.join()).toMatch(/D7BT is on 2005=100/);
  const slotted = (publication: typeof now): number =>
    publication.observations.filter((one) => onsTimeseriesJson.slot!(one, publication) !== undefined).length;
  expect([slotted(now), slotted(then)]).toEqual([24, 0]);
});

test("the order of the figures and of the lists does not matter", async () => {
  const { months, quarters, years, ...rest } = today();
  const turned = await read({ months: months.reverse(), years, quarters, ...rest });
  expect(cellValue(only(turned.observations, "D7BT", "2022-12").value)).toBe(109.2);
});

test("a date that its own year, month or quarter contradicts is refused", async () => {
  for (const change of [{ date: "2021 JUN" }, { year: "2020" }, { month: "July" }])
    await expect(read(today(({ months }) => Object.assign(months[2]!, change)))).rejects.toEqual(
      refusal("not-a-figure", /months\[2\]/),
    );
});

test("figures exchanged between years, and a month that stands twice, are refused", async () => {
  const exchanged = today(({ months }) => {
    for (let i = 0; i < 12; i += 1)
      [months[i]!.value, months[i + 12]!.value] = [months[i + 12]!.value, months[i]!.value];
  });
  await expect(read(exchanged)).rejects.toEqual(refusal("figures-disagree", /years\[0\].*lies outside its own months/));
  await expect(read(today(({ months }) => months.push(months[3]!)))).rejects.toEqual(
    refusal("repeated-figure", /2021-04 stands twice/),
  );
});

test("a figure without a date or number, and a list that holds something else, are refused", async () => {
  for (const change of [{ date: "soon" }, { value: "about 100" }, { value: "" }, { date: undefined, label: "" }])
    await expect(read(today(({ months }) => Object.assign(months[2]!, change)))).rejects.toEqual(
      refusal("not-a-figure", /months\[2\]/),
    );
  await expect(read(today(({ months }) => months.push(null as never)))).rejects.toEqual(
    refusal("not-a-figure", /months\[24\]/),
  );
  await expect(read(today((tree) => Object.assign(tree, { months: [], years: [], quarters: [] })))).rejects.toEqual(
    refusal("no-figures", /not one figure/),
  );
});

test("a series without a code, or in a unit that is not told, is refused", async () => {
  for (const change of [{ cdid: "" }, { unit: "", title: "Something" }, { unit: "Index, 2005 = 100" }])
    await expect(read(today(({ description }) => Object.assign(description, change)))).rejects.toEqual(
      refusal("unknown-unit", /counts cannot be told/),
    );
});

test("names that every object has are not taken for labels of the file", async () => {
  const file = await madeFile('{"type":"timeseries","__proto__":{"months":[]},"constructor":{"months":[]}}', "x.json");
  expect(onsTimeseriesJson.recognises(file)).toBe(false);
});

test.skipIf(!hasRaw)("the JSON of D7G7 in 2021 holds the rates held, and is no release of its stated day", async () => {
  const publication = onsTimeseriesJson.read(await rawFile("ons-api-timeseries-d7g7-2021.json"), {});
  const { compared, differing } = comparedWithData(onsTimeseriesJson, publication, ["ons-mm23-2026-03-25"]);
  expect(differing).toEqual([]);
  expect(compared).toBe(392);
  expect(publication.released).toBeUndefined();
  expect(publication.notes.join()).toMatch(/release of 2021-08-18, and holds 2021-08/);
});

test.skipIf(!hasRaw)("D7BT of 2014 is on 2005=100, and differs from what is held in every month", async () => {
  const publication = onsTimeseriesJson.read(await rawFile("ons-website-timeseries-d7bt-2014.json"), {});
  expect(publication.observations).toHaveLength(452);
  expect(publication.series[0]!.unit.base).toBe("2005=100");
  expect(cellValue(only(publication.observations, "D7BT", "2014-08").value)).toBe(128.3);
  expect(publication.observations.every((one) => onsTimeseriesJson.slot!(one, publication) === undefined)).toBe(true);
  const held = new Map(dataRows("prices").map(({ cdid, period, value }) => [`${cdid} ${period}`, Number(value)]));
  const months = publication.observations.filter(({ period }) => held.has(`D7BT ${period}`));
  expect(months).toHaveLength(320);
  expect(months.filter(({ period, value }) => held.get(`D7BT ${period}`) === cellValue(value))).toEqual([]);
});

test.skipIf(!hasRaw)("earnings of 2014 are read; without a release they have no place among the data", async () => {
  const publication = onsTimeseriesJson.read(await rawFile("ons-website-timeseries-kab9-2014.json"), {});
  expect(cellValue(only(publication.observations, "KAB9", "2000").value)).toBe(317); // 313 in later releases
  expect(publication.observations.every((one) => onsTimeseriesJson.slot!(one, publication) === undefined)).toBe(true);
});

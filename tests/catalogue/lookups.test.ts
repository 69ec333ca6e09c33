import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { joinNames } from "../../src/catalogue/crosswalk.js";
import { sourceKeys } from "../../src/catalogue/source-keys.js";
import { fixture, problemOf } from "./fixture.js";

test("a source key leads to its line, and an unknown one to nothing", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  expect(catalogue.source("copy-b")).toMatchObject({
    publisher: "Office for National Statistics",
    released: "unknown",
    releasedUnknownBecause: "not read",
    standing: "copy",
  });
  expect(catalogue.source("copy-c")).toBeUndefined();
  expect(catalogue.sources().map((source) => source.key)).toEqual(["ons-a", "copy-b"]);
});

test("two source keys in one cell are taken apart", () => {
  expect(sourceKeys({ source: "tua-2016; era-2025" })).toEqual(["tua-2016", "era-2025"]);
});

test("each attribution is printed once, filled in, for all the sources it stands for", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  expect(catalogue.attributions(["ons-a", "copy-b", "ons-a"])).toEqual([
    {
      licence: "OGL-UK-3.0",
      text: "Office for National Statistics, Consumer price inflation, UK. Licensed under the Open Government Licence v3.0.",
      sources: ["copy-b", "ons-a"],
    },
  ]);
  expect(catalogue.licences().map((licence) => licence.id)).toEqual(["OGL-UK-3.0"]);
  expect(problemOf(() => catalogue.attributions(["nobody"]))).toMatchObject({
    code: "unknown-source",
    found: "nobody",
  });
});

test("breaks and gaps are those of the resource asked for, and a misspelt resource is refused, not answered with none", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  expect(catalogue.breaks("prices").map((row) => row.id)).toEqual(["cpi-modelled"]);
  expect(catalogue.breaks("average-weekly-earnings")[0]?.comparison).toBe("no");
  expect(catalogue.gaps("prices")[0]?.missing).toBe("RPI after January 2024");
  expect(catalogue.gaps("minimum-wage")).toEqual([]);
  // @ts-expect-error: the name is misspelt on purpose
  expect(problemOf(() => catalogue.breaks("pricse")).code).toBe("unknown-resource");
  // @ts-expect-error: the name is misspelt on purpose
  expect(problemOf(() => catalogue.gaps("pricse")).code).toBe("unknown-resource");
});

test("the grid combines every option with every other, but for one that requires another", () => {
  const grid = openCatalogue({ folder: fixture() }).grid("lost-pay");
  expect(grid.chosen).toEqual({ index: "cpi", base: "2020-03", statistic: "median" });
  expect(grid.options).toEqual({ index: ["cpi", "rpi"], base: ["2020-03", "2021-03"], statistic: ["median", "mean"] });
  // 2 indices × 2 bases × 2 statistics = 8, less the 2 that pair the mean with base 2020-03
  expect(grid.combinations).toHaveLength(6);
  expect(grid.combinations).toContainEqual(grid.chosen);
  expect(grid.combinations).not.toContainEqual({ index: "cpi", base: "2020-03", statistic: "mean" });
  expect(grid.rows.every((row) => row.why !== "")).toBe(true);
  // with either base the mean is listed again: 2 × 2 × 2 = 8
  const either = fixture({ grid: (csv) => csv.replace("base=2021-03", "base=2021-03|2020-03") });
  expect(openCatalogue({ folder: either }).grid("lost-pay").combinations).toHaveLength(8);
});

test("a measure without choices, and a choice without exactly one chosen option, are refused", () => {
  expect(problemOf(() => openCatalogue({ folder: fixture() }).grid("lost-pey"))).toMatchObject({
    code: "unknown-measure",
    hint: 'did you mean "lost-pay"?',
  });
  const both = fixture({ grid: (csv) => csv.replace("rpi,false", "rpi,true") });
  expect(problemOf(() => openCatalogue({ folder: both }).grid("lost-pay"))).toMatchObject({
    code: "bad-grid",
    found: "two options",
  });
  const none = fixture({ grid: (csv) => csv.replace("cpi,true", "cpi,false") });
  expect(problemOf(() => openCatalogue({ folder: none }).grid("lost-pay")).found).toBe("no option");
});

test("a name as printed leads to the one name to join on", () => {
  const departments = openCatalogue({ folder: fixture() }).crosswalk("department");
  expect(departments.canonical("Water Services Regulation Authority")).toBe("Ofwat");
  expect(departments.canonical("Home Office", "department-group")).toBe("Home Office");
  expect(departments.has("Home Office", "body")).toBe(true);
  expect(departments.has("Ofwat", "department-group")).toBe(false);
  expect(departments.rows("body")).toHaveLength(3);
});

test("a name that means two things at two levels is refused until its level is given", () => {
  const departments = openCatalogue({ folder: fixture() }).crosswalk("department");
  expect(problemOf(() => departments.canonical("Home Office"))).toMatchObject({ code: "ambiguous-name" });
});

test("a name that is printed nowhere is refused with the nearest one", () => {
  const departments = openCatalogue({ folder: fixture() }).crosswalk("department");
  expect(problemOf(() => departments.canonical("Home Ofice", "body"))).toMatchObject({
    code: "unknown-name",
    hint: 'did you mean "Home Office"?',
  });
});

test("a join goes by canonical names and keeps what only one side has", () => {
  const departments = openCatalogue({ folder: fixture() }).crosswalk("department");
  const name = (row: { body: string }): string => departments.canonical(row.body, "body");
  const joined = joinNames(
    {
      rows: [
        { body: "Ofwat", staff: 300 },
        { body: "Home Office", staff: 30000 },
      ],
      name,
    },
    { rows: [{ body: "Water Services Regulation Authority", pay: 40000 }], name },
  );
  expect(joined).toEqual([
    { name: "Home Office (excluding agencies)", left: [{ body: "Home Office", staff: 30000 }], right: [] },
    {
      name: "Ofwat",
      left: [{ body: "Ofwat", staff: 300 }],
      right: [{ body: "Water Services Regulation Authority", pay: 40000 }],
    },
  ]);
});

import { expect, test } from "vitest";
import { civilServiceStatistics } from "../../src/sources/civil-service-statistics.js";
import { SOURCES } from "../../src/sources/index.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { madeFile, only } from "./raw.js";

const LEVELS = [
  "Senior Civil Service",
  "Grade 6 or Grade 7",
  "Senior or Higher Executive Officer",
  "Executive Officer",
  "Administrative Assistant or Administrative Officer",
];
const across = (measure: string, total = measure): string[] => [
  "Civil Service parent department",
  "Civil Service organisation",
  ...LEVELS.map((level) => `${measure} of all civil servants working at ${level} level`),
  `${measure} of all civil servants with an unreported grade`,
  `${total} of all civil servants`,
];
type Tables = Record<"heads" | "fte" | "median" | "sex" | "ages", MadeCell[][]>;
/** Made-up figures in the layout of the tables from 2022: the workbook says its year on the cover and in titles. */
const tables = (): Tables => ({
  heads: [
    ["Back to contents"],
    ["Table 20: Civil Service employment; responsibility level by government department, as at 31 March 2031 [note 1]"],
    across("Headcount", "Total headcount"),
    ["Ministry of Examples", "Ministry of Examples Overall", 20, 100, 200, 300, 400, 0, 1020],
    ["Ministry of Examples", "Ministry of Examples (excl. agencies) [note 3]", 15, 80, 150, 200, 100, 0, 545],
    ["Ministry of Examples", "Trials Agency", 5, 20, 50, 100, 300, "[c]", 475],
    ["Office for Samples", "Office for Samples", "[c]", 10, 20, 30, 40, 0, 105],
    ["Overall Civil Service", "Overall Civil Service", 20, 110, 220, 330, 440, 0, 1125],
  ],
  fte: [
    ["Back to contents"],
    [
      "Table 21: Civil Service full-time equivalent employment; responsibility level by government department, as at 31 March 2031",
    ],
    across("Full-time equivalent (FTE)"),
    ["Ministry of Examples", "Ministry of Examples Overall", 20, 95, 195, 295, 365, 0, 970],
    ["Ministry of Examples", "Ministry of Examples (excl. agencies)", 15, 75, 145, 195, 95, 0, 525],
    ["Ministry of Examples", "Trials Agency", 5, 20, 50, 100, 270, "[c]", 445],
    ["Office for Samples", "Office for Samples", "[c]", 10, 20, 25, 35, 0, 95],
    ["Overall Civil Service", "Overall Civil Service", 20, 105, 215, 320, 400, 0, 1060],
  ],
  median: [
    ["Back to contents"],
    ["Table 25: Civil Service employment; median salary by responsibility level and government department"],
    across("Median salary"),
    ["Office for Samples", "Office for Samples", "[c]", 60000, 40000, 31000, 25000, "[n]", 33000],
    ["Overall Civil Service", "Overall Civil Service", 85000, 61000, 41000, 30000, 24000, 29000, 33510],
  ],
  sex: [
    ["Back to contents"],
    ["Table 7: Median salary for employees by responsibility level and sex"],
    [
      "Responsibility level",
      "Median salary of male civil servants working in a full-time role",
      "Median salary of all male civil servants",
      "Median salary of all female civil servants",
      "Median salary of all civil servants",
      "Percentage difference",
    ],
    ["Senior Civil Service", 86000, 86100, 84000, 85000, 1.5],
    ["Grades 6 and 7", 61500, 61600, 60500, 61000, 1],
    ["Senior and Higher Executive Officers", 41500, 41400, 40500, 41000, 1],
    ["Executive Officers", 30100, 30200, 29900, 30000, 1],
    ["Administrative Officers and Assistants", 24100, 24200, 23900, 24000, 1],
    ["Not reported", "[c]", "[c]", "[c]", 29000, 1],
    ["All employees", 34000, 34100, 33000, 33510, 3],
    ["Note 1: made up"],
  ],
  ages: [
    ["Back"],
    ["Table 4: Civil Service employment by responsibility level and age band"],
    ["Responsibility level", "Headcount of all civil servants aged 16 to 19", "Headcount of all civil servants"],
    ["Senior Civil Service", 0, 7],
  ],
});
const sheets = (all: Tables): MadeSheet[] => [
  { name: "Cover", rows: [["Civil Service Statistics 2031"]] },
  { name: "table_4", rows: all.ages },
  { name: "table_7", rows: all.sex },
  { name: "table_20", rows: all.heads },
  { name: "table_21", rows: all.fte },
  { name: "table_25", rows: all.median },
];
const open = (change: (all: Tables) => void = () => undefined, kind: "ods" | "xlsx" = "ods") => {
  const all = tables();
  change(all);
  return madeFile(madeWorkbook(sheets(all), kind), "made");
};
const read = async (change?: (all: Tables) => void, kind?: "ods" | "xlsx") =>
  civilServiceStatistics.read(await open(change, kind), {});
const keys = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, dimensions, value }) =>
      JSON.stringify([series, period, Object.entries(dimensions).sort(), value]),
    )
    .sort();

test.each(["ods", "xlsx"] as const)("the median of each grade stands at its heading and its row (%s)", async (kind) => {
  const { observations } = await read(undefined, kind);
  const found = only(observations, "median salary", "2031-03", { organisation: "Office for Samples", grade: "EO" });
  expect(found.value).toEqual({ value: 31000 });
  expect(found.at).toEqual({ sheet: "table_25", row: 4, column: 6 });
  const whole = observations.filter(
    ({ series, dimensions }) => series === "median salary" && Object.keys(dimensions).length === 1,
  );
  expect(whole.map(({ dimensions, value }) => [dimensions.grade, value])).toContainEqual(["SEO/HEO", { value: 41000 }]);
  expect(whole).toHaveLength(7);
});

test("Executive Officer is never found inside Senior or Higher Executive Officer", async () => {
  const { observations } = await read();
  const eo = only(observations, "headcount", "2031-03", { parent_department: "Ministry of Examples", grade: "EO" });
  expect([eo.value, eo.at.column]).toEqual([{ value: 300 }, 6]);
});

test("headings by sex are read word for word, and shorthand of these tables is no figure", async () => {
  const levels = [...LEVELS.map((level) => ` working at ${level} Level`), " with an unreported grade"];
  const who = ["male civil servants", "female civil servants", "civil servants with an unknown sex"];
  const headings = who.flatMap((one) => [
    ...levels.map((level) => `Headcount of ${level.includes("unreported") ? "" : "all "}${one}${level}`),
    `Total headcount of all ${one}`,
  ]);
  const rows: MadeCell[][] = [
    ["Back to contents"],
    [
      "Table 22: Civil Service employment by responsibility level, government department and sex, as at 31 March 2031 [note 27]",
    ],
    ["Civil Service parent department", "Civil Service organisation", ...headings],
    [
      "Office for Samples",
      "Office for Samples",
      5,
      5,
      10,
      15,
      20,
      0,
      55,
      "[c]",
      5,
      10,
      15,
      20,
      0,
      50,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ],
  ];
  const file = await madeFile(madeWorkbook([{ name: "table_22", rows }], "ods"), "made");
  const publication = civilServiceStatistics.read(file, {});
  expect(publication.observations).toHaveLength(21);
  expect(only(publication.observations, "headcount", "2031-03", { sex: "Unknown", grade: "all" }).value).toEqual({
    value: 0,
  });
  expect(only(publication.observations, "headcount", "2031-03", { sex: "Male", grade: "SEO/HEO" }).value).toEqual({
    value: 10,
  });
  expect(civilServiceStatistics.slot!(publication.observations[0]!, publication)).toBeUndefined();
  const { observations } = await read();
  expect(
    only(observations, "median salary", "2031-03", { organisation: "Office for Samples", grade: "unknown" }).value,
  ).toEqual({ missing: "[z]", as: "[n]" });
});

test("a figure of two tables is taken once where they agree, and refused where they do not", async () => {
  const { checks, skipped } = await read();
  expect(checks[0]).toMatchObject({ compared: 7 });
  expect(skipped).toContainEqual(expect.objectContaining({ what: "figures", count: 7 }));
  await expect(read(({ sex }) => (sex[6]![4] = 30050))).rejects.toEqual(refusal("figures-disagree", /same figure is/));
});

test("tables by something else are left and named, and so are columns that are not understood", async () => {
  const { skipped, observations } = await read();
  expect(skipped).toContainEqual({ what: 'sheet "table_4"', why: expect.stringContaining("no table"), count: 1 });
  expect(skipped).toContainEqual({
    what: 'columns of "table_7"',
    why: expect.stringContaining("not understood"),
    count: 1,
  });
  expect(observations.some(({ at }) => at.sheet === "table_4")).toBe(false);
});

test("rows more above, another order of sheets and columns, notes at names change nothing", async () => {
  const plain = keys(await read());
  const moved = await read((all) => {
    all.median.splice(2, 0, ["This worksheet contains one table."], []);
    for (const row of all.heads.slice(2)) row.push(row.shift());
    all.sex[6]![0] = "Executive Officers [note 2]";
    all.fte[6]![1] = "Office for Samples 4";
  });
  expect(keys(moved)).toEqual(plain);
});

test("counts are held against their totals: grades, departments and the service", async () => {
  const { checks } = await read();
  expect(checks.slice(1, 3).map(({ compared }) => compared)).toEqual([10, 28]);
  await expect(read(({ heads }) => (heads[4]![8] = 645))).rejects.toEqual(
    refusal("sum-mismatch", /Ministry of Examples \(excl\. agencies\)/),
  );
  await expect(read(({ heads }) => heads.splice(4, 1))).rejects.toEqual(
    refusal("sum-mismatch", /Ministry of Examples|Civil Service/),
  );
});

test("columns that changed places are refused: pay rises with the grade, and there are no more equivalents than heads", async () => {
  await expect(
    read(({ median }) => {
      for (const row of median.slice(3)) [row[3], row[4]] = [row[4], row[3]];
    }),
  ).rejects.toEqual(refusal("figures-disagree", /./));
  await expect(
    read((all) => {
      [all.heads, all.fte] = [
        [...all.heads.slice(0, 3), ...all.fte.slice(3)],
        [...all.fte.slice(0, 3), ...all.heads.slice(3)],
      ];
    }),
  ).rejects.toEqual(refusal("figures-disagree", /equivalents/));
  await expect(read(({ median }) => (median[4]![2] = 850))).rejects.toEqual(
    refusal("figures-disagree", /cannot be a median/),
  );
});

test("labels that are missing, unknown or repeated are refused", async () => {
  await expect(
    read(({ median }) => (median[2]![3] = "Median salary of all civil servants working at Grade 5 level")),
  ).rejects.toEqual(refusal("unknown-label", /heading is not understood/));
  await expect(read(({ median }) => (median[2]![3] = ""))).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read(({ median }) => (median[2]![3] = median[2]![4]))).rejects.toEqual(
    refusal("repeated-label", /say the same/),
  );
  await expect(read(({ median }) => (median[2]![1] = ""))).rejects.toEqual(
    refusal("missing-label", /what the rows are/),
  );
  await expect(read(({ median }) => (median[3]![1] = ""))).rejects.toEqual(refusal("missing-label", /no organisation/));
  await expect(read(({ sex }) => (sex[4]![0] = "Grade 5"))).rejects.toEqual(
    refusal("unknown-label", /level is not known/),
  );
  await expect(read(({ median }) => median.push(median[3]!))).rejects.toEqual(refusal("repeated-figure", /twice/));
});

test("a workbook that calls itself by two years is refused; one that names none needs a period", async () => {
  const all = sheets(tables()).filter(({ name }) => name === "Cover" || name === "table_25");
  const with2 = [...all, { name: "Contents", rows: [["Civil Service Statistics 2030"]] }];
  const file = await madeFile(madeWorkbook(with2), "made");
  expect(() => civilServiceStatistics.read(file, {})).toThrow(/more than one year/);
  const bare = await madeFile(madeWorkbook(all.slice(1)), "made");
  expect(civilServiceStatistics.read(bare, {}).observations[0]!.period).toBeUndefined();
  expect(civilServiceStatistics.read(bare, { period: "2031-03" }).observations[0]!.period).toBe("2031-03");
});

test("medians and counts have a place among our data, by grade and by sex", async () => {
  const publication = await read();
  const slotOf = (series: string, dimensions: Record<string, string>) =>
    civilServiceStatistics.slot!(only(publication.observations, series, "2031-03", dimensions), publication);
  expect(slotOf("headcount", { parent_department: "Ministry of Examples", grade: "SCS" })).toEqual({
    resource: "civil-service-headcount",
    columns: {
      period: "2031-03",
      grade: "SCS",
      department: "Ministry of Examples",
      department_level: "parent_department",
      parent_department: "",
      measure: "headcount",
    },
  });
  expect(slotOf("median salary", { sex: "Female", grade: "EO" })).toMatchObject({
    resource: "civil-service-pay-by-group",
    columns: { dimension: "sex", category: "Female", measure: "median" },
  });
  const service = publication.observations.find(
    ({ series, dimensions }) =>
      series === "median salary" && Object.keys(dimensions).length === 1 && dimensions.grade === "G6/G7",
  )!;
  expect(civilServiceStatistics.slot!(service, publication)).toMatchObject({
    resource: "civil-service-pay",
    columns: { grade: "G6/G7", department: "all", department_level: "all", statistic: "median" },
  });
});

test("no other kind of file takes it for its own", async () => {
  const file = await open();
  expect(
    [civilServiceStatistics, ...SOURCES]
      .filter((source, i, all) => all.indexOf(source) === i && source.recognises(file))
      .map(({ id }) => id),
  ).toEqual(["civil-service-statistics"]);
});

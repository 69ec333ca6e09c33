import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { oecdDataExplorer } from "../../src/sources/oecd-data-explorer.js";
import { refusal } from "../refusal.js";
import { madeFile, only } from "./raw.js";

const HEAD =
  "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,BASE_PER,Base period".split(
    ",",
  );
type Change = (rows: string[][], head: string[]) => void;
const row = (
  area: string,
  measure: string,
  unit: string,
  period: string,
  value: string,
  more: Partial<Record<"status" | "times" | "base", string>> = {},
) => [
  "DATAFLOW",
  "OECD.ELS.SAE:DSD_MADE@DF_UP(1.0)",
  "Made up",
  "I",
  area,
  `Area ${area}`,
  measure,
  `Measure ${measure}`,
  unit,
  `Unit ${unit}`,
  period,
  "",
  value,
  "",
  more.status ?? "A",
  "",
  more.times ?? "",
  "",
  more.base ?? "",
  "",
];
/** Made-up figures in the layout of SDMX-CSV with labels, which the data explorer gives. */
const rows = (): string[][] => [
  row("GBR", "TUD", "PT_EMP", "2020", "23.5"),
  row("GBR", "TUD", "PT_EMP", "2021", "23.1", { status: "B" }),
  row("GBR", "MEMBERS", "PS", "2021", "6.25", { times: "6" }),
  row("FRA", "TUD", "PT_EMP", "2021", "", { status: "M" }),
  row("GBR", "CPI", "IX", "2021-03", "108.5", { status: "P", base: "2015" }),
  row("GBR", "CPI", "IX", "2021-Q2", "NaN", { base: "2015" }),
];
const read = async (change: Change = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  const text = [head, ...all].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
  return oecdDataExplorer.read(await madeFile(`${text}\r\n`), {});
};

test("a figure has the unit of its code, multiplied as it says, and the labels of its dimensions", async () => {
  const { observations, notes } = await read();
  const density = only(observations, "TUD", "2020", { ref_area: "GBR" });
  expect([density.value, density.unit, density.status]).toEqual([{ value: 23.5 }, { id: "percent" }, "not-stated"]);
  expect([density.at, density.labels.map(({ column }) => column)]).toEqual([
    { sheet: "", row: 2, column: 13 },
    [5, 7, 9, 11],
  ]);
  // 6.25 with a multiplier of 6 is 6.25 × 10⁶.
  expect(only(observations, "MEMBERS", "2021")).toMatchObject({ value: { value: 6_250_000 }, unit: { id: "people" } });
  expect(only(observations, "CPI", "2021-03")).toMatchObject({
    unit: { id: "index", base: "2015=100" },
    status: "provisional",
  });
  expect(only(observations, "TUD", "2021", { ref_area: "FRA" }).value).toEqual({ missing: "not-published", as: "M" });
  expect(only(observations, "CPI", "2021-Q2").value).toEqual({ missing: "[x]", as: "NaN" });
  expect(notes.join(" ")).toMatch(/No file of this kind had been read.*1 figures are marked/s);
});

test("without labels, and with columns in another order behind the dimensions, the figures are the same", async () => {
  const facts = ({ observations }: Awaited<ReturnType<typeof read>>) =>
    observations.map(({ series, period, dimensions, value, unit }) =>
      JSON.stringify([series, period, dimensions, value, unit]),
    );
  const bare = await read((all, head) => {
    const codes = head.flatMap((name, i) => (/^[A-Z_]+$/.test(name) ? [i] : []));
    for (const cells of [head, ...all]) cells.splice(0, cells.length, ...codes.map((i) => cells[i]!));
  });
  expect(facts(bare)).toEqual(facts(await read()));
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, Change]>([
    ["a unit that is not known", "unknown-unit", /row 2/, (all) => (all[0]![8] = "USD_PPP")],
    ["an index without a base", "unknown-unit", /row 6/, (all) => (all[4]![18] = "")],
    ["a percentage in thousands", "unknown-unit", /row 2/, (all) => (all[0]![16] = "3")],
    ["a period that is none", "unknown-label", /row 3/, (all) => (all[1]![10] = "2021-W3")],
    ["a dimension left blank", "missing-label", /nothing says REF_AREA/, (all) => (all[1]![4] = "")],
    ["rows of two data flows", "label-conflict", /row 3/, (all) => (all[1]![1] = "OECD:OTHER(1.0)")],
    ["a figure marked as missing", "label-conflict", /row 2/, (all) => (all[0]![14] = "M")],
    ["a text for a figure", "not-a-figure", /"Yes"/, (all) => (all[0]![12] = "Yes")],
    ["a row of no data flow", "missing-label", /which data flow/, (all) => (all[1]![1] = "")],
    ["a heading twice", "repeated-label", /MEASURE stands twice/, (_, head) => (head[8] = "MEASURE")],
    ["a figure under no heading", "missing-label", /without a heading/, (all) => all[1]!.push("5")],
    ["a heading taken out", "missing-label", /without a heading/, (_, head) => (head[14] = "")],
    ["one figure twice", "repeated-figure", /stands twice/, (all) => all.push(all[0]!)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile([HEAD, ...rows()].map((cells) => cells.join(",")).join("\n"));
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["oecd-data-explorer"]);
});

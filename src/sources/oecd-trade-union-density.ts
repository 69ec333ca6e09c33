import { missing } from "../core/cell.js";
import type { Status } from "../core/standing.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { findHeader, type HeaderRow, needHeader } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { refuseAt } from "./parts/refuse-at.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";

const HEADINGS = ["COU", "Country", "FREQ", "SOURCE", "SERIES", "MEAS", "Year", "Value", "Flag Codes"] as const;
const SOURCES: Readonly<Record<string, string>> = { ADM: "administrative", SVY: "survey" };
/** The names beside the codes, where the file has them: a code that its name contradicts was typed over. */
const NAMES: Readonly<Record<string, RegExp>> = { ADM: /^administrative/i, SVY: /^survey/i };
/** What OECD marks: an estimate, or a break in the series, which a note repeats. */
const FLAGS: Readonly<Record<string, Status>> = { "": "not-stated", E: "estimate", P: "provisional", B: "not-stated" };

/** The columns by their headings as they are written: SERIES holds codes, and Series beside it names. */
function exactColumns(
  { headings, row }: HeaderRow,
  file: string,
  sheet: Sheet,
): Record<(typeof HEADINGS)[number], number> {
  const entries = HEADINGS.map((name) => {
    const found = headings.filter(({ text }) => text === name);
    if (found.length !== 1)
      refuseAt(
        found.length === 0 ? "missing-label" : "repeated-label",
        `the heading ${name} stands ${found.length} times`,
        {
          file,
          sheet,
          row,
          found: headings.map(({ text }) => text).join(", "),
          expected: `${name}, once`,
        },
      );
    return [name, found[0]!.column];
  });
  return Object.fromEntries(entries);
}

/** The OECD's dataset of trade union density: every country, from administrative data and from surveys. */
export const oecdTradeUnionDensity = defineSource({
  id: "oecd-trade-union-density",
  publisher: "OECD",
  title: "Trade union density (OECD.Stat, TUD)",
  looksLike:
    "CSV with the headings COU, Country, FREQ, SOURCE (ADM or SVY), SERIES (TUD), MEAS (PCT), Year, Value and Flag Codes.",
  signs: ["COU", "Country", "SOURCE", "SERIES", "MEAS", "Flag Codes", "Trade union density"],
  met: "real files",
  recognises: ({ kind, sheets, name }) => {
    const sheet = sheets[0];
    if (kind !== "delimited" || sheet === undefined) return false;
    const header = findHeader(sheet, HEADINGS, name, 3);
    const series = header?.headings.find(({ text }) => text === "SERIES")?.column ?? 0;
    return header !== undefined && sheet.text(header.row + 1, series).trim() === "TUD";
  },
  read(file) {
    const sheet = file.sheets[0]!;
    const header = needHeader(sheet, HEADINGS, file.name, 3);
    const column = exactColumns(header, file.name, sheet);
    refuseUnlabelled(sheet, header.row, 1, file.name);
    const columnOf = (name: string): number | undefined => header.headings.find(({ text }) => text === name)?.column;
    const [named, time] = [columnOf("Source"), columnOf("_TIME_")];
    const observations: Observation[] = [];
    let most = 0;
    const countries = new Map<string, string>();
    let breaks = 0;
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      const text = (name: (typeof HEADINGS)[number]): string => sheet.text(row, column[name]).trim();
      if (HEADINGS.every((name) => text(name) === "")) continue;
      const [country, name, source, year] = [text("COU"), text("Country"), SOURCES[text("SOURCE")], text("Year")];
      const status = FLAGS[text("Flag Codes")];
      const fits =
        text("FREQ") === "A" && text("SERIES") === "TUD" && text("MEAS") === "PCT" && /^(?:19|20)\d\d$/.test(year);
      if (
        !fits ||
        source === undefined ||
        status === undefined ||
        !/^[A-Z]{2,5}$/.test(country) ||
        (countries.get(country) ?? name) !== name
      )
        return refuseAt("unknown-label", "the labels of the figure are not understood", {
          file: file.name,
          sheet,
          row,
          found: HEADINGS.filter((one) => one !== "Value")
            .map((one) => text(one))
            .join(", "),
          expected: "one name for each country, ADM or SVY, TUD, PCT, a year, and the flags B, E or P",
        });
      const [sourceName, timeCode] = [named, time].map((at) => (at === undefined ? "" : sheet.text(row, at).trim()));
      if ((sourceName !== "" && !NAMES[text("SOURCE")]!.test(sourceName!)) || (timeCode !== "" && timeCode !== year))
        return refuseAt("label-conflict", "a code and its name say different things", {
          file: file.name,
          sheet,
          row,
          found: `${text("SOURCE")} and ${sourceName || "no name"}, ${timeCode || "no time"} and ${year}`,
          expected: "Administrative data beside ADM, Survey data beside SVY, and one year",
        });
      countries.set(country, name);
      if (text("Flag Codes") === "B") breaks += 1;
      const value = figureCell(sheet, row, column.Value, file.name) ?? missing("not-published", "");
      if ("value" in value && (value.value < 0 || value.value > 100))
        return refuseAt("bad-value", "a density is outside 0 to 100", {
          file: file.name,
          sheet,
          row,
          found: String(value.value),
          expected: "a share of employees, from 0 to 100",
        });
      if ("value" in value) most = Math.max(most, value.value);
      observations.push({
        series: "TUD",
        period: year,
        dimensions: { country, source },
        value,
        unit: { id: "percent" },
        status,
        at: placeOf(sheet, row, column.Value),
        labels: (["COU", "SOURCE", "SERIES", "MEAS", "Year"] as const).map((one) => placeOf(sheet, row, column[one])),
      });
    }
    if (most > 0 && most <= 1)
      refuseAt("bad-value", "no density is above 1%: they are shares of one, and no percentages", {
        file: file.name,
        sheet,
        column: column.Value,
        found: `${most} at most`,
        expected: "percentages, as PCT says",
      });
    return finish(
      {
        publisher: "OECD",
        title: "Trade union density",
        table: "TUD",
        released: undefined,
        nextRelease: undefined,
        licence: "OECD",
        standing: "publisher",
        series: [{ id: "TUD", title: "Trade union members among employees", unit: { id: "percent" } }],
        observations,
        skipped: [],
        checks: [],
        notes: [
          "Administrative and survey densities stand side by side and are never one series.",
          ...(breaks === 0 ? [] : [`${breaks} figures are marked as the first after a break in their series.`]),
        ],
      },
      file.name,
    );
  },
  slot({ period, dimensions: { country, source } }) {
    if (country !== "GBR" || period === undefined) return undefined;
    const survey = source === "survey";
    return {
      resource: "union-density",
      decimals: 2,
      columns: {
        series: survey ? "oecd_survey" : "oecd_administrative",
        dimension: "all",
        category: survey ? "all employees" : "all employees (administrative series)",
        period: survey ? `${period}-Q4` : period,
        measure: "density",
        unit: "percent",
        flag: "",
        note: "",
      },
    };
  },
});

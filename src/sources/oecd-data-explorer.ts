import { hasValue, missing } from "../core/cell.js";
import type { Status } from "../core/standing.js";
import type { Unit } from "../core/unit.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import type { Publication } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";
import { scaledCell } from "./parts/scaled-cell.js";

const NEEDED = ["STRUCTURE_ID", "REF_AREA", "MEASURE", "UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE"] as const;
/** What stands before the dimensions of every file: of which data flow the row is, and that it is to be taken in. */
const ABOUT_THE_ROW: ReadonlySet<string> = new Set(["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION"]);
/** What SDMX marks a figure with. M, O and L stand for one that is missing. */
const STATUSES: Readonly<Record<string, Status>> = { E: "estimate", P: "provisional", F: "forecast" };
const ABSENT: ReadonlySet<string> = new Set(["M", "O", "L"]);
const MULTIPLIERS = /^(?:0|3|6|9)?$/;

/** The columns of codes, by their headings in the first row. */
function columnsOf(sheet: Sheet): Map<string, number> {
  const columns = new Map<string, number>();
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = sheet.text(1, column).trim();
    if (/^[A-Z][A-Z0-9_]*$/.test(heading) && !columns.has(heading)) columns.set(heading, column);
  }
  return columns;
}

/** Refuses a heading that stands twice, and what stands under none. @throws Problem "repeated-label", "missing-label" */
function refuseHeadings(sheet: Sheet, file: string): void {
  const seen = new Map<string, number>();
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = sheet.text(1, column).trim();
    const before = seen.get(heading);
    if (heading !== "" && before !== undefined)
      refuseAt("repeated-label", `the heading ${heading} stands twice`, {
        file,
        sheet,
        row: 1,
        column,
        found: `columns ${before} and ${column}`,
        expected: "every heading once",
      });
    seen.set(heading, column);
  }
  refuseUnlabelled(sheet, 1, 1, file);
}

/** The unit that a code stands for, and by how much its figures are multiplied; undefined where it is not known. */
function unitOf(code: string, base: string, multiplier: string): { unit: Unit; times: number } | undefined {
  if (!MULTIPLIERS.test(multiplier)) return undefined;
  const times = 10 ** Number(multiplier);
  if (/^(?:PT|PC|PA)(?:_[A-Z0-9_]+)?$/.test(code)) return times === 1 ? { unit: { id: "percent" }, times } : undefined;
  if (code === "IX")
    return /^\d{4}$/.test(base) && times === 1 ? { unit: { id: "index", base: `${base}=100` }, times } : undefined;
  return /^(?:PS|PER)$/.test(code) ? { unit: { id: "people" }, times } : undefined;
}

/**
 * What the OECD's data explorer gives since 2024, of any data flow: a code and mostly its label in every pair of columns,
 * a figure a row. Units that are not percentages, indices or people are refused, since nothing here could say what they are.
 */
export const oecdDataExplorer = defineSource({
  id: "oecd-data-explorer",
  publisher: "OECD",
  title: "OECD Data Explorer: a data flow as CSV",
  looksLike:
    "CSV whose first row is STRUCTURE, STRUCTURE_ID, ACTION, then a code and its label for each dimension (REF_AREA, Reference area, MEASURE …), TIME_PERIOD, OBS_VALUE, OBS_STATUS",
  signs: ["STRUCTURE_ID", "REF_AREA", "MEASURE", "UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE"],
  met: "never a real file",
  recognises: ({ kind, sheets }) =>
    kind === "delimited" && sheets[0] !== undefined && NEEDED.every((name) => columnsOf(sheets[0]!).has(name)),
  read(file): Publication {
    const sheet = file.sheets[0]!;
    refuseHeadings(sheet, file.name);
    const columns = columnsOf(sheet);
    const at = (heading: string): number => columns.get(heading) ?? 0;
    const dimensions = [...columns].filter(([name, column]) => column < at("TIME_PERIOD") && !ABOUT_THE_ROW.has(name));
    const observations: Observation[] = [];
    const flows = new Set<string>();
    const units = new Map<string, Unit>();
    let breaks = 0;
    for (let row = 2; row <= sheet.rows; row += 1) {
      const text = (heading: string): string => (at(heading) === 0 ? "" : sheet.text(row, at(heading)).trim());
      if ([...columns.keys()].every((heading) => text(heading) === "")) continue;
      const refuse = (code: string, says: string, heading: string, expected: string): never =>
        refuseAt(code, says, { file: file.name, sheet, row, column: at(heading), found: text(heading), expected });
      const period = officialPeriod(text("TIME_PERIOD"));
      if (period === undefined)
        return refuse(
          "unknown-label",
          "the period is none",
          "TIME_PERIOD",
          "a year, a quarter as 2024-Q1 or a month as 2024-01",
        );
      for (const [name] of dimensions)
        if (text(name) === "")
          refuse("missing-label", `nothing says ${name}`, name, "a code, or _Z where it does not apply");
      const flow = text("STRUCTURE_ID");
      if (flow === "")
        refuse("missing-label", "nothing says which data flow", "STRUCTURE_ID", "the data flow of every row");
      flows.add(flow);
      if (flows.size > 1)
        refuse("label-conflict", "rows of more than one data flow stand in one file", "STRUCTURE_ID", [...flows][0]!);
      const counted = unitOf(text("UNIT_MEASURE"), text("BASE_PER"), text("UNIT_MULT"));
      if (counted === undefined)
        return refuse(
          "unknown-unit",
          "the unit is not known",
          "UNIT_MEASURE",
          "a percentage, an index with its base period, or people",
        );
      const status = text("OBS_STATUS");
      if (status === "B") breaks += 1;
      const cell = figureCell(sheet, row, at("OBS_VALUE"), file.name, { shorthand: { nan: "[x]" } });
      if (cell !== undefined && hasValue(cell) && ABSENT.has(status))
        refuse("label-conflict", "a figure is marked as missing", "OBS_STATUS", "a figure without the mark M, O or L");
      const series = text("MEASURE");
      units.set(series, counted.unit);
      observations.push({
        series,
        period,
        dimensions: Object.fromEntries(
          dimensions.filter(([name]) => name !== "MEASURE").map(([name]) => [name.toLowerCase(), text(name)]),
        ),
        value: cell === undefined ? missing("not-published", status) : scaledCell(cell, counted.times),
        unit: counted.unit,
        status: STATUSES[status] ?? "not-stated",
        at: placeOf(sheet, row, at("OBS_VALUE")),
        labels: [...dimensions.map(([name]) => name), "TIME_PERIOD"].map((name) => placeOf(sheet, row, at(name))),
      });
    }
    return finish(
      {
        publisher: "OECD",
        title: "OECD Data Explorer",
        table: [...flows].join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "OECD",
        standing: "publisher",
        series: [...units].map(([id, unit]) => ({ id, title: id, unit })),
        observations,
        skipped: [],
        checks: [],
        notes: [
          "No file of this kind had been read when this was written: compare some figures with the data explorer.",
          ...(breaks === 0 ? [] : [`${breaks} figures are marked as the first after a break in their series.`]),
        ],
      },
      file.name,
    );
  },
});

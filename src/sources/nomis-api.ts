import { type Cell, type Missing, missing } from "../core/cell.js";
import type { Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { Status } from "../core/standing.js";
import type { UnitId } from "../core/unit.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import { checkRecords, dataSetOf } from "./parts/nomis/agree.js";
import { checkSexes } from "./parts/nomis/check-sexes.js";
import { type ApiColumns, apiColumns, apiHeader, type Dimension } from "./parts/nomis/columns.js";
import { earningsPeriod, unitOfPay } from "./parts/nomis/unit-of-pay.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import type { Publication } from "./parts/publication.js";

const STATUS: readonly (readonly [RegExp, Status])[] = [
  [/provisional/i, "provisional"],
  [/revised/i, "revised"],
  [/forecast|projection/i, "forecast"],
  [/estimat/i, "estimate"],
];
const REASONS: readonly (readonly [RegExp, Missing])[] = [
  [/unreliable|missing|not available/i, "[x]"],
  [/disclos|confidential|suppress/i, "[c]"],
  [/not applicable/i, "[z]"],
];

const textAt = (sheet: Sheet, row: number, column: number | undefined): string =>
  column === undefined ? "" : sheet.text(row, column).trim();

/** When a record is of. A name that spans months is kept beside the month it ends in, as a dimension. */
function periodAt(
  sheet: Sheet,
  row: number,
  { id, label, code }: Dimension,
  file: string,
): { period: Period; column: number; span?: string } {
  const [number, name] = [textAt(sheet, row, id) || textAt(sheet, row, code), textAt(sheet, row, label)];
  const [byNumber, byName] = [officialPeriod(number), officialPeriod(name)];
  if (byNumber !== undefined && byName !== undefined && byNumber !== byName)
    problem("label-conflict", `${where(file, sheet, row)}: DATE and DATE_NAME disagree`, {
      found: `${number} and ${name}`,
      expected: "the same period",
      where: where(file, sheet, row),
      hint: "take the file as Nomis gives it",
    });
  const period = byName ?? byNumber;
  if (period === undefined)
    return problem(
      number === "" && name === "" ? "missing-label" : "unknown-label",
      `${where(file, sheet, row)}: no date is understood`,
      {
        found: `"${number}", "${name}"`,
        expected: "a year or a month, as 2024 or 2024-03",
        where: where(file, sheet, row),
        hint: "take the file as Nomis gives it",
      },
    );
  const read = byName === undefined ? (textAt(sheet, row, id) === "" ? code : id) : label;
  const found = { period, column: read! };
  return byName === undefined && name !== "" ? { ...found, span: name } : found;
}

/** What a record counts, from the names of its measure, pay and variable: Nomis gives no unit. */
function unitFor(of: Readonly<Record<string, string>>): UnitId {
  const { measures = "", pay = "", item = "", variable = "" } = of;
  if (/percent|confidence|%|\brate\b/i.test(measures)) return "percent";
  if (/percentage|%/i.test(item)) return "percent";
  if (/^variable$/i.test(measures) && /^%|\brate\b/i.test(variable)) return "percent";
  return /jobs/i.test(item) ? "count" : (unitOfPay(pay) ?? "count");
}

function valueAt(sheet: Sheet, row: number, columns: ApiColumns, status: string, file: string): Cell {
  const value = figureCell(sheet, row, columns.value, file);
  const reason = REASONS.find(([pattern]) => pattern.test(status))?.[1];
  if (value === undefined && reason === undefined && /normal/i.test(status))
    problem("missing-figure", `${where(file, sheet, row)}: OBS_VALUE is blank and OBS_STATUS_NAME "${status}"`, {
      found: "a blank",
      expected: "a figure, or a status that says why there is none",
      where: where(file, sheet, row),
      hint: "a cell was blanked or a column has moved: take the file as Nomis gives it",
    });
  if (value === undefined) return missing(reason ?? "not-published", status);
  return reason !== undefined && "value" in value && value.value === 0 ? missing(reason, status) : value;
}

function recordAt(sheet: Sheet, row: number, columns: ApiColumns, file: string): Observation {
  const names: Record<string, string> = {};
  const labels = [];
  for (const { name, id, label, code } of columns.dimensions) {
    const shown = label ?? code ?? id!;
    const text = textAt(sheet, row, shown);
    if (text === "")
      problem("missing-label", `${where(file, sheet, row)}: nothing stands under ${name.toUpperCase()}`, {
        found: "a blank",
        expected: `what ${name} the figure is of`,
        where: where(file, sheet, row),
        hint: "the file may have been cut off: download it again",
      });
    names[name] = text;
    if (label !== undefined && code !== undefined && textAt(sheet, row, code) !== text)
      names[`${name}_code`] = textAt(sheet, row, code);
    labels.push(placeOf(sheet, row, shown));
  }
  const when = periodAt(sheet, row, columns.date, file);
  if (when.span !== undefined) names.date = when.span;
  const status = textAt(sheet, row, columns.find("OBS_STATUS_NAME"));
  const pay = names.pay ?? "";
  const earnings = unitOfPay(pay) !== undefined && /^\d{4}$/.test(when.period);
  return {
    series: dataSetOf(textAt(sheet, row, columns.find("URN"))) ?? "Nomis data set",
    period: earnings ? earningsPeriod(when.period, pay) : when.period,
    dimensions: names,
    value: valueAt(sheet, row, columns, status, file),
    unit: { id: unitFor(names) },
    status: STATUS.find(([pattern]) => pattern.test(status))?.[1] ?? "not-stated",
    at: placeOf(sheet, row, columns.value),
    labels: [...labels, placeOf(sheet, row, when.column), placeOf(sheet, columns.row, columns.value)],
  };
}

/** A CSV of the Nomis API, of whichever data set: one record a row, every group of columns X, X_NAME, X_CODE a dimension. */
export const nomisApi = defineSource({
  id: "nomis-api",
  publisher: "Nomis, Office for National Statistics",
  title: "Data set of the Nomis API",
  looksLike: "a CSV headed DATE, DATE_NAME … GEOGRAPHY, GEOGRAPHY_NAME … OBS_VALUE, OBS_STATUS … RECORD_COUNT",
  signs: [
    "DATE_NAME",
    "GEOGRAPHY_NAME",
    "GEOGRAPHY_CODE",
    "MEASURES_NAME",
    "OBS_VALUE",
    "OBS_STATUS_NAME",
    "RECORD_COUNT",
  ],
  met: "real files",
  recognises: (file) => file.sheets.length === 1 && apiHeader(file.sheets[0]!) !== undefined,
  read(file): Publication {
    const [sheet] = file.sheets;
    const header = sheet === undefined ? undefined : apiHeader(sheet);
    if (sheet === undefined || header === undefined)
      return problem("missing-label", `${file.name}: no row holds OBS_VALUE and DATE`, { where: file.name });
    const columns = apiColumns(sheet, header, file.name);
    const check = checkRecords(sheet, columns, file.name);
    const observations: Observation[] = [];
    for (let row = header + 1; row <= sheet.rows; row += 1) {
      const blank = !Array.from({ length: sheet.columns }, (_, i) => sheet.text(row, i + 1)).some(
        (text) => text.trim() !== "",
      );
      if (!blank) observations.push(recordAt(sheet, row, columns, file.name));
    }
    const promised = Number(textAt(sheet, header + 1, columns.find("RECORD_COUNT")));
    const part = Number.isInteger(promised) && promised > observations.length;
    const sets = [...new Set(observations.map(({ series }) => series))];
    return finish(
      {
        publisher: nomisApi.publisher,
        title: nomisApi.title,
        table: sets.join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: sets.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped: [],
        checks: [check, checkSexes(observations, file.name)],
        notes: [
          "Nomis gives no unit: it is told from the names of measure, item and pay, and is a plain number elsewhere.",
          ...(part ? [`The file holds ${observations.length} of the ${promised} records it says there are.`] : []),
          ...(observations.some(({ dimensions }) => "date" in dimensions)
            ? ["Where a date spans months, the period is the month it ends in and the dimension date says the span."]
            : []),
        ],
      },
      file.name,
    );
  },
});

import type { Cell } from "../core/cell.js";
import type { Day } from "../core/day.js";
import { problem } from "../core/problem.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { someFigures } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { checkRates } from "./parts/ons-series/check-rates.js";
import { refuseOutside, spansOf, YEARS_CHECK, yearsAmongMonths } from "./parts/ons-series/check-years.js";
import { earningsUnit, REAL_TERMS_NOTE } from "./parts/ons-series/earnings-unit.js";
import { codesIn, hasLabelBlock, type LabelBlock, labelBlock } from "./parts/ons-series/label-block.js";
import { isEarnings, provisionalMonth, provisionalNote } from "./parts/ons-series/provisional.js";
import { columnFigures, periodRows } from "./parts/ons-series/read-series.js";
import { baseNotes, isHeld, seriesSlot } from "./parts/ons-series/series-slot.js";
import { nextDay, publicationOf, releaseDay, releaseOf } from "./parts/ons-series/series-words.js";
import type { SeriesNote, Skipped } from "./parts/publication.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";

/** The datasets that whole files were met of, by codes that only they hold. */
const HOLDS: readonly (readonly [dataset: string, codes: readonly string[]])[] = [
  ["MM23", ["D7BT", "L522", "CHAW", "D7G7", "CZBH"]],
  ["EMP", ["KAB9", "KAI7", "KAC4", "KAJ2"]],
];

/** The one day that all columns state; columns of more than one release are not one file of its publisher. */
function oneDay(sheet: Sheet, row: number | undefined, columns: readonly number[], file: string): Day | undefined {
  if (row === undefined) return undefined;
  const texts = new Map<string, number>();
  for (const column of columns) {
    const text = sheet.text(row, column).trim();
    if (text !== "" && !texts.has(text)) texts.set(text, column);
  }
  const days = [...texts].map(([text, column]) => releaseDay(text, `${where(file, sheet, row)}, column ${column}`)!);
  return days.sort().at(-1); // series that are updated less often carry the day of their own last release
}

/** What stands in the column of one series. */
interface Column {
  readonly column: number;
  readonly code: string;
  readonly title: string;
}

function columnsOf(sheet: Sheet, block: LabelBlock, file: string): Column[] {
  const [codeRow, titleRow] = [block.row("CDID"), block.row("Title")];
  const columns: Column[] = [];
  const seen = new Map<string, number>();
  for (let column = block.column + 1; column <= sheet.columns; column += 1) {
    const code = sheet.text(codeRow, column).trim().toUpperCase();
    const title = sheet.text(titleRow, column).replace(/\s+/g, " ").trim();
    if (code === "" && title === "") continue;
    if (code === "" || title === "")
      problem(
        "missing-label",
        `${where(file, sheet)}, column ${column}: a series without its ${code === "" ? "CDID" : "title"}`,
        {
          found: code === "" ? `the title "${title.slice(0, 80)}"` : `the code ${code}`,
          expected: "a code and a title over every column",
          where: `${where(file, sheet)}, column ${column}`,
          hint: "the file was edited: download it again",
        },
      );
    const before = seen.get(code);
    if (before !== undefined)
      problem("repeated-label", `${where(file, sheet, codeRow)}: the series ${code} stands twice`, {
        found: `columns ${before} and ${column}`,
        expected: "every code once",
        where: where(file, sheet, codeRow),
        hint: "a column was pasted in twice: download the file again",
      });
    seen.set(code, column);
    columns.push({ column, code, title });
  }
  return columns;
}

/** A series that is held must say what it counts: one left out in silence would be missed by nobody. */
function refuseUnit(code: string, title: string, place: string): never {
  return problem("unknown-unit", `${place}: what ${code} counts cannot be told`, {
    found: `the title "${title.slice(0, 120)}", and a unit that says nothing or something else`,
    expected: "an index with one reference period, a percentage or pounds",
    where: place,
    hint: "labels were moved or typed over: download the file again",
  });
}

/** A whole dataset of ONS as one CSV: a series a column, hundreds of them, labels above, years, quarters and months below. */
export const onsDataset = defineSource({
  id: "ons-dataset",
  publisher: "Office for National Statistics",
  title: "ONS time series: a whole dataset, as EMP or MM23",
  looksLike:
    "CSV with a series in every column, below the labels Title, CDID, PreUnit, Unit, Release Date, Next release and Important Notes, then years, quarters and months.",
  signs: ["Title", "CDID", "PreUnit", "Unit", "Release Date", "Next release", "Important Notes"],
  met: "real files",
  recognises: ({ sheets }) => {
    const [sheet] = sheets.filter(({ hidden }) => !hidden);
    return sheet !== undefined && hasLabelBlock(sheet) && codesIn(sheet) > 1;
  },
  read(file) {
    const sheet = file.sheets.find(({ hidden }) => !hidden)!;
    const block = labelBlock(sheet, file.name);
    const columns = columnsOf(sheet, block, file.name);
    const { rows, skipped } = periodRows(sheet, block, file.name);
    refuseUnlabelled(sheet, block.row("CDID"), block.column, file.name);
    const [codeRow, titleRow, unitRow] = [block.row("CDID"), block.row("Title"), block.row("Unit")];
    const preRow = block.find("PreUnit") ?? 0;
    const series: SeriesNote[] = [];
    const observations: Observation[] = [];
    const notes: string[] = [];
    const cells = new Map<string, Cell>();
    const numbers = new Map<string, Float64Array>();
    const inDays = columns.map(({ column }) => column);
    const day = oneDay(sheet, block.find("Release date"), inDays, file.name);
    const periods = rows.map(({ period }) => period);
    const spans = spansOf(periods);
    const { released, notes: cautions } = releaseOf(day, periods);
    const latest = provisionalMonth(periods, released);
    const exceptions: string[] = [];
    let [withoutUnit, yearsCompared, real, earnings] = [0, 0, false, false];
    for (const { column, code, title } of columns) {
      const stated = earningsUnit(code, title, sheet.text(preRow, column).trim(), sheet.text(unitRow, column).trim());
      if (stated === undefined) {
        if (isHeld(code)) refuseUnit(code, title, `${where(file.name, sheet)}, column ${column}`);
        withoutUnit += 1;
        continue;
      }
      const labels = [placeOf(sheet, codeRow, column), placeOf(sheet, titleRow, column)];
      series.push({ id: code, title, unit: stated.unit });
      notes.push(...baseNotes(code, stated.unit.base));
      const provisional = isEarnings(title) ? latest : undefined;
      if (provisional !== undefined) earnings = true;
      if (typeof stated.unit.prices === "object") real = true;
      const of = { column, code, stated, labels, provisional };
      const values = columnFigures(sheet, rows, of, file.name, cells, observations);
      if (isHeld(code)) numbers.set(code, values);
      const { compared, outside } = yearsAmongMonths(code, stated.unit, values, spans);
      yearsCompared += compared;
      if (outside === undefined) continue;
      const { row, period } = rows[outside]!;
      if (isHeld(code)) refuseOutside(code, period, where(file.name, sheet, row));
      exceptions.push(`${code}, ${period}`);
    }
    const codes = new Set(columns.map(({ code }) => code));
    const dataset = HOLDS.find(([, some]) => some.some((code) => codes.has(code)))?.[0] ?? "";
    const left: Skipped[] =
      withoutUnit === 0
        ? []
        : [{ what: "series", why: "neither the title nor the unit says what they count", count: withoutUnit }];
    const nextRow = block.find("Next release");
    const next = nextRow === undefined ? [] : inDays.flatMap((column) => nextDay(sheet.text(nextRow, column)) ?? []);
    return someFigures(
      {
        publisher: "Office for National Statistics",
        title: publicationOf(dataset),
        table: dataset,
        released,
        nextRelease: next.sort().at(-1),
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series,
        observations,
        skipped: [...skipped, ...left],
        checks: [
          { what: YEARS_CHECK, compared: yearsCompared, exceptions },
          checkRates(sheet, rows, numbers, file.name),
        ],
        notes: [
          ...cautions,
          ...notes,
          ...(real ? [REAL_TERMS_NOTE] : []),
          ...(earnings && latest !== undefined ? [provisionalNote(latest)] : []),
        ],
      },
      file.name,
    );
  },
  slot: (observation, { released }) => seriesSlot(observation, released),
});

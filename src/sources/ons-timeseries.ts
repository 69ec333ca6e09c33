import { problem } from "../core/problem.js";
import type { Standing } from "../core/standing.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import { codesIn, hasLabelBlock, type LabelBlock, labelBlock } from "./parts/ons-series/label-block.js";
import { columnFigures, periodRows } from "./parts/ons-series/read-series.js";
import { baseNotes, seriesSlot } from "./parts/ons-series/series-slot.js";
import { seriesUnit } from "./parts/ons-series/series-unit.js";
import { nextDay, publicationOf, releaseDay } from "./parts/ons-series/series-words.js";
import type { Skipped } from "./parts/publication.js";

/** Columns beside the one of the series that hold something: what a person added to the file. */
function columnsAdded(sheet: Sheet, column: number): Skipped[] {
  const found: Skipped[] = [];
  for (let other = 1; other <= sheet.columns; other += 1) {
    if (other === column || other === column - 1) continue;
    let count = 0;
    for (let row = 1; row <= sheet.rows; row += 1) if (sheet.text(row, other).trim() !== "") count += 1;
    if (count > 0)
      found.push({ what: `column ${other}`, why: "the publisher gives no such column: it was added", count });
  }
  return found;
}

const RESAVED = /^\d{1,2}-[A-Za-z]{3}-\d\d$/;

/** Signs that a spreadsheet program or a person has been at the file since its publisher gave it. */
function signsOfResaving(sheet: Sheet, block: LabelBlock, added: readonly Skipped[]): string[] {
  const next = sheet.text(block.find("Next release") ?? 0, block.column + 1);
  return [
    ...(added.length > 0 ? ["it has columns of its own"] : []),
    ...(RESAVED.test(next.trim()) ? [`its dates are written as "${next.trim()}"`] : []),
  ];
}

/** The file that the ONS website gives for one time series, as CSV or XLS: labels above, years, quarters and months below. */
export const onsTimeseries = defineSource({
  id: "ons-timeseries",
  publisher: "Office for National Statistics",
  title: "ONS time series: one series",
  looksLike:
    "CSV or XLS with the labels Title, CDID, Source dataset ID, PreUnit, Unit, Release date, Next release and Important notes in the first column, the series beside them, then years, quarters and months.",
  signs: ["Title", "CDID", "Source dataset ID", "PreUnit", "Unit", "Release date", "Next release"],
  met: "real files",
  recognises: ({ sheets }) => {
    const [sheet] = sheets.filter(({ hidden }) => !hidden);
    return sheet !== undefined && hasLabelBlock(sheet) && codesIn(sheet) === 1;
  },
  read(file) {
    const visible = file.sheets.filter(({ hidden }) => !hidden);
    const sheet = visible[0]!;
    const block = labelBlock(sheet, file.name);
    const column = block.column + 1;
    const text = (label: Parameters<LabelBlock["find"]>[0]): string => {
      const row = block.find(label);
      return row === undefined ? "" : sheet.text(row, column).replace(/\s+/g, " ").trim();
    };
    const [titleRow, codeRow] = [block.row("Title"), block.row("CDID")];
    const [title, code] = [text("Title"), text("CDID").toUpperCase()];
    block.row("Unit"); // blank for some series, but the label is always there
    const stated = title === "" ? undefined : seriesUnit(title, text("PreUnit"), text("Unit"));
    if (stated === undefined || !/^[A-Z0-9]{4}$/.test(code))
      problem("unknown-unit", `${where(file.name, sheet)}: what ${code || "the series"} counts cannot be told`, {
        found: `title "${title}", PreUnit "${text("PreUnit")}", Unit "${text("Unit")}", CDID "${code}"`,
        expected: "a code of four letters and digits, and an index, a percentage, pounds or people",
        where: where(file.name, sheet),
        hint: "the file was edited, or holds a series in a unit that realpay does not know",
      });
    const { rows, skipped } = periodRows(sheet, block, file.name);
    const labels = [placeOf(sheet, codeRow, column), placeOf(sheet, titleRow, column)];
    const observations = columnFigures(
      sheet,
      rows,
      { column, code, stated, labels, status: "not-stated" },
      file.name,
      new Map(),
    );
    const added = columnsAdded(sheet, column);
    const signs = signsOfResaving(sheet, block, added);
    const standing: Standing = signs.length === 0 ? "publisher" : "copy";
    const released = releaseDay(text("Release date"), `${where(file.name, sheet)}, label Release date`);
    const hidden = file.sheets.length - visible.length;
    return finish(
      {
        publisher: "Office for National Statistics",
        title: publicationOf(text("Source dataset ID")),
        table: code,
        released,
        nextRelease: nextDay(text("Next release")),
        licence: "OGL-UK-3.0",
        standing,
        series: [{ id: code, title, unit: stated.unit }],
        observations,
        skipped: [
          ...skipped,
          ...added,
          ...(hidden > 0 ? [{ what: "hidden sheets", why: "nothing is read from them", count: hidden }] : []),
        ],
        checks: [],
        notes: [
          ...baseNotes(code, stated.unit.base),
          ...(signs.length === 0 ? [] : [`Not as its publisher gave it: ${signs.join(", and ")}.`]),
        ],
      },
      file.name,
    );
  },
  slot: (observation, { released }) => seriesSlot(observation, released),
});

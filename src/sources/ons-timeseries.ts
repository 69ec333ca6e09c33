import { problem } from "../core/problem.js";
import type { Standing } from "../core/standing.js";
import { placeOf } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { refuseOutside, spansOf, YEARS_CHECK, yearsAmongMonths } from "./parts/ons-series/check-years.js";
import { earningsUnit, REAL_TERMS_NOTE } from "./parts/ons-series/earnings-unit.js";
import { codesIn, hasLabelBlock, type LabelBlock, labelBlock } from "./parts/ons-series/label-block.js";
import { isEarnings, provisionalMonth, provisionalNote } from "./parts/ons-series/provisional.js";
import { columnFigures, periodRows } from "./parts/ons-series/read-series.js";
import { columnsAdded, signsOfResaving } from "./parts/ons-series/resaved.js";
import { baseNotes, seriesSlot } from "./parts/ons-series/series-slot.js";
import { nextDay, publicationOf, releaseDay, releaseOf } from "./parts/ons-series/series-words.js";

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
    const stated = title === "" ? undefined : earningsUnit(code, title, text("PreUnit"), text("Unit"));
    if (stated === undefined || !/^[A-Z0-9]{4}$/.test(code))
      problem("unknown-unit", `${where(file.name, sheet)}: what ${code || "the series"} counts cannot be told`, {
        found: `title "${title}", PreUnit "${text("PreUnit")}", Unit "${text("Unit")}", CDID "${code}"`,
        expected: "a code of four letters and digits, and an index, a percentage, pounds or people",
        where: where(file.name, sheet),
        hint: "the file was edited, or holds a series in a unit that realpay does not know",
      });
    const { rows, skipped } = periodRows(sheet, block, file.name);
    const labels = [placeOf(sheet, codeRow, column), placeOf(sheet, titleRow, column)];
    const day = releaseDay(text("Release date"), `${where(file.name, sheet)}, label Release date`);
    const periods = rows.map(({ period }) => period);
    const { released, notes } = releaseOf(day, periods);
    const provisional = isEarnings(title) ? provisionalMonth(periods, released) : undefined;
    const of = { column, code, stated, labels, provisional };
    const observations: Observation[] = [];
    const values = columnFigures(sheet, rows, of, file.name, new Map(), observations);
    const years = yearsAmongMonths(code, stated.unit, values, spansOf(periods));
    if (years.outside !== undefined) {
      const { row, period } = rows[years.outside]!;
      refuseOutside(code, period, where(file.name, sheet, row));
    }
    const added = columnsAdded(sheet, column, file.name);
    const signs = signsOfResaving(sheet, block, added);
    const standing: Standing = signs.length === 0 ? "publisher" : "copy";
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
        checks: [{ what: YEARS_CHECK, compared: years.compared, exceptions: [] }],
        notes: [
          ...notes,
          ...baseNotes(code, stated.unit.base),
          ...(typeof stated.unit.prices === "object" ? [REAL_TERMS_NOTE] : []),
          ...(provisional === undefined ? [] : [provisionalNote(provisional)]),
          ...(signs.length === 0 ? [] : [`Not as its publisher gave it: ${signs.join(", and ")}.`]),
        ],
      },
      file.name,
    );
  },
  slot: (observation, { released }) => seriesSlot(observation, released),
});

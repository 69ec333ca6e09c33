import { cellValue } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { Sheet } from "../read/sheet.js";
import { checkSums } from "./parts/check-sums.js";
import { defineSource } from "./parts/define-source.js";
import { numberIn } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import { isBlank, plainLabel } from "./parts/label.js";
import { checkQueryPercentiles } from "./parts/nomis/check-percentiles.js";
import { roundingOf } from "./parts/nomis/check-sexes.js";
import { queryFigures } from "./parts/nomis/query-figures.js";
import { nomisRow, queryTables } from "./parts/nomis/query-table.js";
import type { Observation } from "./parts/observation.js";
import type { Check, Publication, SeriesNote, Skipped } from "./parts/publication.js";

/** What a sheet's first row calls the data set. */
const dataSet = (sheet: Sheet, row: number): string => {
  for (let above = 1; above < row; above += 1)
    if (!isBlank(sheet.text(above, 1))) return plainLabel(sheet.text(above, 1));
  return "";
};

/** A table downloaded from the Nomis website: what was asked for above, values beside how far they may be off, marks below. */
export const nomisQuery = defineSource({
  id: "nomis-query",
  publisher: "Nomis, Office for National Statistics",
  title: "Table downloaded from Nomis",
  looksLike:
    'a workbook or CSV that begins with the name of a data set and "ONS Crown Copyright Reserved [from Nomis on …]", then date, sex, pay … as asked for, a blank row, and headings with "number" and "conf %" below them',
  signs: ["ONS Crown Copyright Reserved [from Nomis on", "date", "confidence", "number", "conf %", "Column Total"],
  met: "real files",
  neverMet: "the download as CSV",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && nomisRow(sheet) !== undefined),
  read(file): Publication {
    const observations: Observation[] = [];
    const skipped: Skipped[] = [];
    const checks: Check[] = [];
    const notes: string[] = [];
    const titles = new Set<string>();
    for (const sheet of file.sheets) {
      const row = sheet.hidden ? undefined : nomisRow(sheet);
      if (row === undefined) {
        skipped.push({ what: `sheet "${sheet.name}"`, why: sheet.hidden ? "hidden" : "no table from Nomis", count: 1 });
        continue;
      }
      const title = dataSet(sheet, row);
      titles.add(title);
      const taken = /from Nomis on ([^\]]+)/i.exec(sheet.text(row, 1))?.[1];
      if (taken !== undefined)
        notes.push(`Taken from Nomis on ${taken.trim()}; Nomis does not say when the figures were published.`);
      let last = row;
      for (const table of queryTables(sheet, row, file.name)) {
        const found = queryFigures(sheet, table, title, file.name);
        for (const each of found.observations) observations.push(each);
        const counts = found.observations.flatMap(({ value, unit }) =>
          unit.id === "count" ? [cellValue(value) ?? 0] : [],
        );
        checks.push(checkSums("rows add up to the column total", found.sums, { rounding: roundingOf(counts) }));
        if (found.totals > 0) skipped.push({ what: "row Column Total", why: "the sum of the rows", count: 1 });
        last = table.last;
      }
      const below = Array.from({ length: sheet.rows - last }, (_, i) => sheet.text(last + 1 + i, 1)).filter(
        (text) => !isBlank(text),
      );
      for (let under = last + 1; under <= sheet.rows; under += 1)
        for (let column = 3; column <= sheet.columns; column += 1)
          if (sheet.number(under, column) !== undefined || numberIn(sheet.text(under, column)) !== undefined)
            problem("unknown-label", `${where(file.name, sheet, under)}: figures stand below the table`, {
              found: sheet.text(under, column),
              expected: "notes only below a blank row",
              where: where(file.name, sheet, under),
              hint: "a blank row was put into the table: take the file as Nomis gives it",
            });
      if (below.length > 0) skipped.push({ what: "rows below the table", why: "notes", count: below.length });
    }
    const series = new Map<string, SeriesNote>(
      observations.map(({ series: id, unit }) => [id, { id, title: id, unit }]),
    );
    return finish(
      {
        publisher: nomisQuery.publisher,
        title: nomisQuery.title,
        table: [...titles].join("; "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [...series.values()],
        observations,
        skipped,
        checks: [...checks, checkQueryPercentiles(observations, file.name)],
        notes,
      },
      file.name,
    );
  },
});

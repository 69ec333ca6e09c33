import type { Day } from "../core/day.js";
import { problem } from "../core/problem.js";
import type { OfficialFile } from "../read/official-file.js";
import type { Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { officialDay } from "./parts/official-period.js";
import type { Check, Publication, SeriesNote, Skipped } from "./parts/publication.js";
import { amongBulletin, areFractions, checkMembers, stepOf } from "./parts/trade-union/bulletin-groups.js";
import { type BulletinTitle, bulletinTitle } from "./parts/trade-union/bulletin-layout.js";
import { bulletinSlot, tablesAgree } from "./parts/trade-union/bulletin-slot.js";
import { bulletinFigures } from "./parts/trade-union/bulletin-table.js";
import { checkShares } from "./parts/trade-union/check-shares.js";

const titled = ({ sheets }: OfficialFile): [Sheet, BulletinTitle][] =>
  sheets.flatMap((sheet): [Sheet, BulletinTitle][] => {
    const title = sheet.hidden ? undefined : bulletinTitle(sheet);
    return title === undefined ? [] : [[sheet, title]];
  });

/** The day that a sheet without a table gives for this or the next publication. */
function dayIn(sheets: readonly Sheet[], which: RegExp): Day | undefined {
  for (const sheet of sheets)
    for (let row = 1; row <= Math.min(60, sheet.rows); row += 1)
      for (let column = 1; column <= Math.min(3, sheet.columns); column += 1) {
        const text = sheet.text(row, column);
        if (!which.test(text)) continue;
        const day = /\d{1,2} [A-Z][a-z]+ \d{4}/.exec(`${text} ${sheet.text(row, column + 1)}`)?.[0];
        const found = day === undefined ? sheet.date(row, column + 1) : officialDay(day);
        if (found !== undefined) return found;
      }
  return undefined;
}

/** Densities stored as fractions and not shown as percentages would be read a hundred times too small. */
function refuseFractions(observations: readonly Observation[], sheet: Sheet, file: string): void {
  if (areFractions(observations))
    problem("bad-value", `${file}, sheet "${sheet.name}": no density is above 1%`, {
      found: "fractions that are not shown as percentages",
      expected: "densities in per cent",
      where: `${file}, sheet "${sheet.name}"`,
      hint: "the workbook was saved by another program: take it as the department publishes it",
    });
}

/**
 * The tables of the trade union membership statistics, a workbook a year: density, members and earnings from the Labour
 * Force Survey, and tables of standard errors or intervals in the same layout. No such workbook has been read: the layout
 * is that of a program that reads the one of 2021. What is not understood is left out by name, never guessed.
 */
export const tradeUnionBulletin = defineSource({
  id: "trade-union-bulletin",
  publisher: "Department for Business and Trade",
  title: "Trade union membership statistics: tables",
  looksLike:
    'an ODS or XLSX whose sheets have titles such as "Table 2.1a: Trade union membership levels by sector and gender, 1995 to 2021", with years over the columns, before the rows, or one in the title. Never met: read in the layout that another\'s program expects',
  signs: ["Table 1.1", "Table 4.1", "Trade union membership", "Regions", "[u]"],
  met: "never a real file",
  recognises: (file) => titled(file).some(([, { text }]) => /trade union/i.test(text)),
  read(file): Publication {
    const tables = titled(file);
    const others = file.sheets.filter((sheet) => !tables.some(([one]) => one === sheet));
    const skipped: Skipped[] = others.map((sheet) => ({
      what: `sheet "${sheet.name}"`,
      why: sheet.hidden ? "hidden" : "no table, or a list of several",
      count: 1,
    }));
    const observations: Observation[] = [];
    const series = new Map<string, SeriesNote>();
    const checks: Check[] = [];
    const seen = new Set<string>();
    for (const [sheet, title] of tables) {
      if (seen.has(title.table.toLowerCase()))
        problem("repeated-label", `${file.name}, sheet "${sheet.name}": table ${title.table} stands twice`, {
          found: title.text,
          expected: "every table once",
          where: `${file.name}, sheet "${sheet.name}"`,
          hint: "a sheet was copied, or its title changed",
        });
      seen.add(title.table.toLowerCase());
      const found = bulletinFigures(sheet, title, file.name);
      skipped.push(...found.skipped);
      refuseFractions(found.observations, sheet, file.name);
      for (const each of found.observations) {
        observations.push(each);
        series.set(each.series, { id: each.series, title: each.series, unit: each.unit });
      }
      const shares = found.observations.flatMap(({ value }) => ("value" in value ? [value.value] : []));
      checks.push(checkShares(found.observations, amongBulletin, stepOf(shares, 1), file.name));
      checks.push(checkMembers(found.observations, file.name));
    }
    const shown = others.filter(({ hidden }) => !hidden);
    const publication: Publication = {
      publisher: tradeUnionBulletin.publisher,
      title: tradeUnionBulletin.title,
      table: [...new Set(observations.map(({ dimensions }) => dimensions.table))].map((id) => `table ${id}`).join(", "),
      released: dayIn(shown, /^(?!.*\bnext\b).*\b(?:published|publication date|date of publication|release date)\b/i),
      nextRelease: dayIn(shown, /\bnext (?:publication|release|update|edition)/i),
      licence: "OGL-UK-3.0",
      standing: "publisher",
      series: [...series.values()],
      observations,
      skipped,
      checks: [],
      notes: [
        "No file of this kind had been read when this was written: compare some figures with the workbook by eye.",
        "Estimates from 3 to 25 respondents are only shaded in the workbook, which cannot be seen here.",
        "The Labour Force Survey asks in October to December: a year is that quarter.",
      ],
    };
    const { compared, differing } = tablesAgree(publication);
    const merged = ["densities of all lie between those of men and women", "men and women add to all members"].map(
      (what) => ({
        what,
        compared: checks.reduce((sum, check) => sum + (check.what === what ? check.compared : 0), 0),
        exceptions: [],
      }),
    );
    const agree = { what: "a figure that several tables print is the same in each", compared, exceptions: differing };
    return finish({ ...publication, checks: [...merged, agree] }, file.name);
  },
  slot: bulletinSlot,
});

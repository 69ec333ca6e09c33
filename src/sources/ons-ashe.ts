import { problem } from "../core/problem.js";
import type { Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import { plainLabel } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import { agree } from "./parts/ons-ashe/agree.js";
import { checkJobsByKind, checkJobsByPlace, checkJobsBySex, checkPercentiles } from "./parts/ons-ashe/checks.js";
import { headingRow } from "./parts/ons-ashe/columns.js";
import { keyOf } from "./parts/ons-ashe/key.js";
import { JOBS, rowsOf } from "./parts/ons-ashe/rows.js";
import { beginsLikeAshe, type Title, titleOf } from "./parts/ons-ashe/title.js";
import type { Publication, Skipped } from "./parts/publication.js";

const MEASURES: Readonly<Record<string, string>> = {
  "weekly pay - gross": "weekly_gross",
  "hourly pay - gross": "hourly_gross",
  "hourly pay - excluding overtime": "hourly_excl_overtime",
  "annual pay - gross": "annual_gross",
};
const SECTORS: Readonly<Record<string, string>> = {
  "all employees": "all",
  "public sector": "public",
  "private sector": "private",
  "non-profit body or mutual association": "non_profit",
  "not classified": "not_classified",
};

/** Which table a publication is: 8 of "Table 8.1a". */
const familyOf = ({ table }: Publication): number => Number(/(\d+)\./.exec(table)?.[1]);

/**
 * A table of the Annual Survey of Hours and Earnings: pay or hours by sex and working pattern, with percentiles. The
 * tables numbered b are coefficients of variation: series of their own, never pay.
 */
export const onsAshe = defineSource({
  id: "ons-ashe",
  publisher: "Office for National Statistics",
  title: "Annual Survey of Hours and Earnings",
  looksLike:
    'a workbook with sheets All, Male, Female, Full-Time …, each headed "Table 8.1a   Weekly pay - Gross (£) - For all employee jobs: United Kingdom, 2025", and Description, Code, Median, Mean and percentiles below. Table 8 was met; the others, 13 and 25 among them, are read in its layout and were never met',
  signs: [
    "Description",
    "Code",
    "Median",
    "Mean",
    "Percentiles",
    "Guide to results from the Annual Survey of Hours and Earnings (ASHE)",
  ],
  met: "real files",
  neverMet: "every table but 8.1a, with Tables 13 and 25 and the companions of coefficients of variation",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && beginsLikeAshe(sheet)),
  read(file): Publication {
    const skipped: Skipped[] = [];
    const titles: [Sheet, Title][] = [];
    for (const sheet of file.sheets) {
      const title = sheet.hidden ? undefined : titleOf(sheet);
      if (title !== undefined) titles.push([sheet, title]);
      else if (!sheet.hidden && (beginsLikeAshe(sheet) || headingRow(sheet, 0) !== undefined))
        problem("missing-label", `${where(file.name, sheet)}: its title does not say what the figures are`, {
          found: plainLabel(sheet.text(1, 1)).slice(0, 120),
          expected: "Table 8.1a   Weekly pay - Gross (£) - For all employee jobs: United Kingdom, 2025",
          where: where(file.name, sheet),
          hint: "the table, the measure with its unit, whose jobs, and the year must be there",
        });
      else
        skipped.push({ what: `sheet "${sheet.name}"`, why: sheet.hidden ? "hidden" : "no table of figures", count: 1 });
    }
    const first = titles[0]?.[1] ?? problem("missing-label", `${file.name}: no sheet has the title of an ASHE table`);
    agree(titles, file.name);
    const marks = keyOf(titles.map(([sheet]) => sheet));
    const observations: Observation[] = [];
    for (const [sheet, title] of titles) {
      const found = rowsOf(sheet, title, marks, file.name);
      for (const each of found.observations) observations.push(each);
      skipped.push(...found.skipped);
    }
    const jobs = first.variation ? [] : observations.filter(({ series }) => series === JOBS);
    const pay = first.variation ? [] : observations.filter(({ series }) => series !== JOBS);
    return finish(
      {
        publisher: onsAshe.publisher,
        title: `${onsAshe.title}, ${first.year}`,
        table: `Table ${first.table}`,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [...new Map(observations.map(({ series, unit }) => [series, unit]))].map(([id, unit]) => ({
          id,
          title: id,
          unit,
        })),
        observations,
        skipped,
        checks: [
          checkPercentiles(pay, file.name),
          checkJobsBySex(jobs, file.name),
          checkJobsByPlace(jobs, file.name),
          checkJobsByKind(jobs, file.name),
        ],
        notes: [
          ...(first.status === "not-stated"
            ? ["The workbook does not say whether its figures are provisional or revised."]
            : []),
          ...(/hours worked/i.test(first.measure) ? ["Hours are carried as plain numbers."] : []),
        ],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions }, publication) {
    const measure = MEASURES[series.toLowerCase()];
    if (measure === undefined || period === undefined) return undefined;
    const { statistic = "", description = "", code = "", sex = "", work_pattern = "" } = dimensions;
    const family = familyOf(publication);
    const rest = { work_pattern, sex, measure, statistic, period };
    const kingdom = code === "K02000001" && (family === 7 || family === 8);
    const sector = kingdom ? "all" : family === 13 ? SECTORS[description.toLowerCase()] : undefined;
    if (sector !== undefined) return { resource: "ashe", columns: { sector, ...rest } };
    if (family !== 7 || !/^(?:E12\d{6}|W92000004|S92000003|N92000002)$/.test(code)) return undefined;
    return { resource: "ashe-region", columns: { region_code: code, label: description, ...rest } };
  },
});

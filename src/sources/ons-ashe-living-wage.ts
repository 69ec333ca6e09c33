import { problem } from "../core/problem.js";
import type { Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { checkJobsByPlace, checkJobsBySex } from "./parts/ons-ashe/checks.js";
import { keyOf } from "./parts/ons-ashe/key.js";
import {
  BELOW,
  type LivingWageTitle,
  livingWageFigures,
  livingWageTitle,
  SHARE_BELOW,
} from "./parts/ons-ashe-living-wage/table.js";
import type { Publication, Skipped } from "./parts/publication.js";

/** The year at the end of a title. */
const yearOf = ({ text }: LivingWageTitle): string | undefined => /.*\b(20\d\d)\b/.exec(text)?.[1];

/**
 * Employee jobs with hourly pay below the Living Wage Foundation rates, by place, from the Annual Survey of Hours and
 * Earnings. No such workbook has been read: the layout is that of programs that read them.
 */
export const onsAsheLivingWage = defineSource({
  id: "ons-ashe-living-wage",
  publisher: "Office for National Statistics",
  title: "Annual Survey of Hours and Earnings, jobs below the Living Wage Foundation rates",
  looksLike:
    'a workbook with sheets All, Male, Female, Full-Time …, each with a title such as "Table 7 LWF.1a …, United Kingdom, 2022", and Description, Code, a number of jobs (thousand) and Per cent below. Never met: read in the layout that other people\'s programs expect',
  signs: ["LWF", "Description", "Code", "(thousand)", "Per cent"],
  met: "never a real file",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && livingWageTitle(sheet) !== undefined),
  read(file, given): Publication {
    const skipped: Skipped[] = [];
    const titles: [Sheet, LivingWageTitle][] = [];
    for (const sheet of file.sheets) {
      const title = sheet.hidden ? undefined : livingWageTitle(sheet);
      if (title !== undefined) titles.push([sheet, title]);
      else
        skipped.push({ what: `sheet "${sheet.name}"`, why: sheet.hidden ? "hidden" : "no table of figures", count: 1 });
    }
    const first =
      titles[0]?.[1] ??
      problem("missing-label", `${file.name}: no sheet has the title of such a table`, { where: file.name });
    const year = yearOf(first) ?? given.period?.slice(0, 4);
    if (year === undefined)
      return problem("missing-label", `${file.name}: no title says of which year the figures are`, {
        found: first.text.slice(0, 120),
        expected: "a year at the end of the title",
        where: file.name,
        hint: "say the period: 2022-04",
      });
    const marks = keyOf(titles.map(([sheet]) => sheet));
    const observations: Observation[] = [];
    for (const [sheet, title] of titles) {
      if (title.table !== first.table || (yearOf(title) ?? year) !== year)
        problem(
          "label-conflict",
          `${where(file.name, sheet, title.row)}: it is of another table or year than the other sheets`,
          {
            found: title.text.slice(0, 120),
            expected: `Table ${first.table}, ${year}`,
            where: where(file.name, sheet, title.row),
            hint: "a sheet came from another workbook",
          },
        );
      const found = livingWageFigures(sheet, title, `${year}-04`, marks, file.name);
      for (const each of found.observations) observations.push(each);
      skipped.push(...found.skipped);
    }
    const jobs = observations.filter(({ series }) => series === BELOW);
    return finish(
      {
        publisher: onsAsheLivingWage.publisher,
        title: `${onsAsheLivingWage.title}, ${year}`,
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
        checks: [checkJobsBySex(jobs, file.name), checkJobsByPlace(jobs, file.name)],
        notes: [
          "No file of this kind had been read when this was written: compare some figures with the workbook by eye.",
        ],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions: { code, sex, work_pattern } }, { table }) {
    const kingdom = series === SHARE_BELOW && code === "K02000001" && sex === "all" && work_pattern === "all";
    if (!kingdom || period === undefined || !table.startsWith("Table 7 ")) return undefined;
    return {
      resource: "low-pay",
      columns: { measure: "share_jobs_below_real_living_wage_lwf", period, edition: period.slice(0, 4), note: "" },
    };
  },
});

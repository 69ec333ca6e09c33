import { type Cell, hasValue, missing, present } from "../core/cell.js";
import type { Unit } from "../core/unit.js";
import { placeOf } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { organogramHeader, organogramLayout } from "./parts/organogram/layout.js";
import { organogramPosts, type Posts, placesOf } from "./parts/organogram/posts.js";
import { organogramSlot } from "./parts/organogram/slot.js";
import type { Publication, Skipped } from "./parts/publication.js";

const POUNDS: Unit = { id: "GBP/year", prices: "current" };
const least = ({ minimum, maximum }: Posts): [number, number] =>
  [minimum, maximum].map((cell) => (hasValue(cell) ? cell.value : Number.MAX_SAFE_INTEGER)) as [number, number];

/** Numbers the ranges of each grade, from the lowest; "none" where no pay is given. */
function numbered(groups: readonly Posts[]): { readonly posts: Posts; readonly range: string }[] {
  const before = new Map<string, number>();
  return [...groups]
    .sort((a, b) => least(a)[0] - least(b)[0] || least(a)[1] - least(b)[1] || a.row - b.row)
    .map((posts) => {
      if (!hasValue(posts.minimum) && !hasValue(posts.maximum)) return { posts, range: "none" };
      const key = JSON.stringify([posts.department, posts.organisation, posts.grade]);
      const number = (before.get(key) ?? 0) + 1;
      before.set(key, number);
      return { posts, range: String(number) };
    })
    .sort((a, b) => a.posts.row - b.posts.row);
}

/**
 * Organograms on data.gov.uk: posts in full-time equivalents and the range of pay, by organisation and grade. The file
 * carries no date: give the period. Names of persons and ways to reach them are never read into anything.
 */
export const organogram = defineSource({
  id: "organogram",
  publisher: "Departments, on data.gov.uk",
  title: "Organogram of staff roles and salaries",
  looksLike:
    "a CSV with Parent Department, Organisation, Grade, Payscale Minimum (£), Payscale Maximum (£) and Number of Posts in FTE; or, for senior posts, Actual Pay Floor (£) and Actual Pay Ceiling (£)",
  signs: [
    "Parent Department",
    "Organisation",
    "Unit",
    "Reporting Senior Post",
    "Grade",
    "Generic Job Title",
    "Number of Posts in FTE",
  ],
  met: "real files",
  neverMet: "files of senior posts",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && organogramHeader(sheet) !== undefined),
  read(file, { period }): Publication {
    const sheet = file.sheets.find((one) => !one.hidden && organogramHeader(one) !== undefined)!;
    const layout = organogramLayout(sheet, organogramHeader(sheet)!, file.name);
    const { groups, taken, gone } = organogramPosts(layout, file.name);
    const observations: Observation[] = [];
    let [noRange, unknown, rows] = [0, 0, 0];
    for (const { posts, range } of numbered(groups)) {
      const { department, organisation, grade, row } = posts;
      const labels = [layout.department, layout.organisation, layout.grade].map((column) =>
        placeOf(sheet, row, column),
      );
      const dimensions = { staff: layout.staff, department, organisation, grade, range };
      const add = (series: string, value: Cell, unit: Unit, column: number, more = labels): void => {
        observations.push({
          series,
          period,
          dimensions,
          value,
          unit,
          status: "not-stated",
          at: placeOf(sheet, row, column),
          labels: [...more, placeOf(sheet, layout.header, column)],
        });
      };
      if (range !== "none" || hasValue(posts.minimum)) {
        add("pay minimum", posts.minimum, POUNDS, layout.minimum);
        add("pay maximum", posts.maximum, POUNDS, layout.maximum);
      } else noRange += 1;
      rows += posts.rows.length;
      unknown += posts.unknown;
      const sum =
        posts.rows.length === 0 || posts.unknown > 0
          ? missing("not-published", "")
          : present(Number(posts.fte.toFixed(6)));
      add("posts in fte", sum, { id: "fte" }, layout.posts, [...labels, ...placesOf(layout, posts.rows)]);
    }
    const skipped: Skipped[] = [];
    const skip = (what: string, why: string, count: number): void => {
      if (count > 0) skipped.push({ what, why, count });
    };
    for (const other of file.sheets)
      if (other !== sheet) skip(`sheet "${other.name}"`, other.hidden ? "hidden" : "not read with the first", 1);
    skip(`columns ${layout.others.join(", ")}`, "posts are added up over them", layout.others.length);
    skip("columns that name or reach persons", "personal data, never read", layout.personal.length);
    skip("posts", "eliminated: no longer there", gone);
    skip("ranges of pay", "nought or none is given for the grade", noRange);
    skip("rows", "give no number of posts, and so their grade and range has no sum", unknown);
    return finish(
      {
        publisher: organogram.publisher,
        title: organogram.title,
        table: `${layout.staff} posts, by organisation, grade and range of pay`,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [
          {
            id: "posts in fte",
            title: "posts in full-time equivalents, rows of one grade and range added up",
            unit: { id: "fte" },
          },
          {
            id: "pay minimum",
            title:
              layout.staff === "junior" ? "lowest pay of the grade's range" : "lower end of the band of actual pay",
            unit: POUNDS,
          },
          {
            id: "pay maximum",
            title:
              layout.staff === "junior" ? "highest pay of the grade's range" : "upper end of the band of actual pay",
            unit: POUNDS,
          },
        ],
        observations,
        skipped,
        checks: [
          {
            what: `rows of posts, all added into ${groups.length} grades and ranges`,
            compared: taken,
            exceptions: rows + unknown === taken ? [] : [`${rows + unknown} rows were added`],
          },
        ],
        notes: [
          ...(period === undefined ? ["The file carries no date: the month of the snapshot must be given."] : []),
          ...(layout.staff === "senior"
            ? ["Pay of senior posts is that of their holders, in bands: no pay range of a grade."]
            : [
                "A range of pay may run from the national minimum to the London maximum: departments fill the form differently.",
              ]),
        ],
      },
      file.name,
    );
  },
  slot: organogramSlot,
});

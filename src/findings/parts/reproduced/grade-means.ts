import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceHeadcountRow, Grade } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { CIVIL_SERVICE_ROUNDING, meanOfGroups } from "../../../pay/index.js";
import { fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";
import { salaryFigures, salaryKey } from "../medians.js";
import { type Comparison, compared } from "./comparison.js";

/** A published mean, and the groups that make it up: every one, or it would be the mean of something else. */
const WHOLES: readonly { readonly whole: Grade; readonly parts: readonly Grade[] }[] = [
  { whole: "all", parts: ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS", "unknown"] },
  { whole: "AA/AO", parts: ["AA", "AO"] },
  { whole: "SEO/HEO", parts: ["HEO", "SEO"] },
  { whole: "G6/G7", parts: ["G7", "G6"] },
];

const WHY =
  "Means of the groups weighted by headcount: means are printed to the nearest ten pounds, headcounts to the nearest five.";

/** Published mean salaries beside those worked out from their groups. */
export function gradeMeans(book: FigureBook, catalogue: Catalogue): Comparison[] {
  const counts = catalogue
    .dataset("civil-service-headcount")
    .rows.filter((row) => row.department_level === "all" && row.measure === "headcount" && hasValue(row.value));
  const means = new Map<Grade, readonly Period[]>();
  for (const grade of new Set(WHOLES.flatMap(({ whole, parts }) => [whole, ...parts])))
    means.set(grade, salaryFigures(book, catalogue, grade, "mean"));

  /** The headcount of a grade in the source that the mean is from. */
  const count = (grade: Grade, period: Period): CivilServiceHeadcountRow | undefined => {
    const [source] = book.figures[salaryKey(grade, period, "mean")]?.sources ?? [];
    return counts.find((row) => row.grade === grade && row.period === period && row.source === source);
  };
  return WHOLES.flatMap(({ whole, parts }) =>
    (means.get(whole) ?? []).flatMap((period): Comparison[] => {
      const rows = parts.map((grade) => count(grade, period));
      if (rows.some((row) => row === undefined) || parts.some((grade) => !means.get(grade)!.includes(period)))
        return [];
      const from = parts.flatMap((grade, i) => {
        const row = rows[i]!;
        const headcount = book.published(
          `headcount.${gradeKey(grade)}.${period}`,
          fromRow("civil-service-headcount", row, {
            label: `headcount, ${grade}, ${periodWords(period)}`,
            unit: { id: "people" },
            period,
            by: ["period", "grade", "department", "measure", "source"],
          }),
        );
        return [headcount, salaryKey(grade, period, "mean")];
      });
      const groups = parts.map((group, i) => ({
        group,
        headcount: book.value(from[2 * i]!),
        mean: book.value(from[2 * i + 1]!),
      }));
      const { mean, low, high } = meanOfGroups(groups, { statistic: "mean" });
      const heads = parts.map((_, i) => letter(2 * i));
      const id = `mean.${gradeKey(whole)}.${period}`;
      const result = `mean salary, ${whole === "all" ? "all grades" : whole}`;
      const ours = book.derived(`ours.${id}`, {
        label: `${result}, from the means of ${parts.join(", ")}, ${periodWords(period)}`,
        value: mean,
        unit: { id: "GBP/year", prices: "current" },
        period,
        method: "means weighted by headcount",
        formula: `(${parts.map((_, i) => `${letter(2 * i)} × ${letter(2 * i + 1)}`).join(" + ")}) ÷ (${heads.join(" + ")})`,
        from,
        uncertainty: { low, high, kind: "bounds" },
      });
      const published = salaryKey(whole, period, "mean");
      const half = CIVIL_SERVICE_ROUNDING.mean / 2;
      return [compared(book, { id, result, group: "Mean salaries", published, ours, half, why: WHY })];
    }),
  );
}

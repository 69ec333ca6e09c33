import type { Catalogue } from "../../../catalogue/catalogue.js";
import { hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

const DEPARTMENT = "Department for Work and Pensions";

/** The headcount by the ONS in the Marches before and after two months, and how much it fell: keys. */
export interface DepartmentCounts {
  readonly start: { readonly before: string; readonly after: string };
  readonly end: { readonly before: string; readonly after: string };
  readonly fewer: { readonly before: string; readonly after: string };
}

/** Adds the headcount of the department, without its agencies, in March of a year; undefined when it is not held. */
function march(book: FigureBook, catalogue: Catalogue, year: number): string | undefined {
  const found = catalogue
    .dataset("civil-service-headcount")
    .rows.filter(
      (row) =>
        row.period === `${year}-03` &&
        row.grade === "all" &&
        row.department === DEPARTMENT &&
        row.department_level === "organisation" &&
        row.measure === "headcount" &&
        row.source.startsWith("ons-pse-") &&
        hasValue(row.value),
    );
  return found.length !== 1
    ? undefined
    : book.published(
        `counted.dwp.${year}`,
        fromRow("civil-service-headcount", found[0]!, {
          label: `headcount, ${DEPARTMENT} without its agencies, ONS quarterly survey, March ${year}`,
          unit: { id: "people" },
          period: `${year}-03`,
          by: ["period", "grade", "department", "department_level", "measure", "source"],
        }),
      );
}

/**
 * Adds what the ONS counted in the department in the Marches around two months, and by how much it fell: a check on a
 * workforce that is only implied.
 *
 * @returns undefined when one of the four Marches is not held
 */
export function departmentCounts(
  book: FigureBook,
  catalogue: Catalogue,
  from: Period,
  to: Period,
): DepartmentCounts | undefined {
  const before = (month: Period): number => Number(month.slice(0, 4)) - (Number(month.slice(5)) > 3 ? 0 : 1);
  const years = [before(from), before(from) + 1, before(to), before(to) + 1];
  const [a, b, c, d] = years.map((year) => march(book, catalogue, year));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const fewer = (name: string, start: string, end: string): string =>
    book.derived(`counted.fewer.${name}`, {
      label: `people fewer by headcount, ${DEPARTMENT} without its agencies, ONS quarterly survey, the Marches ${name}`,
      value: (first, last) => first! - last!,
      unit: { id: "people" },
      period: [book.figures[start]!.period as Period, book.figures[end]!.period as Period],
      method: "difference",
      formula: "A − B",
      from: [start, end],
    });
  return {
    start: { before: a, after: b },
    end: { before: c, after: d },
    fewer: { before: fewer("before", a, c), after: fewer("after", b, d) },
  };
}

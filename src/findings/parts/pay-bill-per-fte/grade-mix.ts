import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceWorkforceRow } from "../../../catalogue/rows/civil-service.js";
import { cellValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { sum } from "../../../stats/index.js";
import { civilServiceBodies } from "../civil-service-bodies.js";
import { fromRow } from "../from-row.js";
import type { Body } from "./body-figures.js";

const SENIOR = ["SEO/HEO", "G6/G7", "SCS"];
/** Grades every body must have filed: one without a Senior Civil Service row may have none. */
const NEEDED = ["AA/AO", "EO", "SEO/HEO", "G6/G7"];
/** Share of the total by which the grades may miss it. */
const MISS = 0.01;

/** The share of staff above executive officer, of the bodies whose grades add up at both ends. */
export interface GradeMix {
  readonly bodies: number;
  readonly from: string;
  readonly to: string;
}

/** Adds the share of full-time equivalents above executive officer at both ends; undefined when no body's grades add up. */
export function gradeMix(
  book: FigureBook,
  catalogue: Catalogue,
  bodies: readonly Body[],
  ends: readonly [Period, Period],
): GradeMix | undefined {
  const service = civilServiceBodies(catalogue);
  const rows = catalogue
    .dataset("civil-service-workforce")
    .rows.filter((row) => row.measure === "fte" && ends.includes(row.period));
  const of = (body: Body, period: Period): CivilServiceWorkforceRow[] =>
    rows.filter((row) => row.period === period && row.grade !== "all" && service.name(row.body) === body.name);
  const adds = (body: Body): boolean =>
    ends.every((period) => {
      const grades = of(body, period);
      const total = cellValue(body.filed[period]!.fte!.value)!;
      const parts = sum(grades.map((row) => cellValue(row.value) ?? Number.NaN));
      return NEEDED.every((g) => grades.some((row) => row.grade === g)) && Math.abs(parts / total - 1) <= MISS;
    });
  const own = bodies.filter(adds);
  if (own.length === 0) return undefined;
  const share = (period: Period): string => {
    const senior = own.flatMap((body) => of(body, period).filter((row) => SENIOR.includes(row.grade)));
    const n = senior.length;
    return book.derived(`senior-share.${period}`, {
      label: `share of full-time equivalents above executive officer, ${own.length} bodies whose grades add up, ${periodWords(period)}`,
      value: (...values) => (sum(values.slice(0, n)) / sum(values.slice(n))) * 100,
      unit: { id: "percent" },
      period,
      method: "share",
      formula: `sum(A..${letter(n - 1)}) ÷ sum(${letter(n)}..${letter(n + own.length - 1)}) × 100`,
      from: [
        ...senior.map((row) =>
          fromRow("civil-service-workforce", row, {
            label: `full-time equivalents, ${row.grade}, ${row.body}, ${periodWords(period)}`,
            unit: { id: "fte" },
            period,
            by: ["period", "department", "body", "grade", "measure"],
          }),
        ),
        ...own.map((body) => body.figure("fte", period)!),
      ],
    });
  };
  return { bodies: own.length, from: share(ends[0]), to: share(ends[1]) };
}

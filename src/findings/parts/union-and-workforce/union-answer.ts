import type { Catalogue } from "../../../catalogue/catalogue.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { percentFigure } from "../arithmetic-figures.js";
import { lastRun } from "../last-run.js";
import { COUNT_IDS, COUNTS, type CountId, type StaffCount, staffCount, staffKey } from "./civil-service-counts.js";
import { type DepartmentCounts, departmentCounts } from "./department-counts.js";
import { type SolvedUnit, solvedUnit, statedDensities } from "./dwp-figures.js";
import { type MemberCounts, memberCounts, memberKey, UNION } from "./member-counts.js";

/** Two years between which members and the civil service are set side by side: keys of the changes in per cent. */
export interface Side {
  readonly from: string;
  readonly to: string;
  readonly years: string;
  readonly members: string;
  /** Absent where a count does not hold both years. */
  readonly staff: Readonly<Partial<Record<CountId, string>>>;
}

/** What the finding on the union and the workforce speaks of. */
export interface UnionAnswer {
  readonly members: MemberCounts;
  readonly staff: Readonly<Record<CountId, StaffCount>>;
  /** The whole first count; its last unbroken years; the second count. */
  readonly whole: Side;
  readonly run: Side | undefined;
  /** Whether the first year rests on another source than the unbroken years. */
  readonly firstIsApart: boolean;
  readonly second: Side | undefined;
  /** Years drawn as indices of the first year: keys. */
  readonly memberIndex: readonly string[];
  readonly staffIndex: readonly string[];
  readonly dwp: SolvedUnit;
  /** Headcount of the department by the ONS either side of both months, when all four are held. */
  readonly counted: DepartmentCounts | undefined;
  readonly scotland: readonly string[];
  readonly hmrc: readonly string[];
}

const DWP = "Department for Work and Pensions group";
const CHART_COUNT: CountId = "quarterly";

/** An index of one figure on another, the base being 100; missing where the figure is. */
function indexFigure(book: FigureBook, key: string, label: string, base: string, at: string): string {
  const [start, end] = [book.figures[base]!.period, book.figures[at]!.period] as [string, string];
  return book.derived(key, {
    label: `${label}, ${start} = 100`,
    value: (a, b) => (b! / a!) * 100,
    unit: { id: "index", base: `${start} = 100` },
    period: end,
    method: "index",
    formula: "B ÷ A × 100",
    from: [base, at],
  });
}

function sideFigures(book: FigureBook, staff: UnionAnswer["staff"], from: string, to: string): Side {
  const change = (key: string, what: string, a: string, b: string): string =>
    percentFigure(book, `${key}.${from}.${to}`, "growth", {
      label: `change, ${what}, ${from} to ${to}`,
      from: a,
      to: b,
    });
  const held = COUNT_IDS.filter((id) => [from, to].every((year) => staff[id].usable.includes(year)));
  return {
    from,
    to,
    years: `${from} to ${to}`,
    members: change("change.members", `members of ${UNION}`, memberKey(from), memberKey(to)),
    staff: Object.fromEntries(
      held.map((id) => [id, change(`change.${id}`, COUNTS[id].name, staffKey(id, from), staffKey(id, to))]),
    ),
  };
}

/** Adds every figure of the finding to the book. */
export function unionAnswer(book: FigureBook, catalogue: Catalogue): UnionAnswer {
  const members = memberCounts(book, catalogue);
  const staff = Object.fromEntries(COUNT_IDS.map((id) => [id, staffCount(book, catalogue, id)])) as Record<
    CountId,
    StaffCount
  >;
  const { usable, years } = staff[CHART_COUNT];
  const first = members.first.filter((year) => usable.includes(year));
  const [start, end] = [first[0], first.at(-1)];
  if (start === undefined || end === undefined || start === end)
    return problem("missing-rows", "union-and-workforce: needs two years with members and civil service headcount", {
      found: first.join(", "),
      expected: "two years of one count of members",
      where: "civil-service-headcount.csv",
    });
  const unbroken = lastRun(members.first).filter((year) => usable.includes(year));
  const later = members.second.filter((year) => usable.includes(year));
  const rows = (body: string) =>
    catalogue.dataset("union-density-administrative").rows.filter((row) => row.body === body);
  const dwp = solvedUnit(book, catalogue, "dwp", DWP);
  const sourcesOf = (key: string): readonly string[] => book.figures[key]!.sources;
  const drawn = years.filter((year) => year >= start);
  return {
    members,
    staff,
    whole: sideFigures(book, staff, start, end),
    run:
      unbroken.length < 2 || unbroken[0] === start
        ? undefined
        : sideFigures(book, staff, unbroken[0]!, unbroken.at(-1)!),
    firstIsApart:
      unbroken[0] !== undefined &&
      sourcesOf(memberKey(start)).every((key) => !unbroken.flatMap((y) => sourcesOf(memberKey(y))).includes(key)),
    second: later.length < 2 ? undefined : sideFigures(book, staff, later[0]!, later.at(-1)!),
    memberIndex: members.shown
      .filter((year) => year >= start)
      .map((year) =>
        indexFigure(book, `index.members.${year}`, `members of ${UNION}, ${year}`, memberKey(start), memberKey(year)),
      ),
    staffIndex: drawn.map((year) =>
      indexFigure(
        book,
        `index.staff.${year}`,
        `${COUNTS[CHART_COUNT].name}, March ${year}`,
        staffKey(CHART_COUNT, start),
        staffKey(CHART_COUNT, year),
      ),
    ),
    dwp,
    counted: departmentCounts(book, catalogue, dwp.from, dwp.to),
    scotland: statedDensities(book, rows(`${DWP}, Scotland`), "dwp-scotland"),
    hmrc: statedDensities(book, rows("HM Revenue and Customs group"), "hmrc"),
  };
}

import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { UnionDensityAdministrativeRow } from "../../../catalogue/rows/unions.js";
import { comparePeriods } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { QuoteReference } from "../../../evidence/sentence.js";
import { aboutFigure } from "../about-figure.js";
import { percentFigure } from "../arithmetic-figures.js";
import { lastRun } from "../last-run.js";
import { COUNT_IDS, COUNTS, type CountId, type StaffCount, staffCount, staffKey } from "./civil-service-counts.js";
import { type DepartmentCounts, departmentCounts } from "./department-counts.js";
import { type SolvedUnit, solvedUnit, statedDensities } from "./dwp-figures.js";
import { SOLVED, type Solved } from "./dwp-formulas.js";
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
  /** The last unbroken years of the first count where there are any, else all of it: the headline is of these. */
  readonly lead: Side;
  /** From the first year held, when that is another source's or stands apart from the unbroken years; the second count. */
  readonly apart: Side | undefined;
  /** Whether the first year rests on another source than the unbroken years. */
  readonly firstIsApart: boolean;
  readonly second: Side | undefined;
  /** Years drawn as indices of the first year of the headline: keys. */
  readonly memberIndex: readonly string[];
  readonly staffIndex: readonly string[];
  readonly dwp: SolvedUnit;
  /** Headcount of the department by the ONS either side of both months, when all four are held. */
  readonly counted: DepartmentCounts | undefined;
  /** What the department's numbers imply, to the nearest thousand: keys. */
  readonly about: Readonly<Record<Solved | "low" | "high", string>>;
  readonly scotland: readonly string[];
  readonly hmrc: readonly string[];
  /** What the data say of the date of the last of them; undefined when nothing. */
  readonly hmrcNote: QuoteReference | undefined;
}

const DWP = "Department for Work and Pensions group";
const HMRC = "HM Revenue and Customs group";
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

/** What the data say of when the last of these rows is of. */
function dateNote(rows: readonly UnionDensityAdministrativeRow[]): QuoteReference | undefined {
  const last = [...rows].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
  return last === undefined || last.note === ""
    ? undefined
    : { quote: last.note, cell: `union-density-administrative.csv: body=${last.body} period=${last.period}` };
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
  const about = (name: string, of: string): string => aboutFigure(book, `about.${name}.dwp`, of, 1000);
  const hmrcRows = rows(HMRC);
  const sourcesOf = (key: string): readonly string[] => book.figures[key]!.sources;
  const hasRun = unbroken.length >= 2 && unbroken[0] !== start;
  const whole = sideFigures(book, staff, start, end);
  const lead = hasRun ? sideFigures(book, staff, unbroken[0]!, unbroken.at(-1)!) : whole;
  const drawn = years.filter((year) => year >= lead.from);
  return {
    members,
    staff,
    lead,
    apart: hasRun ? whole : undefined,
    firstIsApart:
      unbroken[0] !== undefined &&
      sourcesOf(memberKey(start)).every((key) => !unbroken.flatMap((y) => sourcesOf(memberKey(y))).includes(key)),
    second: later.length < 2 ? undefined : sideFigures(book, staff, later[0]!, later.at(-1)!),
    memberIndex: members.shown
      .filter((year) => year >= lead.from)
      .map((year) =>
        indexFigure(
          book,
          `index.members.${year}`,
          `members of ${UNION}, ${year}`,
          memberKey(lead.from),
          memberKey(year),
        ),
      ),
    staffIndex: drawn.map((year) =>
      indexFigure(
        book,
        `index.staff.${year}`,
        `${COUNTS[CHART_COUNT].name}, March ${year}`,
        staffKey(CHART_COUNT, lead.from),
        staffKey(CHART_COUNT, year),
      ),
    ),
    dwp,
    counted: departmentCounts(book, catalogue, dwp.from, dwp.to),
    scotland: statedDensities(book, rows(`${DWP}, Scotland`), "dwp-scotland"),
    about: {
      ...(Object.fromEntries(SOLVED.map((level) => [level, about(level, dwp.levels[level].value)])) as Record<
        Solved,
        string
      >),
      low: about("low", dwp.levels.workforceStart.low),
      high: about("high", dwp.levels.workforceStart.high),
    },
    hmrc: statedDensities(book, hmrcRows, "hmrc"),
    hmrcNote: dateNote(hmrcRows),
  };
}

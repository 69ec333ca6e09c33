import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import { cellValue } from "../../../core/cell.js";
import type { Day } from "../../../core/day.js";
import { civilServiceBodies } from "../civil-service-bodies.js";

export const RANGE_GRADES = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6"] as const;
export type RangeGrade = (typeof RANGE_GRADES)[number];

/** A pay range as a department filed it, and the posts on it. */
export interface PayRange {
  readonly department: string;
  readonly grade: RangeGrade;
  readonly minimum: PayRangesRow;
  readonly maximum: PayRangesRow;
  readonly posts: PayRangesRow;
}

/** Why a filed range is not used. */
export type RangeRefusal =
  | "not civil service"
  | "another file of the day"
  | "no posts"
  | "not a range"
  | "rounded to bands";

/** The ranges of one snapshot that can be used, and how many cannot, by reason. */
export interface Snapshot {
  readonly day: Day;
  readonly ranges: readonly PayRange[];
  readonly left: Readonly<Partial<Record<RangeRefusal, readonly PayRangesRow[]>>>;
}

/** A snapshot is read when this many departments have a range for executive officers. */
const ENOUGH = 10;
/** Ends that are both whole multiples of this are bands for publication, not the ends of a scale. */
const BAND = 5000;

const value = (row: PayRangesRow | undefined): number =>
  row === undefined ? Number.NaN : (cellValue(row.value) ?? Number.NaN);

/** The file that the data prefer where a department stands in two of one day: `pay-ranges-two-ministry-of-defence-files`. */
const PREFERRED = "organogram-triplestore";

type Triple = Partial<Record<PayRangesRow["measure"], PayRangesRow>>;

function snapshot(rows: readonly PayRangesRow[], day: Day, isService: (organisation: string) => boolean): Snapshot {
  const own = rows.filter((row) => row.effective_from === day);
  const preferred = new Set(own.filter((row) => row.source === PREFERRED).map((row) => row.department));
  const triples = new Map<string, Triple>();
  for (const row of own) {
    const id = JSON.stringify([row.source, row.department, row.organisation, row.grade, row.location, row.range]);
    triples.set(id, { ...triples.get(id), [row.measure]: row });
  }
  const ranges: PayRange[] = [];
  const left: Partial<Record<RangeRefusal, PayRangesRow[]>> = {};
  for (const { minimum, maximum, "posts-fte": posts } of triples.values()) {
    const any = (minimum ?? maximum ?? posts)!;
    const [low, high] = [value(minimum), value(maximum)];
    const refusal: RangeRefusal | undefined = !isService(any.organisation)
      ? "not civil service"
      : preferred.has(any.department) && any.source !== PREFERRED
        ? "another file of the day"
        : !(low > 0 && high >= low)
          ? "not a range"
          : !(value(posts) > 0)
            ? "no posts"
            : low % BAND === 0 && high % BAND === 0
              ? "rounded to bands"
              : undefined;
    if (refusal !== undefined) left[refusal] = [...(left[refusal] ?? []), any];
    else
      ranges.push({
        department: any.department,
        grade: any.grade_standard as RangeGrade,
        minimum: minimum!,
        maximum: maximum!,
        posts: posts!,
      });
  }
  return { day, ranges, left };
}

/** The latest snapshot of pay ranges with at least ten departments; undefined when none is held. */
export function latestSnapshot(catalogue: Catalogue): Snapshot | undefined {
  const service = civilServiceBodies(catalogue);
  const grades: readonly string[] = RANGE_GRADES;
  const rows = catalogue
    .dataset("pay-ranges")
    .rows.filter((row) => grades.includes(row.grade_standard) && row.basis.startsWith("organogram"));
  const days = [...new Set(rows.map((row) => row.effective_from))].sort().reverse();
  for (const day of days) {
    const found = snapshot(rows, day, service.has);
    const departments = new Set(found.ranges.filter(({ grade }) => grade === "EO").map(({ department }) => department));
    if (departments.size >= ENOUGH) return found;
  }
  return undefined;
}

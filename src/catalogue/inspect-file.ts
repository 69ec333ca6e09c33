import { comparePeriods } from "../core/period.js";
import { Problem } from "../core/problem.js";
import { placeWords } from "../read/sheet.js";
import type { Observation } from "../sources/parts/observation.js";
import type { LoadOptions, OfficialDataset } from "./load.js";
import { load } from "./load.js";

/** A series of a file: how much of it there is, and from when to when. */
export interface SeriesSpan {
  readonly id: string;
  readonly title: string;
  readonly unit: Observation["unit"];
  readonly figures: number;
  readonly missing: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What a file is, as far as it can be told. */
export interface Inspection {
  /** The file as data; undefined when it is not known or was refused. */
  readonly dataset: OfficialDataset | undefined;
  /** Why it could not be read. */
  readonly problem: Problem | undefined;
  readonly series: readonly SeriesSpan[];
  /** How many of its figures each resource would hold; "" for those that none does. */
  readonly belongs: readonly { readonly resource: string; readonly figures: number }[];
}

/** The series of a dataset, each with its span. */
export function seriesSpans({ rows, publication }: OfficialDataset): SeriesSpan[] {
  const titles = new Map(publication.series.map((note) => [note.id, note.title]));
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const group = groups.get(row.series);
    if (group === undefined) groups.set(row.series, [row]);
    else group.push(row);
  }
  return [...groups].map(([id, own]) => {
    const periods = [...new Set(own.flatMap(({ period }) => (period === undefined ? [] : [period])))].sort(
      comparePeriods,
    );
    const missing = own.filter(({ value }) => "missing" in value).length;
    const base = { id, title: titles.get(id) ?? id, unit: own[0]!.unit, figures: own.length - missing, missing };
    return { ...base, from: periods[0], to: periods.at(-1) };
  });
}

/**
 * Says what a file is: publisher, publication, series, spans, and which of the data its figures belong to. Nothing is
 * added. A file that is not known or is refused gives its problem, which names the nearest known kind.
 *
 * @param input    path, bytes or text
 * @param options  as for `load`
 * @throws what is no Problem of the file: a fault of realpay
 * @example (await inspectFile("d7bt.csv")).series[0]?.to // "2026-08"
 */
export async function inspectFile(input: string | Uint8Array, options: LoadOptions = {}): Promise<Inspection> {
  try {
    const dataset = await load(input, options);
    const counts = new Map<string, number>();
    for (const row of dataset.rows) {
      const resource = dataset.kind.slot?.(row, dataset.publication)?.resource ?? "";
      counts.set(resource, (counts.get(resource) ?? 0) + 1);
    }
    const belongs = [...counts].map(([resource, figures]) => ({ resource, figures }));
    return { dataset, problem: undefined, series: seriesSpans(dataset), belongs };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { dataset: undefined, problem: error, series: [], belongs: [] };
  }
}

/** A figure in one line, with where it stands. @example observationWords(row) // ["D7BT", "", "2024-03", "133", …] */
export const observationWords = ({ series, dimensions, period, value, unit, at }: Observation): string[] => [
  series,
  Object.entries(dimensions)
    .map(([name, text]) => `${name}: ${text}`)
    .join("; "),
  period ?? "not in the file",
  "value" in value ? String(value.value) : value.as === "" ? value.missing : value.as,
  unit.base === undefined ? unit.id : `${unit.id}, ${unit.base}`,
  placeWords(at),
];

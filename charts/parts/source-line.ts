import { cite, type Source } from "../../src/core/source.js";

const secondHand = (source: Source): string => (source.standing === "secondary" ? " (second-hand)" : "");

const grouped = <T>(items: readonly T[], of: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return [...groups];
};

/** Years as runs. @example yearRuns(["2011", "2012", "2013", "2018"]) // "2011 to 2013, 2018" */
export function yearRuns(years: readonly string[]): string {
  const sorted = [...new Set(years)].sort();
  if (!sorted.every((year) => /^\d{4}$/.test(year))) return sorted.join(", ");
  const runs: string[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.at(-1)) === Number(year) - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} to ${run.at(-1)}`)).join(", ");
}

/** Publications whose names differ only in their last year, as one. */
function editions(publications: readonly string[]): string[] {
  const parts = [...new Set(publications)].map((name) => {
    const found = /^(.*\D)(\d{4}(?: to \d{4})?)$/.exec(name);
    return { name, stem: found?.[1] ?? name, year: found?.[2]?.replace(/ to \d\d(\d\d)$/, "/$1") };
  });
  return grouped(parts, (part) => part.stem.toLowerCase()).map(([, of]) =>
    of.length === 1 ? of[0]!.name : `${of[0]!.stem}${yearRuns(of.map((part) => part.year!))}`,
  );
}

/** Whole citations, without the reason where a release date is unknown: that is said once for all. */
function cited(sources: readonly Source[]): string {
  const dated = (source: Source): boolean => source.released !== "unknown";
  const one = (source: Source): string =>
    dated(source) ? cite(source) : cite({ ...source, released: "" }).replace(/, released (?=\.)/, "");
  const unknown = sources.filter((source) => !dated(source)).length;
  if (unknown === 0) return sources.map(one).join(" ");
  const said = sources.length === 1 ? "Release date unknown." : "Where no release date is given, it is unknown.";
  return `${sources.map(one).join(" ")} ${said}`;
}

/**
 * Sources as text, from whole citations down to publishers; the first that fits its room is used.
 *
 * @param sources  those of the figures on the chart
 * @param id       the evidence under which the citations stand in full
 */
export function sourceTexts(sources: readonly Source[], id: string): string[] {
  const head = sources.length === 1 ? "Source: " : "Sources: ";
  const byPublisher = grouped(sources, (s) => `${s.publisher}\u0000${secondHand(s)}`);
  const tables = (of: readonly Source[]): string => {
    const names = [...new Set(of.map((s) => s.table).filter((t) => t !== ""))].join(", ");
    return names === "" || names.length > 60 ? "" : ` (${names})`;
  };
  const full = byPublisher.map(([, of]) => {
    const publications = grouped(of, (s) => s.publication).map(([name, same]) => ({ name, tables: tables(same) }));
    const alike = new Set(publications.map((p) => p.tables)).size === 1 && publications[0]!.tables;
    const named =
      typeof alike === "string"
        ? `${editions(of.map((s) => s.publication)).join("; ")}${alike}`
        : publications.map((p) => p.name + p.tables).join("; ");
    return `${of[0]!.publisher}, ${named}${secondHand(of[0]!)}.`;
  });
  const short = byPublisher.map(
    ([, of]) => `${of[0]!.publisher}, ${editions(of.map((s) => s.publication)).join("; ")}${secondHand(of[0]!)}.`,
  );
  const publishers = byPublisher.map(([, of]) => of[0]!.publisher + secondHand(of[0]!));
  return [
    head + cited(sources),
    head + full.join(" "),
    head + short.join(" "),
    `${head}${publishers.join("; ")}. Full citations: “${id}” in the evidence pack.`,
  ];
}

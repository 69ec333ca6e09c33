/** Longest name of a sheet that Excel takes. */
const LONGEST = 31;

/** Names of the sheets of one finding. */
export interface SheetNames {
  readonly table: string;
  readonly grid: string;
  readonly figures: string;
  readonly workings: string;
}

/**
 * Names of sheets for findings: the id, and the id with a word; shortened to what Excel takes, without the signs it
 * refuses, and never the same twice.
 *
 * @param ids  ids of the findings
 * @example sheetNames(["ballots"])[0] // { table: "ballots", grid: "ballots grid", figures: "ballots figures", workings: "ballots workings" }
 */
export function sheetNames(ids: readonly string[]): SheetNames[] {
  const taken = new Set(["cover", "contents", "notes", "objections", "sources"]);
  const room = LONGEST - " workings".length;
  return ids.map((id) => {
    const clean = id.replace(/[:\\/?*[\]']/g, "-");
    let name = clean.slice(0, room);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, room - String(n).length - 1)}-${n}`;
    taken.add(name.toLowerCase());
    return { table: name, grid: `${name} grid`, figures: `${name} figures`, workings: `${name} workings` };
  });
}

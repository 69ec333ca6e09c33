import type { Catalogue } from "../../catalogue/catalogue.js";
import { cellText, type Revision } from "../../catalogue/overlay/revisions.js";
import type { Evidence, Note } from "../../evidence/evidence.js";
import type { Sentence } from "../../evidence/sentence.js";

/** How many changed values are named one by one. */
const NAMED = 6;

/** The columns that a cell names, as `period=2024-03 index=cpi`: a value may hold spaces, a name may not. */
function tokens(text: string): Map<string, string> {
  const parts = text.split(/\s+(?=[\w-]+=)/);
  return new Map(
    parts.flatMap((part) => {
      const at = part.indexOf("=");
      return at < 1 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
    }),
  );
}

/** Whether an operand's cell can be the row of a revision: the same file, a column in common, and none that differs. */
function concerns(cell: string, { resource, row }: Revision): boolean {
  const [file, rest] = cell.split(/: (.*)/s);
  if (file !== `${resource}.csv` || rest === undefined) return false;
  const [mine, its] = [tokens(rest), tokens(row)];
  const shared = [...mine].filter(([name]) => its.has(name));
  return shared.some(([name]) => name !== "release") && shared.every(([name, value]) => its.get(name) === value);
}

const said = ({ resource, row, was, is, isSource }: Revision): Sentence => [
  {
    quote: `${row}: was ${cellText(was)}, is ${cellText(is)} (${isSource})`,
    cell: `revisions.csv: resource=${resource} row=${row}`,
  },
];

/**
 * What later releases changed of the values an answer rests on, as one note; none when nothing of it was changed.
 * What was and what is stand side by side, so that a figure quoted before the change can be recognised.
 *
 * @param catalogue  the data, with what was revised
 * @param evidence   the answer
 * @returns no note or one
 */
export function revisionNotes(catalogue: Pick<Catalogue, "revisions">, evidence: Evidence): Note[] {
  const revisions = catalogue.revisions();
  if (revisions.length === 0) return [];
  const cells = new Set(
    Object.values(evidence.figures).flatMap(({ operands }) => operands.flatMap(({ cell }) => cell ?? [])),
  );
  const used = revisions.filter((revision) => [...cells].some((cell) => concerns(cell, revision)));
  if (used.length === 0) return [];
  const list = used.slice(0, NAMED).flatMap((revision, i): Sentence => [i === 0 ? "" : "; ", ...said(revision)]);
  const rest: Sentence = used.length > NAMED ? ["; and others, all in the file of revisions"] : [];
  return [
    { kind: "status", text: ["Values under this answer were changed by a later release: ", ...list, ...rest, "."] },
  ];
}

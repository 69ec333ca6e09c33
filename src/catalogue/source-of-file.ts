import type { Source } from "../core/source.js";
import type { OfficialFile } from "../read/official-file.js";
import type { OfficialSource } from "../sources/parts/define-source.js";
import type { Publication } from "../sources/parts/publication.js";

/** A text as a key: lower case, words joined by hyphens. @example slug("Table 1.6: Labour") // "table-1-6-labour" */
export const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const LONGEST_TABLE = 32;

/**
 * The line of sources.csv that an official file would have. Its key is made of the kind, the table and the release, so
 * that the same release has the same key on every machine; a file that does not say when it was released is told apart
 * by its content. Its name on somebody's disk is not part of it.
 */
export function sourceOfFile(publication: Publication, kind: OfficialSource, file: OfficialFile): Source {
  const { publisher, title, table, released, licence, standing, notes } = publication;
  const short = file.hash.slice("sha256:".length, "sha256:".length + 8);
  const part = slug(table).length <= LONGEST_TABLE ? slug(table) : "";
  const key = [kind.id, part, released ?? short].filter((text) => text !== "").join("-");
  return {
    key,
    publisher,
    publication: title,
    table,
    released: released ?? "unknown",
    releasedUnknownBecause: released === undefined ? "the file does not say" : "",
    publicBy: "",
    address: "unknown",
    addressUnknownBecause: "the file was given, not fetched",
    readAt: `the file itself, ${file.hash}`,
    licence,
    standing,
    note: notes.join(" "),
  };
}

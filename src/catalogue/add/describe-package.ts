import type { Source } from "../../core/source.js";
import { hashOf } from "../check-bytes.js";
import type { ResourceDescriptor } from "../data-package.js";
import type { Licence } from "../licences.js";

/** A file whose figures stand in a package: its line of sources.csv, and the bytes it had. */
export interface AddedFile {
  readonly key: string;
  readonly title: string;
  /** `sha256:…` of the official file. */
  readonly hash: string;
  readonly bytes: number;
  /** When the file said the next one would come. */
  readonly nextRelease?: string;
}

/** A resource as datapackage.json writes it, with what realpay does not read of it. */
export type WrittenResource = ResourceDescriptor & { readonly sources?: readonly Partial<AddedFile>[] };

const BESIDE = {
  type: "table",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { header: true, delimiter: ",", quoteChar: '"', doubleQuote: true },
} as const;

/**
 * The description of a resource whose file has been written anew: its bytes, hash and rows; and, beside the sources it
 * had, those whose figures were added, with the sha256 of each official file.
 *
 * @param resource  as it was, or new
 * @param content   the new file
 * @param rows      how many rows it has
 * @param added     the files whose figures stand in it
 * @param present   names of the resources of the same package: keys into others are left out
 */
export function describeResource(
  resource: WrittenResource,
  content: Uint8Array,
  rows: number,
  added: readonly AddedFile[],
  present: ReadonlySet<string>,
  licences: readonly Licence[],
): WrittenResource {
  const before = (resource.sources ?? []).filter(({ key }) => !added.some((file) => file.key === key));
  const { foreignKeys, ...schema } = resource.schema;
  const keys = (foreignKeys ?? []).filter(({ reference }) => present.has(reference.resource));
  const lacking = Object.entries(BESIDE).filter(([name]) => !(name in resource)); // those there keep their order
  return {
    ...resource,
    ...Object.fromEntries(lacking),
    bytes: content.length,
    hash: hashOf(content),
    ...{ rows },
    schema: keys.length === 0 ? schema : { ...schema, foreignKeys: keys },
    ...(before.length + added.length === 0 ? {} : { sources: [...before, ...added] }),
    ...("licenses" in resource || licences.length === 0
      ? {}
      : { licenses: licences.map(({ id, name }) => ({ name: id, title: name })) }),
  };
}

/** A file that was added, as the description of a package names it. */
export const addedFile = (
  source: Source,
  file: { readonly hash: string; readonly bytes: number },
  nextRelease: string | undefined,
): AddedFile => ({
  key: source.key,
  title: `${source.publisher}: ${source.publication}`,
  hash: file.hash,
  bytes: file.bytes,
  ...(nextRelease === undefined ? {} : { nextRelease }),
});

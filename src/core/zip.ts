import { zipSync } from "fflate";

/** The first time a zip can hold; a fixed time, so that the same files give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * The one zip writer: names sorted, times fixed, so that the same content is the same file on any machine and day.
 * Compression is done in JavaScript, since the zlib inside Node differs between versions.
 *
 * @param files  content by name
 * @param first  names that must come first, uncompressed and in this order (ODS wants `mimetype` so)
 * @example zip({ "a.txt": new TextEncoder().encode("a") })
 */
export function zip(files: Readonly<Record<string, Uint8Array>>, first: readonly string[] = []): Uint8Array {
  const rest = Object.keys(files)
    .filter((name) => !first.includes(name))
    .sort();
  const entries: Record<string, [Uint8Array, { level: 0 | 6; mtime: Date }]> = {};
  for (const name of first) entries[name] = [files[name]!, { level: 0, mtime: FIXED_TIME }];
  for (const name of rest) entries[name] = [files[name]!, { level: 6, mtime: FIXED_TIME }];
  return zipSync(entries);
}

import { oneOf } from "../../core/options.js";
import { problem } from "../../core/problem.js";
import type { ContentKind } from "./content-kind.js";

/** Each content type that can be accepted: what a file of it is by its first bytes, and how its name ends. */
const TYPES = {
  "text/csv": { kinds: ["text"], ends: ".csv" },
  "application/csv": { kinds: ["text"], ends: ".csv" },
  "text/tab-separated-values": { kinds: ["text"], ends: ".tsv" },
  "text/plain": { kinds: ["text", "JSON"], ends: ".txt" },
  "text/yaml": { kinds: ["text"], ends: ".yml" },
  "application/yaml": { kinds: ["text"], ends: ".yml" },
  "application/x-yaml": { kinds: ["text"], ends: ".yml" },
  "application/json": { kinds: ["JSON"], ends: ".json" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { kinds: ["zip"], ends: ".xlsx" },
  "application/vnd.oasis.opendocument.spreadsheet": { kinds: ["zip"], ends: ".ods" },
  "application/zip": { kinds: ["zip"], ends: ".zip" },
  "application/x-zip-compressed": { kinds: ["zip"], ends: ".zip" },
  "application/vnd.ms-excel": { kinds: ["old Office file", "zip", "text"], ends: ".xls" },
  "application/octet-stream": { kinds: ["text", "JSON", "zip", "old Office file"], ends: "" },
} as const satisfies Record<string, { readonly kinds: readonly ContentKind[]; readonly ends: string }>;

/** A content type that can be accepted. */
export type MediaType = keyof typeof TYPES;

/** Every content type that can be accepted. */
export const MEDIA_TYPES = Object.keys(TYPES) as readonly MediaType[];

/** What publishers send when they do not know the type: the content alone decides then. */
const UNTYPED: MediaType = "application/octet-stream";

/** How the name of a file of a type ends. @example endingOf("text/csv; charset=utf-8") // ".csv" */
export const endingOf = (type: string | undefined): string => {
  const plain = plainType(type) as MediaType;
  return MEDIA_TYPES.includes(plain) ? TYPES[plain].ends : "";
};

/** A content type without its parameters. @example plainType("Text/CSV; header=present") // "text/csv" */
export const plainType = (type: string | undefined): string => (type ?? "").replace(/;.*/s, "").trim().toLowerCase();

/** Checks the types that a caller accepts. @throws Problem "unknown-value" */
export const acceptedTypes = (accept: readonly string[]): readonly MediaType[] =>
  accept.map((type) => oneOf("fetchOfficial: accept", type, MEDIA_TYPES));

/**
 * What the content may be, by the type it was sent with. A type that is not accepted is refused; one that is missing
 * says nothing, and the content is held against all that are accepted.
 *
 * @throws Problem "web-page", "wrong-type"
 * @example kindsOf("text/csv", ["text/csv"], "https://example.org/x.csv") // ["text"]
 */
export function kindsOf(type: string | undefined, accept: readonly MediaType[], where: string): readonly ContentKind[] {
  const plain = plainType(type);
  const all = (types: readonly MediaType[]): readonly ContentKind[] => types.flatMap((each) => TYPES[each].kinds);
  const said = accept.find((each) => each === plain);
  if (said !== undefined && said !== UNTYPED) return all([said]);
  if (plain === "" || said === UNTYPED) {
    const typed = accept.filter((each) => each !== UNTYPED);
    return all(typed.length > 0 ? typed : accept);
  }
  const page = plain === "text/html" || plain === "application/xhtml+xml";
  return problem(page ? "web-page" : "wrong-type", `the address gave ${page ? "a web page" : plain}, not the file`, {
    found: plain.slice(0, 100),
    expected: `one of ${accept.join(", ")}`,
    where,
    hint: "open the address in a browser: the publisher may have moved the file, or ask you to sign in",
  });
}

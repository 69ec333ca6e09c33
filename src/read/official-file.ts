import type { JsonValue } from "./json.js";
import type { Sheet } from "./sheet.js";

/** What a file is, by its content. */
export type FileKind = "delimited" | "xls" | "xlsx" | "ods" | "json" | "yaml" | "text";

/**
 * A file that has been read and not yet understood: sheets of cells, or the tree of a JSON or YAML. A publication is
 * recognised by what stands in it; its name is for messages only.
 */
export interface OfficialFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal digits, of the bytes as they came. */
  readonly hash: string;
  /** Every sheet, hidden ones too; one for a delimited text; none for JSON and YAML. */
  readonly sheets: readonly Sheet[];
  /** The content of a JSON or YAML. */
  readonly tree?: JsonValue;
  /** What had to be done to read it: "read as Windows-1252". For `inspect`. */
  readonly remarks: readonly string[];
}

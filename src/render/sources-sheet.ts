import type { Source } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { type AttributionLine, type Sheet, tableName, text, wordColumns } from "./sheet.js";

const SOURCE_HEADINGS = [
  "Source",
  "Publisher",
  "Publication",
  "Table or series",
  "Released",
  "Address",
  "Read at",
  "Licence",
  "Attribution",
  "Standing",
  "Note",
  "Used in",
];

/** Every source of some findings, and the attribution its licence asks for. */
export function sourcesSheet(findings: readonly Evidence[], name: string, lines: readonly AttributionLine[]): Sheet {
  const sources = new Map<string, { source: Source; used: string[] }>();
  for (const { id, sources: of } of findings)
    for (const source of of) sources.set(source.key, { source, used: [...(sources.get(source.key)?.used ?? []), id] });
  const rows = [...sources.values()].sort((a, b) => (a.source.key < b.source.key ? -1 : 1));
  const some = (value: string): string => (value === "" ? "none" : value);
  const unknown = (value: string, because: string): string => (value === "unknown" ? `unknown: ${because}` : value);
  return {
    name,
    title: "Sources and attributions",
    above: ["Every source that a figure of this workbook rests on, and the attribution its licence asks for."],
    table: {
      name: tableName("sources"),
      columns: wordColumns(SOURCE_HEADINGS),
      rows: rows.map(({ source, used }) =>
        [
          source.key,
          source.publisher,
          source.publication,
          source.table === "" ? "the publication itself" : source.table,
          unknown(source.released, source.releasedUnknownBecause),
          unknown(source.address, source.addressUnknownBecause),
          source.readAt,
          source.licence,
          lines.find((line) => line.sources.includes(source.key))?.text ?? "none asked for",
          source.standing,
          some(source.note),
          used.join(", "),
        ].map(text),
      ),
    },
  };
}

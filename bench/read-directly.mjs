/** Reads one official file with the bare library for its format, and nothing more: what loading is held against. */
import { readFileSync } from "node:fs";

const [file] = process.argv.slice(2);
const bytes = readFileSync(file);
if (file.endsWith(".csv")) {
  const { parse } = await import("csv-parse/sync");
  console.log(parse(bytes, { relax_column_count: true }).length);
} else {
  const XLSX = await import("@e965/xlsx");
  console.log((XLSX.default ?? XLSX).read(bytes, { type: "buffer" }).SheetNames.length);
}

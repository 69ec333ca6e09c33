import { type BookType, read, utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { OWN_KINDS } from "../../src/sources/parts/own/kinds/index.js";
import { templateOf } from "../../src/sources/parts/own/template.js";
import { OWN_KIND_IDS, TEMPLATE_FORMATS } from "../../src/sources/parts/own/template-choices.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { refusal } from "../refusal.js";
import { madeFile } from "./raw.js";

const all = OWN_KIND_IDS.flatMap((kind) => TEMPLATE_FORMATS.map((format) => [kind, format] as const));

test("there is a template for every kind", () => {
  expect(OWN_KINDS.map(({ id }) => id)).toEqual(OWN_KIND_IDS);
});

test.each(all)("the template of %s as %s is recognised, and its example rows are no data", async (kind, format) => {
  const bytes = await templateOf(kind, format);
  const file = await madeFile(bytes, `made.${format}`);
  expect(file.kind).toBe(format === "csv" ? "delimited" : format);
  const source = recognise(file, SOURCES);
  expect(source.id).toBe(`own-${kind}`);
  expect(() => source.read(file, {})).toThrow(refusal("example-row", /row 2: is an example row of the template/));
  expect(await templateOf(kind, format)).toEqual(bytes);
});

test.each(all)("the template of %s as %s, filled in and saved, is read", async (kind, format) => {
  const book = read(await templateOf(kind, format), { type: "array", raw: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: "" });
  const filled = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace("EXAMPLE: ", "") : cell)),
  );
  book.Sheets[book.SheetNames[0]!] = utils.aoa_to_sheet(filled);
  const bytes = new Uint8Array(write(book, { type: "array", bookType: format as BookType }));
  const file = await madeFile(bytes, `made.${format}`);
  const source = recognise(file, SOURCES);
  const { observations, skipped } = source.read(file, {});
  const figures = OWN_KINDS.find(({ id }) => id === kind)!.columns.filter(({ role }) => role === "figure");
  expect(observations).toHaveLength(2 * figures.length);
  for (const [i, { name, examples }] of figures.entries())
    expect([observations[i]!.series, observations[i]!.value]).toEqual([name, { value: Number(examples[0]) }]);
  expect(skipped.map(({ what }) => what)).toEqual(format === "csv" ? [] : ["other sheets"]);
});

test("a workbook explains every column on its second sheet", async () => {
  const book = read(await templateOf("staff-in-post", "ods"), { type: "array" });
  expect(book.SheetNames).toEqual(["Data", "Notes"]);
  const said = utils.sheet_to_json<string[]>(book.Sheets.Notes!, { header: 1 }).flat().join("\n");
  for (const { name, what } of OWN_KINDS.find(({ id }) => id === "staff-in-post")!.columns) {
    expect(said).toContain(name);
    expect(said).toContain(what);
  }
});

test("a template of nothing known is refused with what is nearest", async () => {
  await expect(templateOf("pay-scale", "csv")).rejects.toThrow(refusal("unknown-value", /not one of pay-scales/));
  await expect(templateOf("membership", "xls")).rejects.toThrow(refusal("unknown-value", /not one of csv, xlsx, ods/));
});

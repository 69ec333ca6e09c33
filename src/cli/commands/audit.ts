import type { Command } from "../command.js";

/** Bytes of a file that is read at all: the largest that anybody hands across a table is far smaller. */
const LARGEST = 200_000_000;

async function read(file: string): Promise<Uint8Array> {
  const [{ readFile, stat }, { problem }] = await Promise.all([
    import("node:fs/promises"),
    import("../../core/problem.js"),
  ]);
  const { size } = await stat(file);
  if (size > LARGEST)
    problem("too-large", `${file} is too large to be looked at`, {
      found: `${size} bytes`,
      expected: `at most ${LARGEST} bytes`,
      where: file,
    });
  return readFile(file);
}

export const audit: Command = {
  name: "audit",
  summary: "Whether a spreadsheet, ours or anybody's, can be read by everybody",
  describe: [
    "Runs the government's checklist for accessible spreadsheets over an XLSX or ODS file as\nit was written, item by item: tables marked and named, one row of headings, nothing\nmerged or blank, figures as numbers, shorthand explained, notes that exist, title,\nlanguage, and more. Each fault comes with its sheet and cell.",
    "Exit code 1 when an essential item fails, 0 when only advice is left. Nothing in the file\nis run, and nothing outside it is looked at.",
  ],
  arguments: [{ name: "file", says: "an XLSX or ODS file" }],
  options: {},
  examples: [
    { line: "realpay audit out/evidence.xlsx", says: "our own workbook, as it was written" },
    { line: "realpay audit theirs.ods", says: "what the other side handed over" },
    { line: "realpay audit theirs.xlsx --json", says: "for a program: every item with its places" },
  ],
  async run({ values }, context) {
    const file = values.file!;
    const [{ audit: look }, { auditText }, { requireAccessible }] = await Promise.all([
      import("../../render/audit/audit.js"),
      import("../../render/audit/audit-text.js"),
      import("../../render/audit/require-accessible.js"),
    ]);
    const audited = look(await read(file), file);
    context.print(context.json ? `${JSON.stringify(audited, null, 2)}\n` : auditText(audited));
    requireAccessible(audited);
  },
};

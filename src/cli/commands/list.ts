import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

export const list: Command = {
  name: "list",
  summary: "The questions realpay answers, and the answers in a line each",
  describe: [],
  arguments: [],
  options: { data: DATA },
  examples: [
    { line: "realpay list", says: "every finding: its id, its question and its answer" },
    { line: "realpay list --json", says: 'the same for a program: { "findings": [{ "id", "question", "title" }] }' },
  ],
  async run({ options }, context) {
    const [{ FINDINGS }, { openData }, { words }] = await Promise.all([
      import("../../findings/index.js"),
      import("../open-data.js"),
      import("../../evidence/words.js"),
    ]);
    const catalogue = await openData(options);
    const findings = FINDINGS.map((finding) => {
      const { title, figures } = finding.answer(catalogue);
      return { id: finding.id, question: finding.question, title: words(title, figures) };
    });
    if (context.json) return context.print(`${JSON.stringify({ findings }, null, 2)}\n`);
    const { wrap } = await import("../../render/terminal.js");
    const indented = (text: string): string => wrap(text, 90).join("\n    ");
    context.print(findings.map((f) => `${f.id}\n  ${f.question}\n    ${indented(f.title)}\n`).join("\n"));
    context.note(`\nrealpay show ${findings[0]?.id}   for one of them whole`);
  },
};

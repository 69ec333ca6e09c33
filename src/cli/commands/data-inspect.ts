import type { Inspection } from "../../catalogue/inspect-file.js";
import type { OfficialDataset } from "../../catalogue/load.js";
import type { Command } from "../command.js";
import { fileOptions, MAP, PERIOD, readingBar } from "../file-options.js";

const SERIES_SHOWN = 20;
const ROWS_SHOWN = 6;

/** What a program is told: everything but the figures, of which the first rows. */
function inspectionJson({ dataset, series, belongs }: Inspection & { dataset: OfficialDataset }): object {
  const { kind, publication, file, source, rows } = dataset;
  const { publisher, title, table, released = null, nextRelease = null, licence, standing } = publication;
  const { skipped, checks, notes } = publication;
  return {
    file: { name: file.name, kind: file.kind, bytes: file.bytes, hash: file.hash, remarks: file.remarks },
    kind: { id: kind.id, title: kind.title, met: kind.met },
    publication: { publisher, title, table, released, nextRelease, licence, standing },
    source: source.key,
    figures: rows.length,
    series,
    belongs: belongs.map(({ resource, figures }) => ({ resource: resource === "" ? null : resource, figures })),
    skipped,
    checks,
    notes,
    firstRows: rows
      .slice(0, ROWS_SHOWN)
      .map(({ series: id, period = null, dimensions, value, unit, status, at, labels }) => {
        return { series: id, period, dimensions, value, unit, status, at, labels };
      }),
  };
}

async function inspectionText({
  dataset,
  series,
  belongs,
}: Inspection & { dataset: OfficialDataset }): Promise<string> {
  const [{ alignedTable, wrap }, { observationWords }, { dayWords }] = await Promise.all([
    import("../../render/terminal.js"),
    import("../../catalogue/inspect-file.js"),
    import("../../core/day.js"),
  ]);
  const { kind, publication, file, rows } = dataset;
  const { publisher, title, table, released, nextRelease, licence, standing, skipped, checks, notes } = publication;
  const day = (text: string | undefined): string =>
    text === undefined ? "the file does not say" : /^\d{4}-\d\d-\d\d$/.test(text) ? dayWords(text) : text;
  const facts: readonly (readonly [string, string])[] = [
    [
      "is",
      `${kind.title}${kind.met === "real files" ? "" : " (a layout that has never met a real file: compare what is read with the file)"}`,
    ],
    ["publisher", publisher],
    ["publication", table === "" ? title : `${title}: ${table}`],
    ["released", `${day(released)}; next: ${day(nextRelease)}`],
    ["licence", `${licence}; standing: ${standing}`],
    ["file", [`${file.kind}, ${file.bytes} bytes, ${file.hash}`, ...file.remarks].join("; ")],
    ["figures", `${rows.length} in ${series.length} series`],
    [
      "belongs to",
      belongs
        .map(({ resource, figures }) => `${resource === "" ? "no resource of the data" : resource}: ${figures}`)
        .join("; "),
    ],
  ];
  const list = (items: readonly string[]): string => items.map((text) => `- ${wrap(text, 96).join("\n  ")}\n`).join("");
  const unit = ({ id, base }: { readonly id: string; readonly base?: string }): string =>
    base === undefined ? id : `${id}, ${base}`;
  const spans = series
    .slice(0, SERIES_SHOWN)
    .map((one) => [
      one.id,
      one.title.slice(0, 60),
      unit(one.unit),
      one.from ?? "not in the file",
      one.to ?? "not in the file",
      String(one.figures),
      String(one.missing),
    ]);
  const right = [false, false, false, false, false, true, true];
  const blocks = [
    `${file.name}\n${facts.map(([name, text]) => `  ${name.padEnd(11)}  ${wrap(text, 84).join(`\n${" ".repeat(15)}`)}\n`).join("")}`,
    `Series\n${alignedTable(["Series", "What it is", "Unit", "From", "To", "Figures", "Missing"], spans, right)}${
      series.length > SERIES_SHOWN ? `and ${series.length - SERIES_SHOWN} more: --json lists them all\n` : ""
    }`,
    `First rows\n${alignedTable(["Series", "Of", "Period", "Value", "Unit", "Stands in"], rows.slice(0, ROWS_SHOWN).map(observationWords), [false, false, false, true, false, false])}`,
    checks.length === 0
      ? ""
      : `Checked\n${list(checks.map(({ what, compared, exceptions }) => `${what}: ${compared} compared${exceptions.length === 0 ? ", all hold" : `; ${exceptions.join("; ")}`}`))}`,
    skipped.length === 0 ? "" : `Skipped\n${list(skipped.map(({ what, why, count }) => `${what} (${count}): ${why}`))}`,
    notes.length === 0 ? "" : `Know before use\n${list(notes)}`,
  ];
  return blocks.filter((block) => block !== "").join("\n");
}

export const dataInspect: Command = {
  name: "data inspect",
  summary: "What a file is: publisher, series, periods, what was skipped and checked; nothing is added",
  describe: [
    "A file is known by what stands in it, never by its name. One that is not known is described, with\nthe nearest kind that is and the labels it lacks; the exit code is then 1.",
  ],
  arguments: [{ name: "file", says: "an official file as its publisher gives it, or one of your own" }],
  options: { period: PERIOD, map: MAP },
  examples: [
    { line: "realpay data inspect series-161226.csv", says: "a time series fresh from the publisher's site" },
    {
      line: 'realpay data inspect staff.xlsx --map "Our band=grade"',
      says: "a file of your own with headings of your own",
    },
    { line: "realpay data inspect earn01.xls --json", says: "every series, for a program" },
  ],
  async run({ values, options }, context) {
    const { inspectFile } = await import("../../catalogue/inspect-file.js");
    const bar = readingBar(context, values.file!);
    const asked = { ...(await fileOptions(options)), ...bar.watch };
    const found = await inspectFile(values.file!, asked).finally(bar.clear);
    if (found.problem !== undefined) throw found.problem;
    const known = { ...found, dataset: found.dataset! };
    context.print(context.json ? `${JSON.stringify(inspectionJson(known), null, 2)}\n` : await inspectionText(known));
    if (!context.json) context.note(`\nrealpay data add ${values.file}   to add it to your data`);
  },
};

import { oneOf } from "../../core/options.js";
import { problem } from "../../core/problem.js";
import { answer } from "../answer.js";
import type { Command } from "../command.js";
import { deliver, formatFor, refuseTerminal } from "../deliver.js";

const FORMATS = ["svg", "png", "vl"] as const;
const SIZES = ["briefing", "square", "column"] as const;

export const chart: Command = {
  name: "chart",
  summary: "A picture of a finding, with its unit, sources and alt text",
  describe: [
    "Sizes:\n  briefing  1200×675, for a page or a slide\n  square    1080×1080, for a post\n  column    800 wide, for a column of text",
    "Formats:\n  svg  scales to any size; title and description inside for screen readers\n  png  at twice the size, in the shipped font\n  vl   the Vega-Lite specification with its data and sources",
  ],
  ofFinding: true,
  arguments: [{ name: "finding", says: "its id; realpay list names them" }],
  options: {
    format: { takes: "FORMAT", values: FORMATS, says: "svg, png or vl; by the ending of --out, else svg" },
    size: { takes: "SIZE", values: SIZES, says: "briefing, square or column; briefing without it" },
    chart: { takes: "ID", says: "which chart, when a finding has several; the first without it" },
    out: { takes: "FILE", says: "write here; stdout without it" },
  },
  examples: [
    { line: "realpay chart real-pay-median --out pay.png", says: "a picture for a briefing" },
    { line: "realpay chart ballots --size square --format svg --out ballots.svg", says: "square, for a post" },
    { line: "realpay chart living-wage --format vl", says: "the Vega-Lite specification, to stdout" },
    { line: "realpay chart density-long-run --json", says: "its charts with their titles and alt text" },
  ],
  async run(given, context) {
    const { options } = given;
    const id = given.values.finding!;
    const format = formatFor({ format: options.format, out: options.out }, FORMATS, { json: "vl" });
    const size = (options.size ?? "briefing") as (typeof SIZES)[number];
    const line = `realpay chart ${id} --format ${format} --out ${id}.${format}`;
    const { evidence } = await answer(given);
    const { charts } = evidence;
    const wanted =
      options.chart === undefined
        ? charts[0]?.id
        : oneOf(
            "realpay chart: --chart",
            options.chart,
            charts.map((c) => c.id),
          );
    const chosen =
      charts.find((c) => c.id === wanted) ??
      problem("no-chart", `${id} has no chart`, { found: "0 charts", hint: `realpay table ${id}` });
    if (format === "png" && options.out === undefined && context.terminal && !context.json)
      refuseTerminal(format, line);
    const { renderChart } = await import("../../render/chart.js");
    if (context.json) {
      const [{ altText }, { words }] = await Promise.all([
        import("../../../charts/index.js"),
        import("../../evidence/words.js"),
      ]);
      const file =
        options.out === undefined
          ? undefined
          : await deliver(
              { content: await renderChart(evidence, chosen, size, format), format },
              { out: options.out, line },
              context,
            );
      const described = charts.map((c) => ({
        id: c.id,
        title: words(c.title ?? evidence.title, evidence.figures),
        subtitle: words(c.subtitle, evidence.figures),
        alt: altText(c, evidence),
        ...(c === chosen && file !== undefined ? { file, format, size } : {}),
      }));
      return context.print(`${JSON.stringify({ id, charts: described }, null, 2)}\n`);
    }
    const content = await renderChart(evidence, chosen, size, format);
    await deliver({ content, format }, { out: options.out, line }, context);
    const others = charts.filter((c) => c !== chosen).map((c) => c.id);
    if (others.length > 0 && options.chart === undefined)
      context.note(`${id} has more charts: ${others.join(", ")} (--chart ID)`);
  },
};

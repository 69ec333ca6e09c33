import { expect, test } from "vitest";
import { tableHtml } from "../../src/render/html.js";
import { pageScript } from "../../src/render/page-script.js";
import { workingsPage } from "../../src/render/workings-page.js";
import { handmade } from "./fixtures/evidence.js";
import { handmadePage } from "./fixtures/page.js";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a-title a-desc" width="8" height="4" viewBox="0 0 8 4"><title id="a-title">t</title><desc id="a-desc">d</desc></svg>';
const page = (): string =>
  handmadePage((id) => [
    {
      svg: SVG.replaceAll("a-", `${id}-`),
      narrow: SVG.replaceAll("a-", `${id}-narrow-`),
      byIndex: [{ index: "rpi", svg: SVG.replaceAll("a-", `${id}-rpi-`), alt: "By RPI it <fell>." }],
      alt: "Pay <rose>.",
      files: [{ href: "charts/a.png", label: "PNG" }],
    },
  ]);
/** Without the one script that the page's policy names. */
const still = (): string => page().replace(/<script>[\s\S]*<\/script>/, "");

test("the table is an HTML table with a caption, scoped headings, units and shorthand", () => {
  expect(tableHtml(handmade())).toMatchSnapshot();
});

test("nothing that came from data can become markup", () => {
  const html = still();
  expect(html).not.toMatch(/<script|<fell>|<cause>|<that>|<source>|<middle>|<b>really|<worst>|<rose>|<made up>|<i>/);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("Office of &lt;script&gt;alert(&#39;pay&#39;)&lt;/script&gt; &amp; Pay");
});

test("no request leaves the page: nothing is loaded from outside, and one script may run, named by its hash", () => {
  expect(page().match(/<script/g)).toHaveLength(1);
  const { text, hash } = pageScript();
  expect(page()).toContain(`script-src &#39;${hash}&#39;`);
  expect(page()).toContain(`<script>${text}</script>`);
  expect(text).not.toMatch(/fetch|XMLHttp|import\(|https?:|eval|innerHTML|<\//);
  const html = still();
  expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|audio|video|source|base)\b/i);
  expect(html).not.toMatch(/@import|url\((?!data:)/i);
  expect(html).not.toMatch(/\son\w+=/i);
  const sources = [...html.matchAll(/\ssrc="([^"]*)"/g)];
  expect(sources).toEqual([]);
  expect(html).toContain("default-src &#39;none&#39;");
});

test("an address of a source is a link only when it is one of the web", () => {
  expect(page()).toContain('<a href="https://example.org/pay?a=1&amp;b=2"');
  const evidence = handmade();
  const bad = { ...evidence, sources: evidence.sources.map((s) => ({ ...s, address: "javascript:alert(1)" })) };
  const html = handmadePage(() => [], {
    chapters: [{ id: "c", title: "c", findings: [{ evidence: bad, charts: [], files: [] }] }],
  });
  expect(html).not.toContain("javascript:");
});

test("headings go down one level at a time and every id is used once", () => {
  const html = page();
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, i) => {
    expect(level).toBeLessThanOrEqual(levels[i]! + 1);
  });
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const anchors = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => match[1]);
  for (const anchor of anchors) expect(ids).toContain(anchor);
});

test("every finding has its answer, table, method, other choices, objections, what is not known and sources", () => {
  const html = page();
  for (const part of ["method", "otherwise", "objections", "sources"])
    expect(html).toContain(`id="handmade-${part}-heading"`);
  expect(html).toContain("<summary>The figures as a table</summary>");
  expect(html).toContain("Pay fell by 8.3%");
  expect(html).toContain("from −8.3% to 10.0% over the 2 listed combinations");
});

test("it opens with the sentences that matter, each leading to its finding, and with what is not claimed", () => {
  const html = page();
  const order = ["in-short", "not-claimed", "unanswered", "contents", "first-chapter", "handmade"].map((id) =>
    html.indexOf(`id="${id}"`),
  );
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(order[0]).toBeGreaterThan(0);
  expect(html).toContain('Pay &lt;fell&gt; by 8.3%. <a href="#handmade"');
  expect(html).toContain("RPI is not a National Statistic.");
});

test("the chart by another index is there, and hidden until a reader with scripts asks for it", () => {
  const html = page();
  expect(html.match(/class="chart"[^>]*data-index="cpi">/g)).toHaveLength(2);
  expect(html.match(/class="chart"[^>]*data-index="rpi" hidden>/g)).toHaveLength(2);
  expect(html).toContain("By RPI it &lt;fell&gt;.");
});

test("the workings have every figure under its permanent name, with its operands, its uncertainty and a citation", () => {
  const evidence = handmade();
  const html = workingsPage({ evidence, version: "9.9.9", back: { href: "../index.html#handmade", label: "Back" } });
  for (const key of Object.keys(evidence.figures)) {
    expect(html).toContain(`<section class="figure" id="handmade.${key}"`);
    expect(html).toContain(`realpay 9.9.9, handmade.${key}.</span>`);
  }
  expect(html).toContain("no sampling error published");
  expect(html).toContain("standard error 1.5");
  expect(html).toContain("(B ÷ A) ÷ (D ÷ C) × 100 − 100");
  expect(html).not.toMatch(/<script|<b>/);
});

import { expect, test } from "vitest";
import { tableHtml } from "../../src/render/html.js";
import { reportPage } from "../../src/render/report-page.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a-title a-desc" width="8" height="4" viewBox="0 0 8 4"><title id="a-title">t</title><desc id="a-desc">d</desc></svg>';
const page = (): string =>
  reportPage({
    title: "Made by hand",
    about: ["About <it>."],
    findings: ["handmade", "second"].map((id) => ({
      evidence: handmade(id),
      charts: [
        { svg: SVG.replaceAll("a-", `${id}-`), alt: "Pay <rose>.", files: [{ href: "charts/a.png", label: "PNG" }] },
      ],
      files: [{ href: "tables/a.csv", label: "CSV" }],
    })),
    attributions: ATTRIBUTIONS,
    files: [{ href: "evidence.xlsx", label: "XLSX" }],
  });

test("the table is an HTML table with a caption, scoped headings, units and shorthand", () => {
  expect(tableHtml(handmade())).toMatchSnapshot();
});

test("nothing that came from data can become markup", () => {
  const html = page();
  expect(html).not.toMatch(/<script|<b>really|<worst>|<rose>|<made up>|<i>/);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("Office of &lt;script&gt;alert(&#39;pay&#39;)&lt;/script&gt; &amp; Pay");
});

test("no request leaves the page: nothing is loaded from outside and no script is there", () => {
  const html = page();
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
  const html = reportPage({
    title: "t",
    about: [],
    findings: [{ evidence: bad, charts: [], files: [] }],
    attributions: [],
    files: [],
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

test("every finding has its answer, table, other choices, objections, notes, sources and workings", () => {
  const html = page();
  for (const part of ["figures", "otherwise", "objections", "notes", "sources", "workings"])
    expect(html).toContain(`id="handmade-${part}-heading"`);
  expect(html).toContain("Pay fell by 8.3%");
  expect(html).toContain("from −8.3% to 10.0% over the 2 listed combinations");
  expect(html).toContain("no sampling error published");
  expect(html).toContain("standard error 1.5");
});

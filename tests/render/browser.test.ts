import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { altText, compileChart } from "../../charts/index.js";
import { fontFaces } from "../../src/render/fonts.js";
import { reportPage } from "../../src/render/report-page.js";
import { renderSvg } from "../../src/render/svg.js";
import { tool } from "../tools.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = tool("chromium");

async function html(): Promise<string> {
  const findings = await Promise.all(
    ["handmade", "second"].map(async (id) => {
      const evidence = handmade(id);
      const [chart] = evidence.charts;
      const alt = altText(chart!, evidence);
      const words = { title: "Pay", description: alt, id: `${id}-chart`, embedFonts: false };
      const svg = await renderSvg(compileChart(chart!, evidence, "column"), words);
      return { evidence, charts: [{ svg, alt, files: [] }], files: [{ href: "tables/a.csv", label: "CSV" }] };
    }),
  );
  return reportPage({
    title: "Made by hand",
    about: ["About it."],
    findings,
    attributions: ATTRIBUTIONS,
    files: [{ href: "evidence.xlsx", label: "XLSX" }],
    fontFaces: await fontFaces("abc"),
  });
}

describe.skipIf(executablePath === undefined)("the report page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "realpay-browser-"));
  const file = join(folder, "index.html");
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, await html());
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page, opened; what it asked for and what it complained of. */
  async function opened(options: object = {}): Promise<{ page: Page; asked: string[]; said: string[] }> {
    // The policy of the page forbids scripts; axe is one, so the browser is told to let it in.
    const page = await browser.newPage({ bypassCSP: true, ...options });
    const [asked, said]: [string[], string[]] = [[], []];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, said };
  }

  test.each(["light", "dark"] as const)("axe finds nothing to object to, in %s", async (colorScheme) => {
    const { page } = await opened({ colorScheme });
    for (const box of await page.locator("details").all()) await box.evaluate((node) => node.setAttribute("open", ""));
    await page.addScriptTag({ content: AXE });
    const violations = await page.evaluate<string[]>(
      "axe.run().then((found) => found.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200)))",
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  test("it asks for nothing but itself, and complains of nothing", async () => {
    const { page, asked, said } = await opened({ bypassCSP: false });
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
    await page.close();
  });

  test("on a phone the page itself never scrolls sideways: tables and charts do in their own boxes", async () => {
    const { page } = await opened({ viewport: { width: 360, height: 740 } });
    for (const box of await page.locator("details").all()) await box.evaluate((node) => node.setAttribute("open", ""));
    const whole = await page.evaluate<number>("document.documentElement.scrollWidth");
    const table = await page.evaluate<number>(
      "Math.max(...[...document.querySelectorAll('.scroll')].map((box) => box.scrollWidth))",
    );
    expect(whole).toBeLessThanOrEqual(360);
    expect(table).toBeGreaterThan(360);
    await page.close();
  });

  test("it prints: a page of paper a finding at least, and the skip link is not on it", async () => {
    const { page } = await opened();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".skip").isVisible()).toBe(false);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(3);
    await page.close();
  });
});

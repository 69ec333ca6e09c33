import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { altText, compileChart } from "../../charts/index.js";
import { fontFaces } from "../../src/render/fonts.js";
import type { PageChart } from "../../src/render/page-chart.js";
import { renderSvg } from "../../src/render/svg.js";
import { tool } from "../tools.js";
import { handmade } from "./fixtures/evidence.js";
import { handmadePage } from "./fixtures/page.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = tool("chromium");

async function html(): Promise<string> {
  const charts: Record<string, PageChart[]> = {};
  for (const id of ["handmade", "second"]) {
    const evidence = handmade(id);
    const [chart] = evidence.charts;
    const alt = altText(chart!, evidence);
    const draw = async (name: string) => {
      const words = { title: "Pay", description: alt, id: `${id}-${name}`, embedFonts: false };
      return renderSvg(compileChart(chart!, evidence, "column"), words);
    };
    const byIndex = [{ index: "rpi" as const, svg: await draw("rpi"), alt }];
    charts[id] = [{ svg: await draw("chart"), byIndex, alt, files: [] }];
  }
  return handmadePage((id) => charts[id]!, { fontFaces: await fontFaces("abc") });
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

  test.each(
    [320, 768, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => [width, scheme] as const)),
  )("axe finds nothing to object to, %i wide in %s", async (width, colorScheme) => {
    const { page } = await opened({ colorScheme, viewport: { width, height: 900 } });
    for (const box of await page.locator("details").all()) await box.evaluate((node) => node.setAttribute("open", ""));
    await page.addScriptTag({ content: AXE });
    const violations = await page.evaluate<string[]>(
      "axe.run().then((found) => found.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200)))",
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  test("without scripts everything is there, by the index of the headline and with no choice offered", async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    expect(await page.locator("fieldset").count()).toBe(0);
    expect(await page.locator('.chart[data-index="cpi"]').first().isVisible()).toBe(true);
    expect(await page.locator('.chart[data-index="rpi"]').first().isVisible()).toBe(false);
    expect(await page.locator("article").count()).toBe(2);
    await page.close();
  });

  test("with scripts a reader chooses the index, by keyboard too, and every chart of the page follows", async () => {
    const { page, said } = await opened({ bypassCSP: false });
    expect(await page.locator("fieldset").count()).toBe(2);
    await page.getByLabel("CPI").first().focus();
    await page.keyboard.press("ArrowDown");
    for (const box of await page.locator('.chart[data-index="rpi"]').all()) expect(await box.isVisible()).toBe(true);
    for (const box of await page.locator('.chart[data-index="cpi"]').all()) expect(await box.isVisible()).toBe(false);
    expect(await page.locator('figcaption details[data-index="rpi"]').first().isVisible()).toBe(true);
    expect(
      await page.evaluate<string[]>("[...document.querySelectorAll('input:checked')].map((i) => i.value)"),
    ).toEqual(["rpi", "rpi"]);
    expect(said).toEqual([]);
    await page.close();
  });

  test("under the pointer stands the value of the mark, word for word what the figure says", async () => {
    const { page } = await opened();
    const marks = page.locator(".chart svg [data-tip]");
    expect(await marks.count()).toBeGreaterThan(1);
    const text = await marks.first().getAttribute("data-tip");
    await marks.first().hover({ force: true });
    expect(await page.locator(".tip").textContent()).toBe(text);
    expect(text).toMatch(/100/);
    await page.keyboard.press("Escape");
    expect(await page.locator(".tip").isVisible()).toBe(false);
    await page.close();
  });

  test("it asks for nothing but itself, and complains of nothing", async () => {
    const { page, asked, said } = await opened({ bypassCSP: false });
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
    await page.close();
  });

  test("on a phone the page itself never scrolls sideways: tables and charts do in their own boxes", async () => {
    const { page } = await opened({ viewport: { width: 320, height: 740 } });
    for (const box of await page.locator("details").all()) await box.evaluate((node) => node.setAttribute("open", ""));
    const whole = await page.evaluate<number>("document.documentElement.scrollWidth");
    const table = await page.evaluate<number>(
      "Math.max(...[...document.querySelectorAll('.scroll')].map((box) => box.scrollWidth))",
    );
    expect(whole).toBeLessThanOrEqual(320);
    expect(table).toBeGreaterThan(320);
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

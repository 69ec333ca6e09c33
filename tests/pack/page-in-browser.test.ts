import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { built } from "../built.js";
import { tool } from "../tools.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = tool("chromium");
const LONG = 180_000;

describe.skipIf(executablePath === undefined)("the whole report in a browser", () => {
  const top = mkdtempSync(join(tmpdir(), "realpay-whole-"));
  const out = join(top, "out");
  let browser: Browser;

  beforeAll(async () => {
    const run = spawnSync(process.execPath, [join(built(), "src/cli/main.js"), "report", "--out", out], {
      encoding: "utf8",
    });
    expect(run.status, run.stderr).toBe(0);
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu"] });
  }, LONG);
  afterAll(async () => {
    await browser?.close();
    rmSync(top, { recursive: true, force: true });
  });

  const opened = async (file: string, options: object = {}): Promise<Page> => {
    const page = await browser.newPage({ bypassCSP: true, ...options });
    await page.goto(pathToFileURL(join(out, file)).href);
    return page;
  };
  const unfold = (page: Page): Promise<unknown> =>
    page.evaluate("document.querySelectorAll('details').forEach((box) => box.setAttribute('open', ''))");
  const violations = async (page: Page): Promise<string[]> => {
    await page.addScriptTag({ content: AXE });
    return page.evaluate<string[]>(
      "axe.run({ exclude: [['svg']] }).then((found) => found.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200)))",
    );
  };
  const WIDTHS = [320, 768, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => [width, scheme] as const),
  );

  test.each(WIDTHS)(
    "axe finds nothing to object to, %i wide in %s, and it never scrolls sideways",
    async (width, colorScheme) => {
      const page = await opened("index.html", { colorScheme, viewport: { width, height: 900 } });
      await unfold(page);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    LONG,
  );

  test(
    "axe finds nothing to object to in any page of workings, and none scrolls sideways on a phone",
    async () => {
      const files = readdirSync(join(out, "workings"));
      expect(files.length).toBeGreaterThan(20);
      for (const file of files) {
        const page = await opened(`workings/${file}`, { viewport: { width: 320, height: 900 } });
        expect(await page.evaluate<number>("document.documentElement.scrollWidth"), file).toBeLessThanOrEqual(320);
        // The figures of a page are all made alike: the first fifty stand for them, or it would take minutes.
        await page.evaluate(
          "document.querySelectorAll('section.figure:nth-of-type(n + 50)').forEach((s) => s.remove())",
        );
        expect(await violations(page), file).toEqual([]);
        await page.close();
      }
    },
    LONG,
  );

  test(
    "every link of the report leads somewhere: to an anchor of the page or to a file of the pack",
    async () => {
      const page = await opened("index.html");
      const hrefs = await page.evaluate<string[]>(
        "[...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))",
      );
      const ids = new Set(await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map((e) => e.id)"));
      const files = new Set(
        (readdirSync(out, { recursive: true }) as string[]).map((name) => name.replaceAll("\\", "/")),
      );
      const astray = hrefs.filter((href) =>
        href.startsWith("#") ? !ids.has(href.slice(1)) : !/^https?:/.test(href) && !files.has(href),
      );
      expect(astray).toEqual([]);
      expect(hrefs.length).toBeGreaterThan(300);
      await page.close();
    },
    LONG,
  );

  test(
    "the tab key goes from the skip link through the page in the order of reading",
    async () => {
      const page = await opened("index.html");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the evidence");
      const tops: number[] = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        tops.push(await page.evaluate<number>("document.activeElement.getBoundingClientRect().top + window.scrollY"));
      }
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      await page.close();
    },
    LONG,
  );

  test("every id is used once: an anchor leads to one place", () => {
    for (const file of ["index.html", ...readdirSync(join(out, "workings")).map((name) => `workings/${name}`)]) {
      const ids = [...readFileSync(join(out, file), "utf8").matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        file,
      ).toEqual([]);
    }
  });

  test(
    "on paper no table is wider than its page",
    async () => {
      const page = await opened("index.html", { viewport: { width: 1032, height: 700 } }); // A4 on its side, less margins
      await page.emulateMedia({ media: "print" });
      await unfold(page);
      const wide = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.data .scroll')].filter((b) => b.scrollWidth > b.clientWidth + 1).map((b) => b.getAttribute('aria-labelledby'))",
      );
      expect(wide).toEqual([]);
      await page.close();
    },
    LONG,
  );
});

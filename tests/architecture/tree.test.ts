import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, modules, TOP, text, waitsAtTop } from "./sources.js";

/** Modules over 200 lines, each with the reason why it is one idea. */
const LONG: Readonly<Record<string, string>> = {};

/** Libraries that are heavy or wait at load: they are imported inside the function that uses them. */
const HEAVY = ["vega", "vega-lite", "exceljs", "canvas", "@resvg/resvg-js", "subset-font", "undici", "@e965/xlsx"];

/** What git tracks or would track, as paths from the top; undefined outside a checkout. */
function tracked(): string[] | undefined {
  try {
    const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: TOP,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return list.split("\0").filter((file) => file !== "" && existsSync(join(TOP, file)));
  } catch {
    return undefined;
  }
}

const HOSTS = ["registry." + "npmjs.org", "py" + "pi.org", "files." + "pythonhosted", "deb." + "debian.org"];
const PATHS = [/(?<![\w.])\/(?:home|Users|work|root|farm)\/[\w.-]+/, /[A-Z]:\\\\?Users/];
const EMAIL =
  /(?<![\w.@/])[\w.+-]+@(?!(?:[\w-]+\.)*example\.(?:com|org)\b)[a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:com|org|net|uk|gov|eu|io)\b/i;

/** What a text gives away that has no place in the tree. */
function givesAway(content: string): string[] {
  const hosts = HOSTS.filter((host) => content.includes(host));
  const paths = PATHS.map((pattern) => pattern.exec(content)?.[0]).filter((hit): hit is string => hit !== undefined);
  const email = EMAIL.exec(content)?.[0];
  return [...hosts, ...paths, ...(email === undefined ? [] : [email])];
}

test("the tree names no registry, no path of one machine and no person's address", () => {
  const files = tracked();
  if (files === undefined) throw new Error("this test runs in a git checkout: git ls-files failed");
  const seen = files
    .filter((file) => file !== "package-lock.json" && statSync(join(TOP, file)).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(join(TOP, file));
      if (bytes.subarray(0, 8000).includes(0)) return [];
      return givesAway(bytes.toString("utf8")).map((hit) => `${file}: ${hit}`);
    });
  expect(seen).toEqual([]);
});

test("a host, a path and an address are seen", () => {
  expect(givesAway(`see https://registry.${"npmjs.org"}/x`)).toHaveLength(1);
  expect(givesAway(`at /${"home"}/someone/file`)).toHaveLength(1);
  expect(givesAway(`write to a.person${"@"}department.gov.uk`)).toHaveLength(1);
  expect(
    givesAway(["npm:@e965/xlsx@0.20.3, https://www.ons.gov.uk", "work", "a, @resvg/resvg-js, ../shared"].join("/")),
  ).toEqual([]);
});

test("no module is over 200 lines unless its reason stands in the list", () => {
  const long = modules().filter((file) => text(file).split("\n").length > 201);
  expect(long.filter((file) => !(file in LONG))).toEqual([]);
  expect(Object.keys(LONG).filter((file) => !long.includes(file))).toEqual([]);
});

test("no module loads a heavy library before it is needed", () => {
  const early = modules()
    .flatMap((file) => importsOf(file))
    .filter((found) => found.when === "load" && HEAVY.includes(found.to))
    .map(({ from, to }) => `${from} loads ${to}`);
  expect(early).toEqual([]);
});

test("no module waits at its top level, since notebooks could not load it", () => {
  expect(modules().filter((file) => waitsAtTop(file))).toEqual([]);
  expect(waitsAtTop("x.ts", "const a = await import('vega');")).toBe(true);
  expect(waitsAtTop("x.ts", "if (b) { for await (const c of d) e(c); }")).toBe(true);
  expect(waitsAtTop("x.ts", "const a = async () => await import('vega');")).toBe(false);
});

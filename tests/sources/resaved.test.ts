import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hasValue } from "../../src/core/cell.js";
import { load, tryLoad } from "../../src/index.js";
import type { Observation } from "../../src/sources/parts/observation.js";
import { tool } from "../tools.js";
import { hasRaw, RAW } from "./raw.js";

const OTHER: Readonly<Record<string, string>> = { ".xls": "xlsx", ".xlsx": "ods", ".ods": "xls" };
const workbooks = hasRaw ? readdirSync(RAW).filter((name) => parse(name).ext in OTHER) : [];
const soffice = tool("soffice");
const folder = mkdtempSync(join(tmpdir(), "realpay-resaved-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** By what each figure is of, the figure, and all else that is said of it. */
const figures = (rows: readonly Observation[]) =>
  new Map(
    rows.map(({ series, period, dimensions, value, unit, status }) => [
      JSON.stringify([series, period, Object.entries(dimensions).sort()]),
      { number: hasValue(value) ? value.value : undefined, rest: { ...(hasValue(value) ? {} : value), unit, status } },
    ]),
  );

/** Figures that the second has not, or has otherwise: programs keep 15 digits of a number, and no more. */
function differing(first: ReturnType<typeof figures>, second: ReturnType<typeof figures>): string[] {
  return [...first].flatMap(([key, { number, rest }]) => {
    const other = second.get(key);
    const close = Math.abs((other?.number ?? 0) - (number ?? 0)) <= 1e-14 * Math.abs(number ?? 0) * 10;
    const same = close && (number === undefined) === (other?.number === undefined);
    return same && JSON.stringify(rest) === JSON.stringify(other?.rest) ? [] : [`${key}: ${number}, ${other?.number}`];
  });
}

describe.skipIf(soffice === undefined || !hasRaw)("a workbook that another program saved in another format", () => {
  test.each(workbooks)("%s gives the same figures, or is refused for the same reason", async (name) => {
    const { ext, name: stem } = parse(name);
    const to = OTHER[ext]!;
    const out = join(folder, ext.slice(1));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(soffice!, [profile, "--headless", "--convert-to", to, "--outdir", out, join(RAW, name)], {
      stdio: "ignore",
    });
    const resaved = join(out, `${stem}.${to}`);
    expect(readFileSync(resaved).length).toBeGreaterThan(1000);
    const [before, after] = [await tryLoad(join(RAW, name)), await tryLoad(resaved)];
    if (!before.ok) {
      expect(after.problem?.code).toBe(before.problem.code);
      return;
    }
    const [first, second] = [figures(before.dataset.rows), figures((await load(resaved)).rows)];
    expect(first.size).toBe(before.dataset.rows.length);
    expect([differing(first, second), second.size]).toEqual([[], first.size]);
  });
});

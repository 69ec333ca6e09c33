import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indexValue } from "../../src/pay/index-value.js";
import { official } from "./indices.js";

const FILE = new URL("../../../shared/raw/ons-timeseries-l522-2025.csv", import.meta.url);

test.skipIf(!existsSync(FILE))(
  "the means of published months stay within 0.1 of the annual CPIH that ONS takes from unrounded months (MM23, L522, 18 June 2025)",
  () => {
    const cpih = official("cpih");
    const annual = [...readFileSync(FILE, "utf8").matchAll(/^"(\d{4})","([\d.]+)"/gm)].map(
      (row) => [row[1]!, Number(row[2])] as const,
    );
    const off = annual.map(([year, value]) => Math.abs(indexValue(cpih, year) - value));
    expect(annual.length).toBeGreaterThanOrEqual(35);
    expect(Math.max(...off)).toBeLessThan(0.1);
    expect(off.filter((distance) => distance <= 0.05 + 1e-9).length / off.length).toBeGreaterThan(0.9);
  },
);

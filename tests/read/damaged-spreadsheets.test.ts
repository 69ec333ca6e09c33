import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { Problem } from "../../src/core/problem.js";
import { readSpreadsheet } from "../../src/read/read-spreadsheet.js";
import { ods } from "../../src/render/ods.js";
import { workbook } from "../../src/render/workbook.js";
import { xlsx } from "../../src/render/xlsx.js";
import { ATTRIBUTIONS, handmade } from "../render/fixtures/evidence.js";

const book = workbook([handmade()], ATTRIBUTIONS, "A pack made by hand");
const files: Record<string, Uint8Array> = { ods: ods(book) };
beforeAll(async () => {
  files.xlsx = await xlsx(book);
});

/** The same numbers on every run: a linear congruential generator (Park and Miller). */
function* numbers(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (x * 48_271) % 2_147_483_647;
    yield x;
  }
}

/** What reading gives: how many cells, or the code of the refusal. Anything else that is thrown fails the test. */
function outcome(bytes: Uint8Array): number | string {
  let cells = 0;
  try {
    readSpreadsheet(bytes, "damaged", (sheet) => {
      cells += sheet.cells.length;
    });
    return cells;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code;
    throw thrown;
  }
}

test.each(["xlsx", "ods"])("%s with bytes changed at random is read or refused, never a crash", (kind) => {
  const whole = files[kind]!;
  const next = numbers(2026);
  const seen = new Set<number | string>();
  for (let round = 0; round < 150; round += 1) {
    const bytes = Uint8Array.from(whole);
    for (let change = 0; change < 3; change += 1) {
      const at = next.next().value % bytes.length;
      bytes[at] = next.next().value % 256;
    }
    seen.add(outcome(bytes));
  }
  expect(seen).toContain("damaged-file");
});

test.each(["xlsx", "ods"])("%s whose XML was changed at random is read or refused, never a crash", (kind) => {
  const parts = unzipSync(files[kind]!);
  const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
  const next = numbers(7);
  const seen = new Set<number | string>();
  for (let round = 0; round < 150; round += 1) {
    const name = names[next.next().value % names.length]!;
    const part = Uint8Array.from(parts[name]!);
    for (let change = 0; change < 4; change += 1) {
      const at = next.next().value % part.length;
      part[at] = '<>/"=&;A9 '.charCodeAt(next.next().value % 10);
    }
    seen.add(outcome(zipSync({ ...parts, [name]: part })));
  }
  expect(seen).toContain("bad-xml");
});

test.each(["xlsx", "ods"])("%s cut at any length is refused", (kind) => {
  const whole = files[kind]!;
  const next = numbers(11);
  for (let round = 0; round < 60; round += 1) {
    const length = next.next().value % whole.length;
    expect(typeof outcome(whole.slice(0, length)), `${length} bytes`).toBe("string");
  }
});

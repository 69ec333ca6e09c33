import { expect, test } from "vitest";
import { handmade } from "../../render/fixtures/evidence.js";
import { cellsOfFile, readAgainstTable, reads } from "./table-reading.js";

test("a printed number reads as its value only with its own digits and its own sign", () => {
  expect(reads("−8.3", -8.3333, false)).toBe(true);
  expect(reads("8.3", -8.3333, false)).toBe(false); // the sign is lost
  expect(reads("8.3", -8.3333, true)).toBe(true); // a size, beside a word that says which way
  expect(reads("8.4", -8.3333, true)).toBe(false); // one in the last place
  expect(reads("31,637".replace(",", ""), 31636.6, false)).toBe(true);
});

test("a sentence is read against the file of the table, and a changed cell is found", () => {
  const evidence = handmade();
  const title = [evidence.title];
  const { read, astray } = readAgainstTable(evidence, title);
  expect(read).toBe(1); // the fall of 8.3% stands in the table
  expect(astray).toEqual([]);
  const changed = new Map(cellsOfFile(evidence)).set("change.2012", "-8.43");
  expect(readAgainstTable(evidence, title, changed).astray).toHaveLength(1);
});

import { expect, test } from "vitest";
import { onsSeriesList } from "../../src/sources/ons-series-list.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, rawFile } from "./raw.js";

const LIST = "ZZZ1,Made-up level,NSA,CURR,EMP\nZZZ2,Made-up rate,SA,CURR,EMP\nZZZ3,Another,NSA,CURR,EMP\n";

test("a list of series is known, and refused because it holds no figure", async () => {
  const file = await madeFile(LIST);
  expect(onsSeriesList.recognises(file)).toBe(true);
  await expect(async () => onsSeriesList.read(file, {})).rejects.toEqual(
    refusal("no-figures", /lists series and holds no figure/),
  );
});

test("a table with codes and figures is no list of series", async () => {
  expect(onsSeriesList.recognises(await madeFile("code,title,value\nZZZ1,Made up,12\nZZZ2,Made up,13\n"))).toBe(false);
});

test.skipIf(!hasRaw)("the list of EMP of 2014 is refused by name", async () => {
  const file = await rawFile("ons-emp-metadata-2014.csv");
  expect(() => onsSeriesList.read(file, {})).toThrow(/lists series and holds no figure of any/);
});

import { expect, test } from "vitest";
import { civilServiceStaffingExtract } from "../../src/sources/civil-service-staffing-extract.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

type Made = Record<string, unknown>;
const record = (body: string, grade: string | null, value: number | null, more: Made = {}): Made => ({
  body_id: body,
  citation: { as_at: "2031-03-31", dataset: "made-up", table: "MADE" },
  grade,
  metric: "headcount",
  notes: null,
  period: "2031",
  profession: null,
  scope: null,
  staff_group: grade === "scs" ? "senior_civil_service" : "civil_service",
  value,
  ...more,
});
/** Made-up staff of two bodies in the shape of the extract. */
const made = (): Made[] => [
  record("body-one", null, 400),
  record("body-one", "aa_ao", 100),
  record("body-one", "eo", 120),
  record("body-one", "seo_heo", 140),
  record("body-one", "scs", 5),
  record("body-two", "eo", 200),
  record("body-two", "seo_heo", 310),
  record("body-two", "eo", 60, { metric: "fte" }),
  record("body-two", "seo_heo", 60, { metric: "fte" }),
  record("body-two", null, 25, { profession: "Policy" }),
];
const read = async (change: (records: Made[]) => void = () => undefined) => {
  const records = made();
  change(records);
  return civilServiceStaffingExtract.read(await madeFile(JSON.stringify(records), "made.json"), {});
};

test("an extract in order is read: by body, grade and profession, as a copy, and placed nowhere", async () => {
  const { observations, standing, checks } = await read();
  expect(only(observations, "headcount", "2031-03", { body: "body-one", grade: "SEO/HEO" }).value).toEqual({
    value: 140,
  });
  expect(only(observations, "headcount", "2031-03", { profession: "Policy" }).at).toEqual({
    sheet: "[9].value",
    row: 0,
    column: 0,
  });
  expect(standing).toBe("copy");
  expect(checks.map(({ compared }) => compared > 0)).toEqual([true, true]);
  expect(civilServiceStaffingExtract.slot).toBeUndefined();
});

test("an extract in which the figures of one grade repeat another's is refused, whichever two they are", async () => {
  const copy = (from: string, to: string) => (records: Made[]) => {
    for (const one of records.filter(({ grade }) => grade === to))
      one.value = records.find(
        (other) => other.grade === from && other.body_id === one.body_id && other.metric === one.metric,
      )!.value;
  };
  await expect(read(copy("seo_heo", "eo"))).rejects.toEqual(
    refusal("repeated-figures", /EO are those of SEO\/HEO in 3 of 3/),
  );
  await expect(
    read((records) =>
      records.push(record("body-two", "aa_ao", 200), record("body-two", "aa_ao", 60, { metric: "fte" })),
    ),
  ).rejects.toEqual(refusal("repeated-figures", /AA\/AO are those of EO in 2 of 3/));
});

test("the order of records does not matter", async () => {
  const before = await read();
  const after = await read((records) => records.reverse());
  const key = ({ observations }: typeof before): string[] =>
    observations.map(({ series, dimensions, value }) => JSON.stringify([series, dimensions, value])).sort();
  expect(key(after)).toEqual(key(before));
});

test("grades that exceed their total, and labels that are missing, unknown or in conflict, are refused", async () => {
  await expect(read((records) => (records[1]!.value = 900))).rejects.toEqual(refusal("sum-mismatch", /body-one/));
  await expect(read((records) => (records[1]!.grade = "ao"))).rejects.toEqual(refusal("unknown-label", /grade/));
  await expect(read((records) => (records[1]!.grade = "scs"))).rejects.toEqual(
    refusal("label-conflict", /staff_group/),
  );
  await expect(read((records) => (records[1]!.body_id = ""))).rejects.toEqual(refusal("missing-label", /body_id/));
  await expect(read((records) => delete records[1]!.grade)).rejects.toEqual(refusal("missing-label", /grade/));
  await expect(read((records) => (records[1]!.period = "2030"))).rejects.toEqual(refusal("label-conflict", /period/));
  await expect(read((records) => (records[1]!.value = "100"))).rejects.toEqual(refusal("not-a-figure", /value/));
  await expect(read((records) => records.push(record("body-one", "scs", 5)))).rejects.toEqual(
    refusal("repeated-figure", /body-one/),
  );
});

test.skipIf(!hasRaw)("the extract of 2025 is recognised, and refused: its EO repeats its SEO/HEO", async () => {
  const file = await rawFile("cabinet-office-css2025-staffing-extract-2025.json");
  expect(civilServiceStaffingExtract.recognises(file)).toBe(true);
  expect(() => civilServiceStaffingExtract.read(file, {})).toThrow(/the figures of EO are those of SEO\/HEO/);
});

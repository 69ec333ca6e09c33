import { expect, test } from "vitest";
import type { Source } from "../../src/core/source.js";
import { buildEvidence, type EvidenceDraft } from "../../src/evidence/build.js";
import { figureBook } from "../../src/evidence/figure-book.js";
import { words } from "../../src/evidence/words.js";

const source = (key: string): Source => ({
  key,
  publisher: "P",
  publication: "Q",
  table: "",
  released: "1 May 2024",
  releasedUnknownBecause: "",
  publicBy: "",
  address: "unknown",
  addressUnknownBecause: "not kept",
  readAt: "",
  licence: "OGL-UK-3.0",
  standing: "publisher",
  note: "",
});
const published = {
  unit: { id: "GBP/year" },
  period: "2011-03",
  status: "final",
  standing: "publisher",
  sources: ["s1"],
  cell: "pay.csv: period=2011-03",
} as const;

const book = () => {
  const b = figureBook();
  b.published("pay.2011", { ...published, label: "pay, G6/G7, March 2011", value: { value: 100 } });
  b.published("pay.2024", {
    ...published,
    label: "pay, March 2024",
    value: { value: 103 },
    period: "2024-03",
    standing: "secondary",
    sources: ["s2"],
  });
  b.derived("rise", {
    label: "rise",
    value: (a, c) => (c / a - 1) * 100,
    formula: "B ÷ A × 100 − 100",
    method: "change",
    from: ["pay.2011", "pay.2024"],
    unit: { id: "percent" },
    period: ["2011-03", "2024-03"],
  });
  return b;
};

const draft = (change: Partial<EvidenceDraft> = {}): EvidenceDraft => ({
  id: "test",
  question: "Did pay rise?",
  title: [
    "Pay ",
    { figure: "rise", words: ["fell", "rose", "did not change"] },
    " by ",
    { figure: "rise", as: "percent1-size" },
  ],
  sentences: [],
  figures: book().figures,
  table: {
    columns: [
      { id: "year", label: "Year" },
      { id: "pay", label: "Pay", unit: { id: "GBP/year" }, as: "pounds0" },
    ],
    rows: [["March", { figure: "pay.2011" }]],
  },
  charts: [],
  notes: [],
  grid: { none: "one choice only" },
  objections: [{ says: "The base year is chosen.", answer: ["It is ", { figure: "pay.2011", as: "year-to" }, "."] }],
  asOf: "2024-03",
  ...change,
});

test("a derived figure carries its operands, the weakest standing and all sources", () => {
  const evidence = buildEvidence(draft(), source);
  const rise = evidence.figures.rise!;
  expect(rise.value).toEqual({ value: 3 }); // 103 ÷ 100 × 100 − 100
  expect(rise.standing).toBe("secondary");
  expect(rise.sources).toEqual(["s1", "s2"]);
  expect(rise.operands.map((o) => o.label)).toEqual(["A: pay, G6/G7, March 2011", "B: pay, March 2024"]);
  expect(rise.operands[0]!.cell).toBe("pay.csv: period=2011-03");
  expect(evidence.sources.map((s) => s.key)).toEqual(["s1", "s2"]);
});

test("a figure whose workings do not give it cannot be built", () => {
  const b = book();
  const wrong = () =>
    b.derived("wrong", {
      label: "w",
      value: 4,
      formula: "B ÷ A × 100 − 100",
      method: "change",
      from: ["pay.2011", "pay.2024"],
      unit: { id: "percent" },
      period: "2024-03",
    });
  expect(wrong).toThrow(expect.objectContaining({ code: "workings-disagree" }));
});

test("a missing operand makes the result missing for the same reason", () => {
  const b = book();
  b.published("pay.2019", { ...published, label: "pay, March 2019", value: { missing: "[c]", as: "[c]" } });
  b.derived("gap", {
    label: "gap",
    value: (a, c) => c - a,
    formula: "B − A",
    method: "difference",
    from: ["pay.2011", "pay.2019"],
    unit: { id: "GBP/year" },
    period: "2019-03",
  });
  expect(b.figures.gap!.value).toEqual({ missing: "[c]", as: "[c]" });
  expect(() => b.value("gap")).toThrow(expect.objectContaining({ code: "missing-figure" }));
});

test("one key cannot stand for two figures", () => {
  const b = book();
  expect(() => b.published("pay.2011", { ...published, label: "other", value: { value: 1 } })).toThrow(
    expect.objectContaining({ code: "repeated-figure" }),
  );
});

test.each<[string, Partial<EvidenceDraft>]>([
  ["no-figures", { figures: {} }],
  ["no-objection", { objections: [] }],
  ["typed-number", { sentences: [["Pay rose by 3%."]] }],
  ["typed-number", { objections: [{ says: "Since 2010 it rose.", answer: ["No."] }] }],
  ["unknown-figure", { sentences: [[{ figure: "nothing", as: "count" }]] }],
  ["unknown-quote", { sentences: [[{ quote: "As printed in 2018.", cell: "nowhere" }]] }],
  ["unknown-name", { sentences: [[{ name: "SCS1" }]] }],
  [
    "repeated-column",
    {
      table: {
        columns: [
          { id: "a", label: "A" },
          { id: "a", label: "B" },
        ],
        rows: [["x", "y"]],
      },
    },
  ],
  ["ragged-table", { table: { columns: [{ id: "a", label: "A" }], rows: [["x", "y"]] } }],
  [
    "mixed-units",
    {
      table: {
        columns: [{ id: "a", label: "A", unit: { id: "percent" }, as: "percent1" }],
        rows: [[{ figure: "pay.2011" }]],
      },
    },
  ],
  ["no-unit", { table: { columns: [{ id: "a", label: "A" }], rows: [[{ figure: "pay.2011" }]] } }],
  [
    "empty-chart",
    { charts: [{ id: "c", recipe: "lines", subtitle: ["s"], unit: { id: "percent" }, as: "percent1", points: [] }] },
  ],
])("evidence is refused with %s", (code, change) => {
  if (code === "no-figures") change = { ...change, title: ["x"], table: { columns: [], rows: [] }, objections: [] };
  const expected = code === "no-figures" ? "no-source" : code; // without figures there is no source either
  expect(() => buildEvidence(draft(change), source)).toThrow(expect.objectContaining({ code: expected }));
});

test("a source that is in no line of sources.csv stops the evidence", () => {
  expect(() => buildEvidence(draft(), (key) => (key === "s1" ? source(key) : undefined))).toThrow(
    expect.objectContaining({ code: "unknown-source", found: "s2" }),
  );
});

test("a name with digits may stand in prose when a figure's label holds it", () => {
  expect(() => buildEvidence(draft({ sentences: [[{ name: "G6/G7" }, " fell."]] }), source)).not.toThrow();
});

test("a quote from a row of data may hold digits, and is printed as it stands", () => {
  const quote = { quote: "Rounded to 10 since 2021.", cell: "series-breaks.csv: id=rounding" };
  const evidence = buildEvidence(draft({ sentences: [["Note: ", quote]] }), source);
  expect(words(evidence.sentences[0]!, evidence.figures)).toBe("Note: Rounded to 10 since 2021.");
});

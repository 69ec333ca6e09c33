import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nomisApi } from "../../src/sources/nomis-api.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, RAW, rawFile } from "./raw.js";

const HEAD =
  "DATE,DATE_NAME,GEOGRAPHY,GEOGRAPHY_NAME,GEOGRAPHY_CODE,SEX,SEX_NAME,PAY,PAY_NAME,ITEM,ITEM_NAME,MEASURES,MEASURES_NAME,OBS_VALUE,OBS_STATUS,OBS_STATUS_NAME,URN,RECORD_OFFSET,RECORD_COUNT";
/** Made-up records in the layout of the API, for the data set of the earnings survey. */
const ROWS = [
  '2024,2024,11,"Made, Town",E99000001,7,Total,7,Annual pay - gross,2,Median,20100,Value,30000,A,Normal Value,Nm-99d1d32338e0d11d7d7d2d20100,0,4',
  '2024,2024,11,"Made, Town",E99000001,7,Total,1,Weekly pay - gross,2,Median,20100,Value,,Q,These figures are suppressed as statistically unreliable.,Nm-99d1d32338e0d11d7d1d2d20100,1,4',
  '2024,2024,11,"Made, Town",E99000001,7,Total,1,Weekly pay - gross,2,Median,20701,Confidence,4.5,A,Normal Value,Nm-99d1d32338e0d11d7d1d2d20701,2,4',
  "2024,2024,12,Sample,E99000002,7,Total,1,Weekly pay - gross,1,Number of jobs,20100,Value,2000,P,Provisional,Nm-99d1d32338e0d12d7d1d1d20100,3,4",
];
const csv = (rows: readonly string[] = ROWS, head = HEAD): string => `\ufeff${[head, ...rows].join("\r\n")}\r\n`;
const read = async (text = csv()) => nomisApi.read(await madeFile(text), {});

test("every group of columns is a dimension, and the record keeps its place", async () => {
  const { observations } = await read();
  const found = only(observations, "NM_99_1", "2023/24");
  expect(found.value).toEqual({ value: 30000 });
  expect(found.unit).toEqual({ id: "GBP/year" });
  expect(found.dimensions).toEqual({
    geography: "Made, Town",
    geography_code: "E99000001",
    sex: "Total",
    pay: "Annual pay - gross",
    item: "Median",
    measures: "Value",
  });
  expect(found.at).toEqual({ sheet: "", row: 2, column: 14 });
});

test("a blank is missing with its reason, a share is a percentage, jobs are a number, a status is the record's own", async () => {
  const { observations } = await read();
  expect(observations[1]!.value).toEqual({
    missing: "[x]",
    as: "These figures are suppressed as statistically unreliable.",
  });
  expect([observations[1]!.period, observations[1]!.unit.id]).toEqual(["2024-04", "GBP/week"]);
  expect(observations[2]!.unit.id).toBe("percent");
  expect([observations[3]!.unit.id, observations[3]!.status]).toEqual(["count", "provisional"]);
});

test("another order of columns and a column more change nothing", async () => {
  const turn = (line: string): string => {
    const cells = line.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g)!;
    return [...cells.slice(5), "more", ...cells.slice(0, 5)].join(",");
  };
  const turned = await read(csv(ROWS.map(turn), turn(HEAD).replace(",more,", ",OBS_CONF,")));
  const before = await read();
  expect(turned.observations.map(({ value, dimensions }) => [value, dimensions.pay])).toEqual(
    before.observations.map(({ value, dimensions }) => [value, dimensions.pay]),
  );
});

test("a date that spans months is kept as it is printed", async () => {
  const spans = ROWS.map((row) => row.replace("2024,2024", "2024-12,Jan 2024-Dec 2024"));
  const { observations, notes } = await read(csv(spans));
  expect([observations[0]!.period, observations[0]!.dimensions.date]).toEqual(["2024-12", "Jan 2024-Dec 2024"]);
  expect(notes.some((note) => /spans months/.test(note))).toBe(true);
});

test("columns that have moved are refused", async () => {
  const swap = (a: number, b: number) => (row: string) => {
    const cells = row.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g)!;
    [cells[a], cells[b]] = [cells[b]!, cells[a]!];
    return cells.join(",");
  };
  await expect(read(csv(ROWS.map(swap(11, 13))))).rejects.toEqual(
    refusal("label-conflict", /URN is of another measure/),
  );
  await expect(read(csv(ROWS.map(swap(2, 17))))).rejects.toEqual(refusal("label-conflict", /./));
  await expect(read(csv(ROWS.map(swap(8, 10))))).rejects.toEqual(refusal("label-conflict", /two names/));
});

test("a heading blanked or doubled, a record twice or out of order, and a file cut off are refused", async () => {
  await expect(read(csv(ROWS, HEAD.replace("PAY_NAME", "")))).rejects.toEqual(refusal("missing-label", /no heading/));
  await expect(read(csv(ROWS, HEAD.replace("ITEM_NAME", "PAY_NAME")))).rejects.toEqual(
    refusal("repeated-label", /PAY_NAME/),
  );
  await expect(read(csv([ROWS[0]!, ...ROWS]))).rejects.toEqual(refusal("label-conflict", /order/));
  await expect(read(csv([ROWS[1]!, ROWS[0]!]))).rejects.toEqual(refusal("label-conflict", /order/));
  await expect(read(csv([ROWS[0]!, ROWS[1]!.slice(0, 60)]))).rejects.toEqual(refusal("label-conflict", /URN/));
  await expect(read(csv([ROWS[0]!.replace("2024,2024", "2024,2023")]))).rejects.toEqual(
    refusal("label-conflict", /disagree/),
  );
  await expect(read(csv([ROWS[0]!.replace("2024,2024", "soon,soon")]))).rejects.toEqual(
    refusal("unknown-label", /date/),
  );
});

test("men and women add up to the total, or the file is refused", async () => {
  const head = "DATE_NAME,GEOGRAPHY_NAME,SEX_NAME,MEASURES_NAME,OBS_VALUE";
  const rows = ["2021,Made,Total,Value,30", "2021,Made,Male,Value,10", "2021,Made,Female,Value,20"];
  expect((await read(csv(rows, head))).checks[1]).toEqual({
    what: "men and women add up to the total",
    compared: 1,
    exceptions: [],
  });
  const wrong = [...rows.slice(0, 2), "2021,Made,Female,Value,70"];
  await expect(read(csv(wrong, head))).rejects.toEqual(refusal("sum-mismatch", /80/));
});

test.skipIf(!hasRaw)(
  "every record of an excerpt is read as it is written, and the excerpt says that it is one",
  async () => {
    const name = "nomis-api-population-2021-head.csv";
    const { observations, notes, checks } = nomisApi.read(await rawFile(name), {});
    const lines = readFileSync(join(RAW, name), "utf8").trim().split(/\r?\n/).slice(1);
    expect(observations.map(({ value }) => ("value" in value ? value.value : value))).toEqual(
      lines.map((line) => Number(/"?(\d+)"?,"?A"?,"?Normal Value/.exec(line)![1])),
    );
    expect(observations.length).toBe(400);
    expect(notes.some((note) => /400 of the 11178/.test(note))).toBe(true);
    expect(checks[0]!.compared).toBeGreaterThan(4000);
  },
);

test("a blank figure that the status calls normal is refused", async () => {
  const blank = ROWS.map((row) => row.replace(",30000,", ",,"));
  await expect(read(csv(blank))).rejects.toEqual(refusal("missing-figure", /OBS_VALUE is blank/));
});

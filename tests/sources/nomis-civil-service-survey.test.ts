import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { nomisCivilServiceSurvey as survey } from "../../src/sources/nomis-civil-service-survey.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD =
  '"","Organisation","Date","Gender","Civil.Service.grad","country","count","Whitehall","Group","total","share","grp"';
/** Made-up counts in the layout of the reshaped survey: the count of a group stands in the row of each of its bodies. */
const ROWS = [
  '"1","Agency of Tests","2010","Total","Executive officer","United Kingdom, overseas or unknown",250,"WH","MoT",1000,0.25,"MoT2010"',
  '"2","Ministry of Tests","2010","Total","Executive officer","United Kingdom, overseas or unknown",250,"WH","MoT",1000,0.25,"MoT2010"',
  '"3","Ministry of Tests","2010","Total","Grades 6 & 7","United Kingdom, overseas or unknown",500,"WH","MoT",1000,0.5,"MoT2010"',
  '"4","All","2010","Total","Grades 6 & 7","United Kingdom, overseas or unknown",800,"Total","Whole Civil Service",1600,0.5,"Whole Civil Service2010"',
];
const read = async (rows: readonly string[] = ROWS, head = HEAD) =>
  survey.read(await madeFile([head, ...rows].join("\n")), {});

test("a count is its group's, not the body's, and stands once", async () => {
  const { observations, skipped, standing } = await read();
  const found = only(observations, "civil service headcount", "2010-03", {
    department: "MoT",
    grade: "Executive officer",
  });
  expect(found.value).toEqual({ value: 250 });
  expect(found.at).toEqual({ sheet: "", row: 2, column: 7 });
  expect(observations.length).toBe(3);
  expect(skipped[0]!.count).toBe(1);
  expect(standing).toBe("copy");
});

test("only the whole service has a place among the data", async () => {
  const publication = await read();
  const slots = publication.observations.map((o) => survey.slot!(o, publication));
  expect(slots.slice(0, 2)).toEqual([undefined, undefined]);
  expect(slots[2]!.columns).toEqual({
    period: "2010-03",
    grade: "G6/G7",
    department: "all",
    department_level: "all",
    parent_department: "",
    measure: "headcount",
  });
});

test("columns in another order give the same figures", async () => {
  const turn = (line: string): string => {
    const cells = line.match(/"[^"]*"|[^,]+/g)!;
    return [...cells.slice(6), ...cells.slice(0, 6)].join(",");
  };
  const turned = await read(ROWS.map(turn), turn(HEAD));
  const values = ({ observations }: typeof turned): unknown[] =>
    observations.map(({ dimensions, value }) => [dimensions, value]);
  expect(values(turned)).toEqual(values(await read()));
});

test("rows that contradict themselves or one another are refused", async () => {
  const swap = (row: string): string => row.replace(/,(\d+),"(\w+)","([^"]+)",(\d+),/, ',$4,"$2","$3",$1,');
  await expect(read(ROWS.map(swap))).rejects.toEqual(refusal("figures-disagree", /share is/));
  await expect(read([ROWS[0]!, ROWS[1]!.replace(/250(.*)0.25/, "500$10.5")])).rejects.toEqual(
    refusal("label-conflict", /two counts/),
  );
  await expect(read([ROWS[0]!.replace('"2010"', '"2011"')])).rejects.toEqual(refusal("label-conflict", /grp/));
  await expect(read([ROWS[0]!.replace("Executive", "Excutive")])).rejects.toEqual(refusal("unknown-label", /Excutive/));
  await expect(read([ROWS[0]!.replace('"MoT"', '""')])).rejects.toEqual(refusal("missing-label", /Group/));
  await expect(read([...ROWS, ROWS[0]!])).rejects.toEqual(refusal("repeated-label", /twice/));
  await expect(read(ROWS, HEAD.replace('"share"', '""'))).rejects.toEqual(refusal("missing-label", /headings/));
});

test.skipIf(!hasRaw)("the whole service is the one in the data", async () => {
  const publication = survey.read(await rawFile("nomis-acses-department-grade-2010-2013.csv"), {});
  expect(publication.observations.length).toBe(180);
  expect(publication.checks[0]!.compared).toBe(36);
  const ours = new Map<string, number>();
  for (const o of publication.observations) {
    const slot = survey.slot!(o, publication);
    if (slot !== undefined) ours.set(`${slot.columns.period} ${slot.columns.grade}`, cellValue(o.value)!);
  }
  let compared = 0;
  for (const row of dataRows("civil-service-headcount")) {
    if (row.source !== "nomis-acses-ifg" || row.department !== "all" || row.period === "2012-03") continue;
    expect(ours.get(`${row.period} ${row.grade}`)).toBe(Number(row.value));
    compared += 1;
  }
  expect([compared, ours.size]).toEqual([10, 10]);
});

import { type Cell, hasValue, missing, present } from "../core/cell.js";
import { problem } from "../core/problem.js";
import { isJsonObject, type JsonObject, own, ownText } from "../read/json.js";
import type { OfficialFile } from "../read/official-file.js";
import type { Place } from "../read/sheet.js";
import { checkSums, type SumToCheck } from "./parts/check-sums.js";
import type { CivilServiceGrade } from "./parts/civil-service-grade.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { officialDay } from "./parts/official-period.js";
import type { Publication } from "./parts/publication.js";

const GRADES: Readonly<Record<string, CivilServiceGrade>> = {
  aa_ao: "AA/AO",
  eo: "EO",
  seo_heo: "SEO/HEO",
  grade_6_7: "G6/G7",
  scs: "SCS",
  unreported: "unknown",
};
const NAMES = ["body_id", "grade", "metric", "staff_group", "profession", "value", "citation"];
/** Below this two rounded counts may well be equal by chance. */
const TELLING = 50;

/** The records of an extract; undefined where a file is none. */
function recordsOf({ tree }: OfficialFile): JsonObject[] | undefined {
  if (!Array.isArray(tree) || tree.length === 0) return undefined;
  const records = tree.filter(isJsonObject);
  return records.length === tree.length && NAMES.every((name) => Object.hasOwn(records[0]!, name))
    ? records
    : undefined;
}

/** Refuses an extract in which one grade's figures are another's: a column was taken for two. */
function refuseCopiedGrades(observations: readonly Observation[], file: string): number {
  const bodies = new Map<string, Map<string, number>>();
  for (const { series, period, dimensions, value } of observations) {
    const { grade, ...rest } = dimensions;
    if (grade === undefined || grade === "all" || !hasValue(value)) continue;
    const key = JSON.stringify([series, period, rest]);
    bodies.set(key, (bodies.get(key) ?? new Map()).set(grade, value.value));
  }
  const grades = Object.values(GRADES);
  let all = 0;
  for (const [i, one] of grades.entries())
    for (const other of grades.slice(i + 1)) {
      const pairs = [...bodies.values()].flatMap((body) => {
        const [a, b] = [body.get(one), body.get(other)];
        return a === undefined || b === undefined || Math.max(a, b) < TELLING ? [] : [a === b];
      });
      const same = pairs.filter(Boolean).length;
      all += pairs.length;
      if (same < 2 || same * 2 <= pairs.length) continue;
      problem(
        "repeated-figures",
        `${file}: the figures of ${one} are those of ${other} in ${same} of ${pairs.length} places`,
        {
          found: `${one} equal to ${other} in ${same} of ${pairs.length} bodies and measures of ${TELLING} and more`,
          expected: "figures of each grade of its own",
          where: file,
          hint: "the extract took one column of the publisher's table for two grades: take the tables of Civil Service Statistics themselves",
        },
      );
    }
  return all;
}

/**
 * A third party's extract of Civil Service Statistics as records: heads and full-time equivalents by body, grade and
 * profession. Refused where one grade's figures repeat another's, as in the extract of 2025.
 */
export const civilServiceStaffingExtract = defineSource({
  id: "civil-service-staffing-extract",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics, machine extract",
  looksLike: "a JSON list of records with body_id, grade, metric, staff_group, profession, value and citation",
  signs: NAMES,
  met: "real files",
  recognises: (file) => recordsOf(file) !== undefined,
  read(file): Publication {
    const records = recordsOf(file)!;
    const observations: Observation[] = [];
    for (const [index, record] of records.entries()) {
      const row = index + 1;
      const place = (name: string): Place => ({ sheet: `[${index}].${name}`, row: 0, column: 0 });
      const refuse = (code: string, name: string, expected: string): never =>
        problem(code, `${file.name}, record ${row}: "${name}" is not understood`, {
          found: JSON.stringify(own(record, name) ?? null).slice(0, 100),
          expected,
          where: `${file.name}, record ${row}, ${name}`,
          hint: "the record was changed: compare it with the extract",
        });
      const [body, metric, group] = ["body_id", "metric", "staff_group"].map((name) => ownText(record, name));
      if (body === undefined || body === "") return refuse("missing-label", "body_id", "the identity of a body");
      if (metric !== "headcount" && metric !== "fte") return refuse("unknown-label", "metric", "headcount or fte");
      if (group !== "civil_service" && group !== "senior_civil_service")
        refuse("unknown-label", "staff_group", "civil_service or senior_civil_service");
      const citation = own(record, "citation");
      const day = isJsonObject(citation) ? officialDay(ownText(citation, "as_at") ?? "") : undefined;
      if (day === undefined || day.slice(0, 4) !== ownText(record, "period"))
        return refuse(
          day === undefined ? "missing-label" : "label-conflict",
          day === undefined ? "citation" : "period",
          "the year, and a day of it as as_at",
        );
      for (const name of ["grade", "profession", "value"])
        if (!Object.hasOwn(record, name)) refuse("missing-label", name, `"${name}", if only null`);
      const code = own(record, "grade");
      const grade =
        code === null
          ? undefined
          : typeof code === "string" && Object.hasOwn(GRADES, code)
            ? GRADES[code]!
            : refuse("unknown-label", "grade", Object.keys(GRADES).join(", "));
      if ((grade === "SCS") !== (group === "senior_civil_service"))
        refuse("label-conflict", "staff_group", "senior_civil_service for SCS and for no other grade");
      const job = own(record, "profession");
      if (job !== null && (typeof job !== "string" || grade !== undefined))
        refuse("unknown-label", "profession", "a profession, or null beside a grade");
      const figure = own(record, "value");
      if (figure !== null && (typeof figure !== "number" || !Number.isFinite(figure) || figure < 0))
        refuse("not-a-figure", "value", "a count, or null");
      const scope = ownText(record, "scope");
      const what: Record<string, string> = typeof job === "string" ? { profession: job } : { grade: grade ?? "all" };
      const value: Cell = typeof figure === "number" ? present(figure) : missing("not-published", "null");
      observations.push({
        series: metric,
        period: day.slice(0, 7),
        dimensions: { body, ...(scope === undefined ? {} : { scope }), ...what },
        value,
        unit: { id: metric === "fte" ? "fte" : "people" },
        status: "not-stated",
        at: place("value"),
        labels: ["body_id", "metric", "grade", "profession", "period", "citation"].map(place),
      });
    }
    const compared = refuseCopiedGrades(observations, file.name);
    const sums: SumToCheck[] = [];
    for (const { series, period, dimensions, value, at } of observations) {
      if (dimensions.grade !== "all") continue;
      const parts = observations.filter(
        (o) =>
          o.series === series &&
          o.period === period &&
          o.dimensions.body === dimensions.body &&
          o.dimensions.scope === dimensions.scope &&
          o.dimensions.grade !== undefined &&
          o.dimensions.grade !== "all",
      );
      sums.push({
        name: `${dimensions.body}, ${series}`,
        total: value,
        parts: [...parts.map((o) => o.value), missing("[c]")],
        where: `${file.name}, ${at.sheet}`,
      });
    }
    return finish(
      {
        publisher: civilServiceStaffingExtract.publisher,
        title: civilServiceStaffingExtract.title,
        table: "staff by body, grade and profession",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "copy",
        series: [
          { id: "headcount", title: "civil servants in post", unit: { id: "people" } },
          { id: "fte", title: "full-time equivalents in post", unit: { id: "fte" } },
        ],
        observations,
        skipped: [],
        checks: [
          { what: "no grade repeats another", compared, exceptions: [] },
          checkSums("grades do not exceed the total of their body", sums, { rounding: 5 }),
        ],
        notes: [
          "A department's group holds its agencies, which stand beside it: never add bodies up. Suppressed figures are left out of the extract. Bodies have identities, not the publisher's names, so none is placed among our data.",
        ],
      },
      file.name,
    );
  },
});

import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";
import type { Publication } from "../publication.js";
import { groupsOf } from "./bulletin-groups.js";

const WORD = "(?:sector|gender|sex|age|age bands?|nations?|regions?|countr(?:y|ies))";
const MEASURED =
  "(?:levels?|density|levels? and density|as an? (?:%|per ?cent(?:age)?|proportion|share) of (?:all )?employees)";
/** Titles of tables that are of nothing narrower than all employees: every word of them is known. */
const WHOLE = new RegExp(
  `^(?:uk )?(?:standard errors? of )?(?:uk )?trade union (?:density|(?:membership|members) ${MEASURED})(?: of (?:all )?employees| among (?:all )?employees)?(?: by ${WORD}(?:(?:,| and|, and) ${WORD})*)?(?:,? (?:in the )?(?:uk|united kingdom))?(?:,? (?:from )?\\d{4}(?: to \\d{4})?)?(?: \\(?(?:%|per cent|thousands?)\\)?)?$`,
  "i",
);

/** Where a figure belongs, without looking at whether another table prints it too. */
function ownSlot(observation: Observation): Slot | undefined {
  const { series, period, dimensions } = observation;
  const { title = "" } = dimensions;
  if (period === undefined || !WHOLE.test(title)) return undefined;
  const average = /^average (?:of|over|across) (?:all )?regions$/i.test(dimensions.row ?? "");
  if (series === "trade union density, standard error") {
    const all = groupsOf(observation)?.length === 0;
    return all || average
      ? {
          resource: "union-density-standard-errors",
          columns: {
            dimension: all ? "all" : "region",
            period: `${period}-Q4`,
            note: all ? "" : "average over regions",
          },
        }
      : undefined;
  }
  const groups = groupsOf(observation);
  const members = series === "trade union members";
  if (groups === undefined || groups.length > 1 || Number(period) < 1995) return undefined;
  if (!members && series !== "trade union density") return undefined;
  // Members of unions at large are counted without a word on employees: those are of administrative records.
  if (members && !/employees| by /i.test(title)) return undefined;
  const group = groups[0] ?? { dimension: "all", category: "all employees" };
  return {
    resource: "union-density",
    ...(members ? { times: 0.001 } : {}),
    columns: {
      series: "bulletin",
      ...group,
      period: `${period}-Q4`,
      measure: members ? "members-thousand" : "density",
      unit: members ? "thousand people" : "percent",
      flag: "",
      note: "",
    },
  };
}

/** Where each figure of a publication stands first, by its slot: worked out once. */
const FIRST = new WeakMap<Publication, ReadonlyMap<string, Observation>>();

function firstOf(publication: Publication): ReadonlyMap<string, Observation> {
  const known = FIRST.get(publication);
  if (known !== undefined) return known;
  const first = new Map<string, Observation>();
  for (const each of publication.observations) {
    const slot = ownSlot(each);
    if (slot === undefined) continue;
    const key = JSON.stringify(slot.columns);
    if (!first.has(key)) first.set(key, each);
  }
  FIRST.set(publication, first);
  return first;
}

/**
 * Where a figure of the bulletin belongs among the data. A figure that several tables print is taken from the first of
 * them alone.
 */
export function bulletinSlot(observation: Observation, publication: Publication): Slot | undefined {
  const slot = ownSlot(observation);
  if (slot === undefined) return undefined;
  const at = firstOf(publication).get(JSON.stringify(slot.columns))?.at;
  const same = at === undefined || JSON.stringify(at) === JSON.stringify(observation.at);
  return same ? slot : undefined;
}

/** Figures that several tables print and that are not the same in each: named, and left to the reader. */
export function tablesAgree(publication: Publication): { readonly compared: number; readonly differing: string[] } {
  const differing: string[] = [];
  let compared = 0;
  const first = firstOf(publication);
  for (const each of publication.observations) {
    const slot = ownSlot(each);
    const before = slot === undefined ? undefined : first.get(JSON.stringify(slot.columns));
    if (before === undefined || before === each) continue;
    if (!("value" in each.value) || !("value" in before.value)) continue;
    compared += 1;
    if (Math.abs(each.value.value - before.value.value) <= 0.001 * before.value.value + 0.1) continue;
    const { category = "all", period = "" } = slot!.columns;
    differing.push(
      `${category} ${period}: ${before.value.value} in table ${before.dimensions.table}, ${each.value.value} in table ${each.dimensions.table}`,
    );
  }
  return { compared, differing };
}

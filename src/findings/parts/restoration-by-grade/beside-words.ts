import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { earlierMediansWords } from "../earlier-grade-medians.js";
import { GRADES, type GradeGroup } from "../grades.js";
import { rpiStanding } from "../rpi-standing.js";
import { listed, movedTogether, shown } from "../sentence-parts.js";
import { extremes, type RestorationFacts } from "./restoration-facts.js";

/** Two grades next to each other in the published falls that stand the other way round in the medians held. */
function swapped({ book, own, index, byGrade }: RestorationFacts): readonly [string, string] | undefined {
  const published = [...byGrade].sort((a, b) => book.value(b.key) - book.value(a.key)).map(({ row }) => row.group);
  const here = (group: string): number => book.value(own.change(group as GradeGroup, index));
  const at = published.findIndex((group, i) => i > 0 && here(published[i - 1]!) < here(group));
  return at < 0 ? undefined : [published[at - 1]!, published[at]!];
}

/** Whether the grades that fell least and most are the same in the medians held as in the published changes. */
function sameEnds(facts: RestorationFacts): boolean {
  const { book, own, index } = facts;
  const { least, most } = extremes(facts);
  const sorted = [...GRADES].sort((a, b) => book.value(own.change(b, index)) - book.value(own.change(a, index)));
  return sorted[0] === least.row.group && sorted.at(-1) === most.row.group;
}

/** How the order of the grades compares, in the medians held and in what was published. */
function orderWords(facts: RestorationFacts): Sentence {
  const { least, most } = extremes(facts);
  const turned = swapped(facts);
  return [
    ...(sameEnds(facts)
      ? ([
          " In both, ",
          { name: least.row.group },
          " fell least and ",
          { name: most.row.group },
          " most",
          turned === undefined ? "." : "; ",
        ] satisfies Sentence)
      : turned === undefined
        ? []
        : [" The order is not the same: "]),
    ...(turned === undefined
      ? []
      : (["here ", { name: turned[0] }, " fell further than ", { name: turned[1] }, "."] satisfies Sentence)),
    " The years differ: this checks the direction, not the level.",
  ];
}

/** What the medians held here say of the direction, over other years. */
export function ownSentences(facts: RestorationFacts): Sentence[] {
  const { book, own, index, earlier } = facts;
  const { order } = own;
  const range = (id: IndexId): Sentence => {
    const { low, high } = own.changes(id);
    const [near, far] = book.value(high) < 0 ? [high, low] : [low, high];
    const as = book.value(high) < 0 ? "percent1-size" : "percent1";
    return [...shown(near, as), " to ", ...shown(far, as), ` against ${INDEX_NAMES[id]}`];
  };
  const first = own.changes(index).high;
  const fell = order.every((id) => book.value(own.changes(id).high) < 0);
  const { low, high } = own.rises(index);
  return [
    [
      ...earlierMediansWords(first, earlier),
      " From then to ",
      { figure: first, as: "period-to" },
      fell ? " every grade's median fell too, by " : " the medians of the grades changed by ",
      ...listed(order.map(range)),
      ".",
      ...rpiStanding(order),
    ],
    [
      "Restoring those medians takes ",
      ...shown(low, "percent1"),
      " to ",
      ...shown(high, "percent1"),
      ` by ${INDEX_NAMES[index]}.`,
      ...orderWords(facts),
    ],
  ];
}

/** What research for the union published of the whole service. */
export function wholeSentences({ book, whole }: RestorationFacts): Sentence[] {
  const [change, rise] = [whole.changes[0], whole.rises[0]];
  const rises: Sentence =
    rise === undefined
      ? []
      : [
          "Research for the PCS union, as reported, put the rise that restores the pay of ",
          { figure: rise.key, as: "year-from" },
          " at ",
          ...listed(
            whole.rises.map(({ key }) => shown(key, "percent-printed")),
            "to",
          ),
          " by ",
          { figure: rise.key, as: "year-to" },
          ", by grade and index. ",
        ];
  const changes: Sentence =
    change === undefined
      ? []
      : [
          `${rise === undefined ? "Research for the PCS union" : "Its earlier research"}, on labour market survey data, not Civil Service Statistics, found that median pay `,
          ...movedTogether(
            book,
            whole.changes.map(({ key, row }) => ({ figure: key, after: ` against ${row.deflator}` })),
          ),
          " from ",
          { figure: change.key, as: "year-from" },
          " to ",
          { figure: change.key, as: "year-to" },
          ", which takes ",
          ...listed(
            whole.changes.map((result) => shown(result.rise, "percent1")),
            "or",
          ),
          " to restore.",
        ];
  return rises.length + changes.length === 0 ? [] : [[...rises, ...changes]];
}

import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { GRADES } from "../grades.js";
import { listed, movedTogether, shown } from "../sentence-parts.js";
import { extremes, type RestorationFacts } from "./restoration-facts.js";

/** Whether the grades that lost least and most are the same in the medians held as in the published changes. */
function sameEnds(facts: RestorationFacts): boolean {
  const { book, own, index } = facts;
  const { least, most } = extremes(facts);
  const sorted = [...GRADES].sort((a, b) => book.value(own.change(b, index)) - book.value(own.change(a, index)));
  return sorted[0] === least.row.group && sorted.at(-1) === most.row.group;
}

/** What the medians held here say of the direction, over other years. */
export function ownSentence(facts: RestorationFacts): Sentence {
  const { book, own, index } = facts;
  const { order } = own;
  const { least, most } = extremes(facts);
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
    "The medians held here begin in ",
    { figure: first, as: "period-from" },
    ". From then to ",
    { figure: first, as: "period-to" },
    fell ? " every grade's median fell too, by " : " the medians of the grades changed by ",
    ...listed(order.map(range)),
    "; it takes ",
    ...shown(low, "percent1"),
    " to ",
    ...shown(high, "percent1"),
    ` to restore them by ${INDEX_NAMES[index]}.`,
    ...(sameEnds(facts)
      ? ([
          ` In both, ${INDEX_NAMES[index]} here and the unnamed index there, `,
          { name: least.row.group },
          " lost least and ",
          { name: most.row.group },
          " most.",
        ] satisfies Sentence)
      : []),
    " The years differ: this checks the direction, not the level.",
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
          `${rise === undefined ? "R" : "Its earlier r"}esearch ${rise === undefined ? "for the PCS union " : ""}found that median pay across the service `,
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

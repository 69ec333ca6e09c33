import { INDEX_NAMES } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { earlierMediansWords } from "../earlier-grade-medians.js";
import { GRADES } from "../grades.js";
import { movedByGrade } from "../moved-by-grade.js";
import { listed, shown } from "../sentence-parts.js";
import { extremes, type RestorationFacts } from "./restoration-facts.js";

/** What is held after the last full count, so that no later rise is left out. */
function laterWords({ book, own }: RestorationFacts): Sentence {
  const [first] = own.later;
  if (first === undefined) return ["What came later is not held for every grade. "];
  const changes = (key: "whole" | "since"): Sentence =>
    movedByGrade(
      book,
      own.later.map((one) => ({ figure: one[key], grade: one.grade })),
    );
  const secondHand = own.later.every(({ since }) => book.figures[since]!.standing === "secondary");
  return [
    "From then to ",
    { figure: first.since, as: "period-to" },
    `, ${secondHand ? "held second-hand and " : ""}not for every grade, they `,
    ...changes("since"),
    "; from ",
    { figure: first.whole, as: "period-from" },
    " to ",
    { figure: first.whole, as: "period-to" },
    " they ",
    ...changes("whole"),
    ". ",
  ];
}

/** What the other side will say of the published changes, answered from the figures. */
export function restorationObjections(facts: RestorationFacts): Objection[] {
  const { book, index, byGrade, anyIndex, own, earlier } = facts;
  const { least } = extremes(facts);
  const range = own.changes(index);
  const fell = book.value(range.high) < 0;
  const objections: Objection[] = [
    {
      says: "These are somebody else's figures, quoted in the press, and you cannot reproduce them.",
      answer: [
        "That is so, and the table marks each of them second-hand. ",
        ...earlierMediansWords(range.high, earlier),
        " What can be checked is the direction since: to ",
        { figure: range.high, as: "period-to" },
        fell
          ? ` every grade's median fell against ${INDEX_NAMES[index]}, by at least `
          : ` the grade that did best changed against ${INDEX_NAMES[index]} by `,
        ...shown(range.high, fell ? "percent1-size" : "percent1"),
        ". The notes name the file that would settle the rest.",
      ],
    },
  ];
  if (anyIndex.length > 0) {
    const lows = byGrade.map(
      ({ row }, i): Sentence => [...shown(anyIndex[i]!.low, "percent1"), " (", { name: row.group }, ")"],
    );
    objections.push({
      says: "The index is not stated; with RPI anybody can show a fall.",
      answer: [
        "Then suppose the worst for the case: that the report used the index and the dating by which prices rose most, and that by which they rose least is wanted. The rises that restore would be ",
        ...listed(lows),
        ", with the rounding at its least; below zero there is nothing to restore. Published without an index, the figures bear no finer claim than this.",
      ],
    });
  }
  objections.push(
    {
      says: "The median of a grade falls when experienced people leave; nobody's pay was cut.",
      answer: [
        "A median is not a person, and no award is measured here. The rise is what would bring the median of the grade back to what it bought; it is not what any one person lost.",
      ],
    },
    {
      says: "The base year is chosen to suit the case.",
      answer: [
        { figure: least.key, as: "period-from" },
        " is the base of what was published, and cannot be moved without the medians behind it. From ",
        { figure: range.high, as: "period-from" },
        ", the first count held with every grade, the changes run from ",
        ...shown(range.low, "percent1"),
        " to ",
        ...shown(range.high, "percent1"),
        ` against ${INDEX_NAMES[index]}; the finding on real pay by grade has other base years and bases.`,
      ],
    },
  );
  const [first] = own.since;
  if (first !== undefined)
    objections.push({
      says: "Awards have been higher since; the published figures are out of date.",
      answer: [
        "From ",
        { figure: first, as: "period-from" },
        " to ",
        { figure: first, as: "period-to" },
        `, the last count held with every grade, the medians ${
          own.since.every((key) => book.value(key) < 0) ? "fell further" : "moved"
        } against ${INDEX_NAMES[index]}: they `,
        ...movedByGrade(
          book,
          own.since.map((key, i) => ({ figure: key, grade: GRADES[i]! })),
        ),
        ". ",
        ...laterWords(facts),
        "The two spans are not multiplied: they rest on different sources.",
      ],
    });
  return objections;
}

import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { apartWords } from "../told-apart.js";
import type { Split } from "./split-figures.js";
import type { SplitTold } from "./split-told.js";

const size = (figure: string): Sentence[number] => ({ figure, as: "points1-size" });
const side = (figure: string): Sentence[number] => ({ figure, words: ["fewer", "more", "as many"] });
const MOVED = ["fall", "rise", "no change"] as const;
/** Below this a part is nought as it is printed. */
const NOUGHT = 0.05;

/** "fell by 9.0 points". */
export const movedBy = (figure: string): Sentence => [
  { figure, words: ["fell by ", "rose by ", "moved by "] },
  size(figure),
];

/** Both parts by their own direction: "a rise of 0.4 points goes with more members, a fall of 0.3 points with more employees". */
export const goesWith = ({ membership, workforce, members, employees }: Split): Sentence => [
  "a ",
  { figure: membership.lmdi, words: MOVED },
  " of ",
  size(membership.lmdi),
  " goes with ",
  side(members),
  " members, a ",
  { figure: workforce.lmdi, words: MOVED },
  " of ",
  size(workforce.lmdi),
  " with ",
  side(employees),
  " employees",
];

/** What the points of a change go with: shares of it where both parts have its direction, else each by its own. */
export function partsWords(book: FigureBook, split: Split): Sentence {
  const { change, membership, workforce, members, employees } = split;
  const [whole, m, w] = [change, membership.lmdi, workforce.lmdi].map((key) => book.value(key)) as [
    number,
    number,
    number,
  ];
  if (Math.abs(m) < NOUGHT && Math.abs(w) >= NOUGHT)
    return ["as good as all of that goes with ", side(employees), " employees"];
  if (Math.min(Math.abs(m), Math.abs(w)) < NOUGHT || m * whole <= 0 || w * whole <= 0) return goesWith(split);
  return [
    size(membership.lmdi),
    " go with ",
    side(members),
    " members and ",
    size(workforce.lmdi),
    " with ",
    side(employees),
    " employees",
  ];
}

/** Which of a change and its part with members sampling error leaves open; nothing when it leaves neither. */
export function untoldWords({ change, membership }: SplitTold): Sentence {
  if (change.apart && membership.apart) return [];
  if (membership.apart) return [`; the change ${apartWords(change)}`];
  return change.apart
    ? [`; the part that goes with members ${apartWords(membership)}`]
    : ["; neither the change nor the part that goes with members can be told apart from no change"];
}

/** "From 1995 to 1998 density fell by 2.5 points: 0.8 points go with fewer members and …". */
export const spanWords = (book: FigureBook, split: Split, told: SplitTold): Sentence => [
  "From ",
  { figure: split.change, as: "year-from" },
  " to ",
  { figure: split.change, as: "year-to" },
  " density ",
  ...movedBy(split.change),
  ": ",
  ...partsWords(book, split),
  ...untoldWords(told),
  ".",
];

import { INDEX_NAMES } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import { printedPercent } from "../printed-percent.js";
import { listed, moved, shown } from "../sentence-parts.js";
import type { RemitBesideFacts } from "./remit-beside-facts.js";
import { noteOf } from "./remit-beside-notes.js";

const range = ({ low, high }: CellRange): Sentence => [...shown(low, "percent1"), " to ", ...shown(high, "percent1")];

/** What the other side will say of the comparison, answered from the figures. */
export function remitBesideObjections(facts: RemitBesideFacts): Objection[] {
  const { book, index, years, counts, grid, real, risen } = facts;
  const objections: Objection[] = [
    {
      says: "A ceiling on an average award is not an award: this compares unlike things.",
      answer: [
        "It does, and says so in every row. Without flexibility or a business case a ceiling is the most that the average award of a department could be; one group in it could get more and another less. The comparison supposes that every department paid all of it, which is the case most favourable to the ceiling.",
      ],
    },
  ];
  const flexible = years.filter(({ ceilingWith }) => ceilingWith !== undefined);
  if (counts !== undefined && flexible.length > 0)
    objections.push({
      says: "You leave out the flexibility.",
      answer: [
        "It stands in a column of its own, since it was for stated purposes and not for everyone. With all of it spent, the ceiling is ",
        ...listed(
          flexible.map((one) => [
            ...printedPercent(book, one.ceilingWith!),
            " in ",
            { figure: one.ceiling.high, as: "period" },
          ]),
        ),
        ", and ",
        ...shown(counts.aboveWith, "count"),
        " of the ",
        ...shown(counts.of, "count"),
        " single awards held are still above it, against ",
        ...shown(counts.above, "count"),
        " without.",
      ],
    });
  const oneOff = years.flatMap(({ ceiling, senior, others }) =>
    [ceiling, ...(senior === undefined ? [] : [senior]), ...others]
      .filter(({ row }) => /non-consolidated|one-off/.test(row.note))
      .flatMap(noteOf),
  );
  if (oneOff.length > 0)
    objections.push({
      says: "You leave out the one-off payments.",
      answer: [
        "They do not raise pay for good, and are left out for everyone. As the data note them: ",
        ...oneOff.flatMap((piece, i): Sentence => [i === 0 ? "" : "; ", ...piece]),
        ".",
      ],
    });
  const within = years.filter(({ stands }) => stands !== "below");
  objections.push({
    says: "The years and the workforces are chosen to suit the case.",
    answer: [
      "They are all that is held: every headline is in the table. ",
      ...(within.length === 0
        ? []
        : ([
            "That includes ",
            ...listed(within.map(({ ceiling }) => [{ figure: ceiling.high, as: "period" }])),
            ", when the ceiling was not the lowest. ",
          ] satisfies Sentence)),
      "The notes say what is missing and which file would fill it.",
    ],
  });
  const { base } = grid.grid.chosen;
  const key = real("without-flexibility", index);
  if (grid.grid.cells.some((cell) => cell.base > base)) {
    const later = rangeOf(book, grid, "later-base", "from a later base year", (cell) => cell.base > base);
    objections.push({
      says: "Over these years the ceilings kept up with prices.",
      answer: [
        `It depends on the index, the months and the first year. In the headline pay at the ceiling `,
        ...moved(key),
        ` against ${INDEX_NAMES[index]} from `,
        { figure: key, as: "period" },
        "; counted from a later base, over the listed combinations, the change runs from ",
        ...range(later),
        ". How the ceilings did over the years before is in the finding on the remit against prices.",
      ],
    });
  }
  if (grid.grid.cells.some((cell) => cell.index !== "rpi")) {
    const without = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
    objections.push({
      says: "RPI overstates inflation and is not a National Statistic.",
      answer: [
        "Then leave it out. Over the listed combinations without RPI the real change at the ceiling runs from ",
        ...range(without),
        "; the ceilings themselves come to ",
        ...shown(risen("without-flexibility"), "percent1"),
        " whatever the index, and the comparison with other workforces needs none.",
      ],
    });
  }
  return objections;
}

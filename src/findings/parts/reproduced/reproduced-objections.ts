import type { Objection } from "../../../evidence/evidence.js";
import type { ReproducedFacts } from "./reproduced-words.js";

/** What will be said against the comparison. */
export function reproducedObjections({ book, all, notHeld, groups }: ReproducedFacts): Objection[] {
  const rpi = groups.find(({ group }) => group === "RPI");
  return [
    {
      says: "Your inflation rates are not the published ones.",
      answer: [
        "They are worked out from the published indices, which is what anybody can check. ",
        ...(book.value(all.within) === book.value(all.tested)
          ? (["All ", { figure: all.tested, as: "count" }] as const)
          : ([{ figure: all.within, as: "count" }, " of the ", { figure: all.tested, as: "count" }] as const)),
        " results agree within rounding",
        ...(rpi === undefined
          ? []
          : ([
              "; RPI, whose published rates come from the published index, agrees to the last digit in ",
              { figure: rpi.counts.digit, as: "count" },
              " of ",
              { figure: rpi.counts.tested, as: "count" },
            ] as const)),
        ".",
      ],
    },
    {
      says: "You tested what was easy and left out the falls that the unions quote.",
      answer:
        notHeld === undefined
          ? ["No result is left out."]
          : [
              "They are in the table, ",
              { figure: notHeld, as: "count" },
              " of them, as their authors' and not as ours. What is missing is named. One finding, on the rise that restores each grade, rests on some of them and says so; no other does.",
            ],
    },
  ];
}

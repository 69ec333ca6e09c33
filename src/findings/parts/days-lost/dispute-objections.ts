import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { DisputeAnswer } from "./dispute-answer.js";
import { daysKey, workersKey } from "./dispute-figures.js";
import { meanKey, shareKey, spanShareKey } from "./dispute-shares.js";
import { count, latestSure, share, spanWords, year } from "./dispute-words.js";

const OWN = "public-administration";

/** What will be said against it, and the answer from the figures. */
export function disputeObjections(answer: DisputeAnswer): Objection[] {
  const { last, decades, days, after } = answer;
  const all = daysKey("all", last);
  const latest = latestSure(answer);
  const few = days.ISIC4.filter((period) => period <= latest).slice(-3);
  const stops: Sentence =
    after === undefined
      ? ["The series runs to ", year(all), "."]
      : ["It is so: the figures end with ", year(all), ", and no claim is made about any later year."];
  return [
    {
      says: "The figures stop before the strikes everybody remembers.",
      answer: [
        ...stops,
        " The official series is published by the Office for National Statistics: add its later years before using this finding about the present.",
      ],
    },
    {
      says: "You take the worst years as the start so that the fall looks large.",
      answer: [
        "The mean of a year in millions of days, decade by decade, is ",
        ...listed(
          decades.map(({ decade }) => [
            { figure: meanKey(decade), as: "decimal2" as const },
            " over ",
            { figure: meanKey(decade), as: "period" as const },
          ]),
        ),
        ". No single year makes that.",
      ],
    },
    {
      says: "The public sector is always on strike.",
      answer: [
        "In the latest years that are not in doubt public administration and defence had ",
        ...listed(few.map((p) => [share(shareKey(OWN, p)), " of all days lost in ", year(shareKey(OWN, p))])),
        ". Over ",
        ...spanWords(answer, "ISIC4"),
        " it was ",
        share(spanShareKey(OWN, "ISIC4")),
        ", with ",
        count(daysKey(OWN, answer.peak.ISIC4)),
        " days in ",
        year(daysKey(OWN, answer.peak.ISIC4)),
        " and ",
        count(daysKey(OWN, latest)),
        " in ",
        year(daysKey(OWN, latest)),
        ".",
      ],
    },
    {
      says: "Few days lost show that staff are content.",
      answer: [
        "Days lost count stoppages, not opinions. In ",
        year(daysKey(OWN, latest)),
        ", ",
        count(workersKey(OWN, latest)),
        " workers in public administration and defence were involved and ",
        count(daysKey(OWN, latest)),
        " days were lost. These figures show no cause, of few days or of many.",
      ],
    },
  ];
}

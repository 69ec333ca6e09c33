import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { cellOf } from "../from-row.js";
import { listed } from "../sentence-parts.js";
import { awardMonth, type RemitFigures } from "./remit-figures.js";

/** How the ceilings are dated and what they leave out, with the years that need a word of their own. */
export function remitNotes(catalogue: Catalogue, remit: RemitFigures, base: Period, years: readonly Period[]): Note[] {
  const quote = (year: Period): Sentence => {
    const row = remit.row(year);
    const cell = cellOf("pay-remit", row, ["period", "workforce", "measure"]);
    return [{ figure: remit.ceiling(year), as: "period" }, ": ", { quote: row.note, cell }, "."];
  };
  // The guidance of a year is named after it: "Civil Service pay remit guidance 2018 to 2019".
  const elsewhereRead = new Map<string, Period[]>();
  for (const year of years) {
    const { source } = remit.row(year);
    const publication = catalogue.source(source)?.publication ?? "";
    if (!(publication.includes(`${awardMonth(year).slice(0, 4)} to `) && publication.includes("remit")))
      elsewhereRead.set(source, [...(elsewhereRead.get(source) ?? []), year]);
  }
  const elsewhere: Note[] =
    elsewhereRead.size === 0
      ? []
      : [
          {
            kind: "status",
            text: [
              "Ceilings read elsewhere than in the guidance of their own year: ",
              ...[...elsewhereRead].flatMap(([source, read], i): Sentence => {
                const { publisher = "", publication = "" } = catalogue.source(source) ?? {};
                const cell = `sources.csv: key=${source}`;
                return [
                  i === 0 ? "" : "; ",
                  ...listed(read.map((year) => [{ figure: remit.ceiling(year), as: "period" }])),
                  " (",
                  { quote: publisher, cell },
                  ", ",
                  { quote: publication, cell },
                  ")",
                ];
              }),
              ".",
            ],
          },
        ];
  const inside = years.filter(
    (year) => remit.flexibility(year) === undefined && /flexibility/.test(remit.row(year).note),
  );
  const oneOff = years.filter((year) => /non-consolidated/.test(remit.row(year).note));
  const exempt = years.filter((year) => /exempt/.test(remit.row(year).note));
  const withQuotes = (kind: Note["kind"], says: string, which: readonly Period[]): Note[] =>
    which.length === 0 ? [] : [{ kind, text: [says, ...which.flatMap((year): Sentence => [" ", ...quote(year)])] }];
  return [
    {
      kind: "method",
      text: [
        "Each award is dated July of its remit year and set against the prices of that July. July of the base year, ",
        { figure: remit.ceiling(base), as: "period" },
        ", is the base level: that year's own award is in it, and the awards after it are compounded. The Senior Civil Service has another route and is outside.",
      ],
    },
    {
      kind: "method",
      text: [
        "A ceiling limits the average award of a department. It is not what any person got: progression, promotion, targeted pay and joining or leaving are not in it.",
      ],
    },
    ...elsewhere,
    ...withQuotes("method", "Where the ceiling already holds the year's flexibility:", inside),
    ...withQuotes("scope", "One-off payments do not raise pay for good, and are left out.", oneOff),
    ...withQuotes("scope", "Some staff were exempt from a freeze, and could get more than is shown.", exempt),
  ];
}

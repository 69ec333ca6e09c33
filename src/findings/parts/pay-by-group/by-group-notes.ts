import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { addMonths } from "../../../core/period.js";
import type { Note } from "../../../evidence/evidence.js";
import {
  april2025Notes,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  payScopeNote,
  refuseAcross,
  rpiNotes,
} from "../common-notes.js";
import { leftOutNotes } from "../left-out-notes.js";
import { type ByGroupFacts, earliest, firstRegionMedian } from "./by-group-facts.js";
import { elsewhereWords } from "./by-group-objections.js";
import { sexCell, WOMEN } from "./sex-gaps.js";

const RESOURCE = "civil-service-pay-by-group";

const breaks = (catalogue: Catalogue, facts: ByGroupFacts): SeriesBreaksRow[] =>
  breaksBetween(catalogue, RESOURCE, { from: addMonths(earliest(facts), -1), to: facts.to, rows: {} });

/** That the cells by region are complete, or how many are not. */
function suppressed({ wanted, held, neither, to, cells }: ByGroupFacts): Note {
  const salary = sexCell(cells, WOMEN, "all", "median", to);
  return {
    kind: "gap",
    text: [
      "In ",
      { figure: salary, as: "period" },
      held === wanted
        ? " none of the medians by grade and region that are shown is suppressed or missing"
        : " some medians by grade and region are suppressed or missing, and no range over the regions is shown",
      "; the unknown grade is not held for every region and is left out there. Staff counted neither as women nor as men, because their sex is not stated or the cell is suppressed: ",
      { figure: neither, as: "count" },
      ", as all staff less both, within the rounding of three counts.",
    ],
  };
}

function priceNotes(catalogue: Catalogue, facts: ByGroupFacts): Note[] {
  const { book, prices } = facts;
  const first = firstRegionMedian(facts);
  if (prices === undefined || first === undefined) return [];
  const copy = book.figures[first]!.standing === "copy";
  return [
    {
      kind: "method",
      text: [
        "Beside prices the medians of the five grades in every region are counted from ",
        { figure: first, as: "period" },
        ", each March against the price index of its own month. A change of a median is not that of a person. Some cells are of few staff, above all in the Senior Civil Service.",
        ...(copy ? [" The medians of that year come through a copy of the publisher's table."] : []),
      ],
    },
    indicesNote,
    ...rpiNotes(catalogue),
    ...april2025Notes(catalogue, book),
  ];
}

/** Everything a reader must know beside the numbers. */
export function byGroupNotes(catalogue: Catalogue, facts: ByGroupFacts): Note[] {
  const found = breaks(catalogue, facts);
  refuseAcross("pay-by-group", found);
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "Gross annual base salary of civil servants on the last day of March, for part-time staff the full-time equivalent, without overtime and one-off bonuses. A gap is an accounting statement. It is not an equal pay audit: it does not compare people in equal work, and says nothing of why pay differs.",
      ],
    },
    {
      kind: "scope",
      text: [
        "Sex and region are each held with grade and with nothing else, and working pattern without grade: how much of a gap goes with department, profession, age or length of service cannot be said from these figures.",
      ],
    },
    {
      kind: "method",
      text: [
        "A gap is what the first group is paid below the second, per cent of the second's pay; below zero it is above. The gap of means is taken apart exactly, weighted by headcount, with the unknown grade as a grade of its own: within grades is what is left at women's mix of grades, mix what is left at women's pay, and the rest is both together. Women and men both give their published mean within rounding, or nothing is shown. The mix of one grade is the difference of the shares times what women in it are paid above or below the mean of women, and both together of one grade is that difference times how far its gap is from that of all. Medians are never averaged or taken apart.",
      ],
    },
    {
      kind: "method",
      text: [
        "Regions are the regions of England and the other three countries of the United Kingdom, by where people work; overseas posts and unknown workplaces are left out. Rows on regions are chosen by their medians, and no mean belongs to them.",
      ],
    },
    {
      kind: "status",
      text: [
        "Salaries are rounded to the nearest ten and headcounts to the nearest five. The bounds that this leaves stand with every gap, every change of a gap and every part of the gap of means. A change whose bounds hold zero is called one that cannot be told apart. These are counts of all staff and not a sample, so there is no sampling error.",
      ],
    },
    suppressed(facts),
    ...facts.elsewhere.map((row): Note => ({ kind: "conflict", text: elsewhereWords(row) })),
    ...(facts.pattern === undefined
      ? []
      : ([
          {
            kind: "status",
            text: [
              "The salaries by working pattern are of a prototype of the publisher's bulletin, of one year and without headcounts or grades.",
            ],
          },
        ] satisfies Note[])),
    ...priceNotes(catalogue, facts),
    ...breakNotes(found),
    ...leftOutNotes(facts.grid),
    ...gapNotes(catalogue, RESOURCE, {}),
  ];
}

import type { Period } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { countOrNone } from "../count-words.js";
import { listed } from "../sentence-parts.js";
import type { SectorFigures } from "./sector-earnings-figures.js";

const PUBLIC = "public_excl_financial";
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });

/** "1 of the 48 listed combinations by CPI, none by CPIH and all 48 by RPI". */
export const signWords = (book: FigureBook, signs: SectorFigures["signs"]): Sentence =>
  listed(
    INDEX_IDS.map((index, i) => {
      const { falls, of } = signs[index];
      const count: Sentence = [{ figure: of, as: "count" }];
      const said: Sentence =
        book.value(falls) === book.value(of) ? ["all ", ...count] : [...countOrNone(book, falls), " of the ", ...count];
      return [...said, `${i === 0 ? " listed combinations" : ""} by ${INDEX_NAMES[index]}`];
    }),
  );

/** From when on public pay has grown by as much as private pay or more, of the months shown. */
export const since = (month: Period | undefined): Sentence =>
  month === undefined
    ? []
    : [
        " From ",
        { figure: `growth.difference.${month}`, as: "period-from" },
        ", and from every later start a year or more back that is shown, it has grown by as much or more (",
        percent(`growth.${PUBLIC}.${month}`),
        " against ",
        percent(`growth.private.${month}`),
        ").",
      ];

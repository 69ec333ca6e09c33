import type { FormatId } from "./format.js";

/** A value of a figure, written in one of the formats. */
export interface FigureReference {
  readonly figure: string;
  readonly as: FormatId;
}

/** A word chosen by the sign of a figure as it is displayed: `words: ["fell", "rose", "did not change"]`. Direction is computed, never typed. */
export interface DirectionReference {
  readonly figure: string;
  readonly words: readonly [negative: string, positive: string, zero: string];
}

/** A name that may hold digits, such as the grade G6/G7. It must occur in the label of one of the figures. */
export interface NameReference {
  readonly name: string;
}

/** The wording of a data row, carried as it stands: what a break, a gap or a source says of itself. `cell` says where it stands, as for a figure. */
export interface QuoteReference {
  readonly quote: string;
  /** "series-breaks.csv: resource=civil-service-pay period=2018-10 column=what". */
  readonly cell: string;
}

/** Text and references to figures. No number is ever typed into prose: a digit in the text is refused. A quote comes from a row of data and says which. */
export type Sentence = readonly (string | FigureReference | DirectionReference | NameReference | QuoteReference)[];

/** The different texts of a column, each with a number. */
export interface DifferentTexts {
  /** The number of a text as it stands in the file; undefined when it was never seen. */
  known(raw: string): number | undefined;
  /** Remembers what a text as it stands is read as. Texts that differ in case alone are one. */
  learn(raw: string, read: string): number;
  text(number: number): string;
  /** How many texts as they stand are remembered. */
  readonly remembered: number;
}

/** A text that keeps nothing else alive: a piece cut out of a larger text would hold on to all of it. */
const copied = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");

/** Starts with no text. */
export function differentTexts(): DifferentTexts {
  const byRaw = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const texts: string[] = [];
  return {
    known: (raw) => byRaw.get(raw),
    learn(raw, read) {
      const folded = copied(read.toLowerCase());
      let number = byFolded.get(folded);
      if (number === undefined) {
        number = texts.length;
        texts.push(copied(read));
        byFolded.set(folded, number);
      }
      byRaw.set(copied(raw), number);
      return number;
    },
    text: (number) => texts[number] ?? "",
    get remembered() {
      return byRaw.size;
    },
  };
}

/** The number in a text, told letter by letter and without the reader's own patterns; undefined when it is none. */
export function slowNumber(text: string): number | undefined {
  let bare = "";
  for (const letter of text.normalize("NFKC").replace(/\u2212/g, "-")) if (letter.trim() !== "") bare += letter;
  bare = bare.replace(/(?:\[[^\]]*\]|\((?:[a-z]|\d)\)|(?<=\d)[pre])$/i, "");
  let sign = 1;
  if (bare.startsWith("(") && bare.endsWith(")")) {
    sign = -1;
    bare = bare.slice(1, -1);
  }
  while (/^[+\-£]/.test(bare)) {
    if (bare[0] === "-") sign = -sign;
    bare = bare.slice(1);
  }
  if (bare.endsWith("%")) bare = bare.slice(0, -1);
  bare = bare.split(",").join("");
  if (bare === "" || !/^[\d.]/.test(bare)) return undefined;
  const number = Number(bare);
  return Number.isFinite(number) && !/^0[xob]/i.test(bare) ? sign * number : undefined;
}

/** What a source may multiply a printed figure by. */
export const FACTORS = [1, 1_000, 1_000_000, 1_000_000_000, 100, 0.01] as const;

/** Whether two numbers are one, but for what arithmetic adds. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The first of the factors that makes a value of a printed figure. */
export const factorOf = (printed: number, value: number): number | undefined =>
  FACTORS.find((factor) => same(printed * factor, value));

import { hasValue } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { problem } from "../core/problem.js";
import { displayStep, formatFigure } from "./format.js";
import type { Sentence } from "./sentence.js";

function need(figures: Readonly<Record<string, Figure>>, key: string): Figure {
  return figures[key] ?? problem("unknown-figure", `a sentence refers to the figure "${key}", which does not exist`);
}

/**
 * A sentence as text: the same words in every format.
 *
 * @param sentence  text and references
 * @param figures   the figures of the evidence it belongs to
 * @throws Problem "unknown-figure"; "missing-direction" when a direction word hangs on a missing value
 * @example words(["Pay ", { figure: "change", words: ["fell", "rose", "did not change"] }], figures) // "Pay fell"
 */
export function words(sentence: Sentence, figures: Readonly<Record<string, Figure>>): string {
  return sentence
    .map((part) => {
      if (typeof part === "string") return part;
      if ("name" in part) return part.name;
      if ("quote" in part) return part.quote;
      const figure = need(figures, part.figure);
      if ("as" in part) return formatFigure(figure, part.as);
      if (!hasValue(figure.value))
        return problem("missing-direction", `no direction can be given to the missing figure "${part.figure}"`);
      const { value } = figure.value;
      const [negative, positive, zero] = part.words;
      if (Math.abs(value) < displayStep(figure.unit) / 2) return zero;
      return value < 0 ? negative : positive;
    })
    .join("");
}

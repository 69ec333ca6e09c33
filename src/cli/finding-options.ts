import type { OptionSpec } from "../findings/index.js";
import type { CommandOption } from "./command.js";

/** How an option of a finding is typed: `floorMargin` as `--floor-margin`. */
export const typed = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

function optionOf({ name, meaning, values, kind, default: otherwise, otherwise: inWords }: OptionSpec): CommandOption {
  const taken = otherwise ?? inWords;
  return {
    takes: values === undefined ? (kind ?? "value").toUpperCase() : typed(name).toUpperCase(),
    ...(values === undefined ? {} : { values }),
    says: `${meaning}${values === undefined ? "" : `: ${values.join(", ")}`}${taken === undefined ? "" : ` (without it: ${taken})`}`,
  };
}

/**
 * The choices of the finding that is named on a command line, as options of the command; none when none is named.
 *
 * @param words  what was typed after the name of the command
 */
export async function findingOptions(words: readonly string[]): Promise<Readonly<Record<string, CommandOption>>> {
  const { FINDINGS } = await import("../findings/index.js");
  const finding = FINDINGS.find(({ id }) => words.includes(id));
  return Object.fromEntries((finding?.options ?? []).map((spec) => [typed(spec.name), optionOf(spec)]));
}

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

/** The day as of which a question is answered; every finding has it. */
export const AS_OF: CommandOption = {
  takes: "DAY",
  says: "only releases certainly public by that day, such as 2026-05-21 (without it: all that is held)",
};

/** The folder of one's own data; every command that reads the figures has it. */
export const DATA: CommandOption = {
  takes: "DIR",
  says: "figures of your own, laid over those that come with realpay (without it: realpay-data beside the nearest package.json, where there is one)",
};

/**
 * The choices of the finding that is named on a command line, the day and the folder of data, as options of the command; these two when none is named.
 *
 * @param words  what was typed after the name of the command
 */
export async function findingOptions(words: readonly string[]): Promise<Readonly<Record<string, CommandOption>>> {
  const { FINDINGS } = await import("../findings/index.js");
  const finding = FINDINGS.find(({ id }) => words.some((word) => word === id || word.startsWith(`${id}.`)));
  return {
    data: DATA,
    ...Object.fromEntries((finding?.options ?? []).map((spec) => [typed(spec.name), optionOf(spec)])),
    "as-of": AS_OF,
  };
}

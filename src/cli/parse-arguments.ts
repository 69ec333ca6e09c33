import { parseArgs } from "node:util";
import { oneOf } from "../core/options.js";
import { problem } from "../core/problem.js";
import type { Command, CommandOption, Given } from "./command.js";

/** Options every command has. */
export const COMMON_OPTIONS = {
  json: { says: "print JSON for a program; errors become JSON on stderr" },
  help: { says: "show how this command is used" },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** A value that begins with a minus and a digit is a number, not an option. */
const isNumber = (text: string): boolean => /^-[£\d.]/.test(text);

async function refuseOption(command: Command, name: string, written: string): Promise<never> {
  const known = [...Object.keys(command.options), ...Object.keys(COMMON_OPTIONS)];
  const { nearest } = await import("../core/nearest.js");
  const near = nearest(name, known);
  return problem("unknown-option", `realpay ${command.name}: there is no option "${written}"`, {
    found: written,
    expected: `one of ${known.map((k) => `--${k}`).join(", ")}`,
    where: `realpay ${command.name}`,
    hint: near === undefined ? `realpay ${command.name} --help` : `did you mean "--${near}"?`,
    exit: 2,
  });
}

function usage(command: Command, code: string, message: string, found?: string): never {
  return problem(code, `realpay ${command.name}: ${message}`, {
    ...(found === undefined ? {} : { found }),
    expected: command.examples[0]!.line,
    where: `realpay ${command.name}`,
    hint: `realpay ${command.name} --help`,
    exit: 2,
  });
}

/**
 * Reads what follows the name of a command, strictly: an unknown option, a value outside its list, an option given
 * twice, a missing or a surplus argument is refused, since a misread question is a wrong figure.
 *
 * @param command  its specification
 * @param words    what was typed after its name
 * @throws Problem (exit 2) "unknown-option", "unknown-value", "repeated-option", "missing-value", "missing-argument", "surplus-argument"
 */
export async function parseArguments(command: Command, words: readonly string[]): Promise<Given> {
  const specs: Readonly<Record<string, CommandOption>> = { ...command.options, ...COMMON_OPTIONS };
  const protectedWords = words.map((word) => (isNumber(word) ? `\0${word}` : word));
  const { tokens } = parseArgs({
    args: protectedWords,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { takes }]) => [name, { type: takes === undefined ? "boolean" : "string" }]),
    ) as Record<string, { type: "boolean" | "string" }>,
  });
  const values: Record<string, string> = {};
  const options: Record<string, string> = {};
  const switches = new Set<string>();
  let position = 0;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      const value = token.value.replace("\0", "");
      const spec = command.arguments[position];
      if (spec === undefined) usage(command, "surplus-argument", `does not take "${value}"`, value);
      values[spec.name] = spec.name in values ? `${values[spec.name]}\n${value}` : value;
      if (spec.many !== true) position += 1;
      continue;
    }
    const name = token.rawName === "-h" ? "help" : token.name;
    const spec = Object.hasOwn(specs, name) && token.rawName !== `-${name}` ? specs[name] : undefined;
    if (spec === undefined) {
      const word = words[token.index]!; // "-json" is read letter by letter: it is answered as it was written
      return word.startsWith("--")
        ? refuseOption(command, name, `--${name}`)
        : refuseOption(command, word.replace(/^-|=.*$/g, ""), word);
    }
    if ((name in options && spec.many !== true) || switches.has(name))
      usage(command, "repeated-option", `--${name} is given twice`, `--${name}`);
    if (spec.takes === undefined) {
      if (token.value !== undefined) usage(command, "surplus-value", `--${name} takes no value`, token.value);
      switches.add(name);
      continue;
    }
    const value = token.value?.replace("\0", "");
    if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--")))
      usage(command, "missing-value", `--${name} needs a value: --${name} ${spec.takes}`, `--${name}`);
    const taken = spec.values === undefined ? value : oneOf(`realpay ${command.name}: --${name}`, value, spec.values);
    options[name] = name in options ? `${options[name]}\n${taken}` : taken;
  }
  const absent = command.arguments[position];
  if (absent !== undefined && !(absent.name in values) && absent.optional !== true && !switches.has("help"))
    usage(command, "missing-argument", `needs <${absent.name}>: ${absent.says}`, "nothing");
  return { values, options, switches };
}

import { Problem, problem } from "../core/problem.js";
import type { Command, Context } from "./command.js";
import { COMMANDS } from "./commands/index.js";
import { asProblem, errorReport, withPlace } from "./error-report.js";

/** What a run is given of the machine. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** The commands of two words that begin with a word: `data list`, `data add` … */
const family = (word: string): string[] => Object.keys(COMMANDS).filter((name) => name.startsWith(`${word} `));
const isFamily = (word: string): boolean => family(word).length > 0;

/** The words of a line, with the two words of a command's name as one. */
function joined(words: readonly string[]): readonly string[] {
  const [first = "", second = "", ...rest] = words;
  return Object.hasOwn(COMMANDS, `${first} ${second}`) ? [`${first} ${second}`, ...rest] : words;
}

async function unknownOfFamily(word: string, second: string): Promise<never> {
  const { nearest } = await import("../core/nearest.js");
  const known = family(word).map((name) => name.slice(word.length + 1));
  const near = nearest(second, known);
  return problem("unknown-command", `there is no command "${word} ${second}"`, {
    found: second,
    expected: `one of ${known.join(", ")}`,
    where: `realpay ${word}`,
    hint: near === undefined ? `realpay ${word} --help` : `did you mean "realpay ${word} ${near}"?`,
    exit: 2,
  });
}

async function unknownCommand(name: string, second: string | undefined): Promise<never> {
  if (isFamily(name)) return unknownOfFamily(name, second ?? "");
  const { nearest } = await import("../core/nearest.js");
  const { FINDINGS } = await import("../findings/index.js");
  const known = Object.keys(COMMANDS);
  const near = nearest(name, name.startsWith("-") ? ["--help", "--version", "--json"] : known);
  const finding = FINDINGS.find(({ id }) => id === name);
  return problem("unknown-command", `there is no command "${name}"`, {
    found: name,
    expected: `one of ${known.join(", ")}`,
    where: "realpay",
    hint:
      finding !== undefined
        ? `did you mean "realpay show ${finding.id}"?`
        : near === undefined
          ? "realpay --help"
          : `did you mean "realpay ${near}"?`,
    exit: 2,
  });
}

/** The command with the choices of the finding that is named among its options. */
async function withChoices(command: Command, words: readonly string[]): Promise<Command> {
  if (command.ofFinding === undefined) return command;
  const { findingOptions } = await import("./finding-options.js");
  return { ...command, options: { ...command.options, ...(await findingOptions(words)) } };
}

async function dispatch(words: readonly string[], context: Context): Promise<void> {
  const [name, ...rest] = joined(words.filter((word, i) => !(i === 0 && word === "--json")));
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (rest[0] !== undefined && !rest[0].startsWith("-")) return dispatch([...rest, "--help"], context);
    const { generalHelp } = await import("./help.js");
    return context.print(generalHelp(await Promise.all(Object.values(COMMANDS).map((load) => load()))));
  }
  if (name === "--version" || name === "-v") {
    const { version } = await import("./version.js");
    return context.print(context.json ? `${JSON.stringify({ realpay: version() })}\n` : `${version()}\n`);
  }
  if (isFamily(name) && (rest.length === 0 || rest.includes("--help") || rest.includes("-h"))) {
    const { familyHelp } = await import("./help.js");
    return context.print(familyHelp(name, await Promise.all(family(name).map((full) => COMMANDS[full]!()))));
  }
  if (!Object.hasOwn(COMMANDS, name)) return unknownCommand(name, rest[0]);
  const command = await withChoices(await COMMANDS[name]!(), rest);
  const { parseArguments } = await import("./parse-arguments.js");
  const given = await parseArguments(command, rest);
  if (given.switches.has("help")) {
    const { commandHelp } = await import("./help.js");
    return context.print(commandHelp(command));
  }
  await command.run(given, context);
}

/**
 * Runs one command line.
 *
 * @param words    what was typed after `realpay`
 * @param streams  where results and notes go, and the signal of an interruption
 * @returns the exit code: 0 done, 1 refused or failed, 2 a malformed question, 130 interrupted
 */
export async function run(words: readonly string[], { stdout, stderr, signal }: Streams): Promise<number> {
  const end = words.indexOf("--");
  const json = words.slice(0, end === -1 ? words.length : end).includes("--json");
  const context: Context = {
    json,
    terminal: stdout.isTTY === true,
    signal,
    print: (text) => void stdout.write(text),
    write: (bytes) => void stdout.write(bytes),
    note: (text) => void (json || stderr.write(`${text}\n`)),
  };
  try {
    await dispatch(words, context);
    return 0;
  } catch (thrown) {
    const error = signal.aborted
      ? new Problem("interrupted", "interrupted: nothing half written was left", { hint: "run it again" })
      : asProblem(thrown);
    const name = joined(words.filter((word) => word !== "--json")).find((word) => Object.hasOwn(COMMANDS, word));
    stderr.write(errorReport(withPlace(error, name === undefined ? "realpay" : `realpay ${name}`), json));
    return signal.aborted ? 130 : error.exit;
  }
}

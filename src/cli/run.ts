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

async function unknownCommand(name: string): Promise<never> {
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
  const [name, ...rest] = words.filter((word, i) => !(i === 0 && word === "--json"));
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (rest[0] !== undefined && !rest[0].startsWith("-")) return dispatch([rest[0], "--help"], context);
    const { generalHelp } = await import("./help.js");
    return context.print(generalHelp(await Promise.all(Object.values(COMMANDS).map((load) => load()))));
  }
  if (name === "--version" || name === "-v") {
    const { version } = await import("./version.js");
    return context.print(context.json ? `${JSON.stringify({ realpay: version() })}\n` : `${version()}\n`);
  }
  if (!Object.hasOwn(COMMANDS, name)) return unknownCommand(name);
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
    const name = words.find((word) => Object.hasOwn(COMMANDS, word));
    stderr.write(errorReport(withPlace(error, name === undefined ? "realpay" : `realpay ${name}`), json));
    return signal.aborted ? 130 : error.exit;
  }
}

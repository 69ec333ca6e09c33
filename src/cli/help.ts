import { wrap } from "../render/terminal.js";
import type { Command, CommandOption, Example } from "./command.js";
import { COMMON_OPTIONS } from "./parse-arguments.js";

const COLUMNS = 98;

const rows = (pairs: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...pairs.map(([left]) => left.length));
  const hanging = `\n${" ".repeat(width + 4)}`;
  return pairs
    .map(([left, right]) => `  ${left.padEnd(width)}  ${wrap(right, COLUMNS - width - 4).join(hanging)}`)
    .join("\n");
};

const examples = (list: readonly Example[]): string =>
  list.map(({ line, says }) => `  ${line}\n      ${says}`).join("\n");

function usageLines(command: Command): string {
  const parts = [
    ...command.arguments.map(
      (a) =>
        `${a.optional === true ? `[${a.name}` : `<${a.name}`}${a.many === true ? "…" : ""}${a.optional === true ? "]" : ">"}`,
    ),
    ...Object.entries({ ...command.options, json: {} as CommandOption }).map(([name, { takes }]) =>
      takes === undefined ? `[--${name}]` : `[--${name}\u00a0${takes}]`,
    ),
  ];
  const head = `  realpay ${command.name} `;
  const lines = wrap(parts.join(" "), COLUMNS - head.length);
  return `${head}${lines.join(`\n${" ".repeat(head.length)}`)}`.replaceAll("\u00a0", " ");
}

/** The help of one command: what it answers, how it is called, and lines to try. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const sections = [
    `${command.summary}\n\nUsage:\n${usageLines(command)}`,
    ...(command.arguments.length === 0
      ? []
      : [`Arguments:\n${rows(command.arguments.map((a) => [`<${a.name}>`, a.says]))}`]),
    `Options:\n${rows(options.map(([name, o]) => [`--${name}${"takes" in o && o.takes !== undefined ? ` ${o.takes}` : ""}`, o.says]))}`,
    ...command.describe,
    `Examples:\n${examples(command.examples)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** The help of commands that share their first word. */
export const familyHelp = (word: string, commands: readonly Command[]): string =>
  `Usage:\n  realpay ${word} <command> [options]\n\nCommands:\n${rows(commands.map((c) => [c.name, c.summary]))}\n\n  realpay ${word} <command> --help   shows more and has examples\n`;

/** The help of the whole: where to start, every command, what comes out where. */
export function generalHelp(commands: readonly Command[]): string {
  return `realpay: an evidence kit for pay and union density.

Every figure says where it came from, how it was worked out, and what it would
have been under other reasonable choices.

Usage:
  realpay <command> [options]

Commands:
${rows(commands.map((c) => [c.name, c.summary]))}

Start here:
${examples([
  { line: "realpay list", says: "the questions it answers" },
  {
    line: "realpay show real-pay-median",
    says: "one answer, with its notes, sources and what the other side will say",
  },
  {
    line: "realpay real 28,339 --from 2019-03 --to 2024-03",
    says: "your own amount in later prices, by CPI, CPIH and RPI",
  },
  {
    line: "realpay chart real-pay-median --format png --out pay.png",
    says: "a picture for a briefing, sourced, with alt text",
  },
  {
    line: "realpay table living-wage --out living-wage.xlsx",
    says: "a table with its workings, for the other side's statisticians",
  },
  { line: "realpay report --out out", says: "everything in one folder" },
])}

Periods: 2024-03 is a month, 2024 a calendar year, 2024/25 a financial year, 2024-Q1 a quarter.
Results go to stdout; notes, progress and errors to stderr. --json on any command gives JSON.
Exit codes: 0 done; 1 refused or failed; 2 the question was malformed.

  realpay <command> --help   shows more and has examples
  realpay --version          shows the version
`;
}

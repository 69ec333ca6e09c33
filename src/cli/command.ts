/** One value a command takes by position. */
export interface ArgumentSpec {
  readonly name: string;
  readonly says: string;
  readonly optional?: true;
  /** Whether it takes every value that follows; they are then joined by line ends. */
  readonly many?: true;
}

/** One `--name` of a command. */
export interface CommandOption {
  readonly says: string;
  /** What stands for its value in the help: `PERIOD`; absent for a switch. */
  readonly takes?: string;
  /** The closed list its value is one of. */
  readonly values?: readonly string[];
  /** Whether it may be given more than once; its values are then joined by line ends. */
  readonly many?: true;
}

/** A line to type, and what it gives. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** What was typed, checked against the command's specification. */
export interface Given {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

/** The world a command runs in: handed to it, so that it can be run without a terminal. */
export interface Context {
  readonly json: boolean;
  /** Whether stdout is a terminal. */
  readonly terminal: boolean;
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
  /** Result text to stdout. */
  print(text: string): void;
  /** Result bytes to stdout. */
  write(bytes: Uint8Array): void;
  /** Notes and progress to stderr; silent with `--json`, where they are in the result. */
  note(text: string): void;
}

/** A command: one object a file. Whatever is heavy is imported inside `run`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Paragraphs of the help. */
  readonly describe: readonly string[];
  readonly arguments: readonly ArgumentSpec[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly Example[];
  /** Whether it speaks of a finding, whose choices are then options of the command too. */
  readonly ofFinding?: true;
  run(given: Given, context: Context): Promise<void>;
}

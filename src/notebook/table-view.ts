import { inspect } from "node:util";
import type { Evidence } from "../evidence/evidence.js";
import { flatTable } from "../render/flat-table.js";
import { tableHtml } from "../render/html.js";
import { tableText } from "../render/terminal.js";
import { kernelDisplay } from "./kernel-display.js";

/** A row as a program reads it: numbers unrounded, days as text, words as words, null where a value is missing. */
export type PlainRow = Readonly<Record<string, string | number | null>>;

/** The table of a finding in a notebook. */
export interface TableView {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** Rows by column id, for filtering and for other libraries. A missing value is null, never 0. */
  rows(): PlainRow[];
  /** The table in words, as the terminal shows it. */
  text(): string;
  /** The table as HTML: a caption, headings with their units, shorthand explained below it. */
  html(): string;
  /** Shows the table under the cell; outside a notebook prints it. Await it. */
  display(): Promise<void>;
}

/**
 * The table of evidence, with what a notebook does with it.
 *
 * @param evidence  the finding
 * @returns the view
 * @example tableView(evidence).rows()[0]
 */
export function tableView(evidence: Evidence): TableView {
  const flat = flatTable(evidence);
  const view: TableView = {
    columns: flat.columns.map(({ id, label }) => ({ id, label })),
    rows: () =>
      flat.rows.map((row) =>
        Object.fromEntries(
          row.map((cell, c) => [
            flat.columns[c]!.id,
            cell.kind === "number"
              ? cell.value
              : cell.kind === "day"
                ? cell.day
                : cell.kind === "words"
                  ? cell.shown
                  : null,
          ]),
        ),
      ),
    text: () => tableText(evidence),
    html: () => tableHtml(evidence),
    async display() {
      const screen = kernelDisplay();
      if (screen === undefined) process.stdout.write(view.text());
      else screen.html(view.html());
    },
  };
  return Object.defineProperty(view, inspect.custom, { value: () => view.text() });
}

import { escapeTerminal } from "../escape.js";
import { wrap } from "../terminal.js";
import type { Audit, AuditItem } from "./audit.js";
import type { Level, Place } from "./check.js";

const COLUMNS = 98;
const INDENT = 10;

/** A place as a person finds it. @example placeText({ sheet: "Table 1", cell: "B4", found: "merged cells" }) // "Table 1!B4: merged cells" */
export function placeText({ sheet, cell, found }: Place): string {
  const where = [sheet, cell].filter((part) => part !== undefined).join("!");
  return escapeTerminal(where === "" ? found : `${where}: ${found}`);
}

const hanging = (text: string, indent: number): string => wrap(text, COLUMNS - indent).join(`\n${" ".repeat(indent)}`);

function itemText({ id, says, passed, count, where }: AuditItem): string {
  const head = `  ${passed ? "passed" : "FAILED"}  ${hanging(`${says} (${id})`, INDENT)}`;
  if (passed) return head;
  const places = where.map((place) => `${" ".repeat(INDENT)}- ${hanging(placeText(place), INDENT + 2)}`);
  const more = count - where.length;
  return [head, ...places, ...(more > 0 ? [`${" ".repeat(INDENT)}- and ${more} more`] : [])].join("\n");
}

const HEADINGS: Readonly<Record<Level, string>> = { essential: "Essential", advice: "Advice" };

/** How many items of a level are passed, of how many. @example passedOf(audit, "advice") // [12, 14] */
export function passedOf({ items }: Audit, level: Level): [passed: number, of: number] {
  const own = items.filter((item) => item.level === level);
  return [own.filter(({ passed }) => passed).length, own.length];
}

/**
 * The answered checklist for reading: the essential items first, each that failed with the places where it did.
 *
 * @param audited  from `audit`
 */
export function auditText(audited: Audit): string {
  const { file, format, sheets, items, notChecked } = audited;
  const parts = (["essential", "advice"] as const).map((level) => {
    const [passed, of] = passedOf(audited, level);
    const own = items.filter((item) => item.level === level).map(itemText);
    return `${HEADINGS[level]}: ${passed} of ${of} passed\n${own.join("\n")}`;
  });
  const count = `${sheets.length} sheet${sheets.length === 1 ? "" : "s"}`;
  const last = hanging(`Not checked, since no program can: ${notChecked.join("; ")}.`, 0);
  return `${escapeTerminal(file)}: ${format.toUpperCase()}, ${count}\n\n${parts.join("\n\n")}\n\n${last}\n`;
}

import ts from "typescript";
import { text } from "./sources.js";

/** An exported function, with what its comment says. */
export interface Documented {
  readonly file: string;
  readonly name: string;
  readonly says: string;
  /** The `@example` of one line each. */
  readonly examples: readonly string[];
  /** The names of its tags: "param", "returns". */
  readonly tags: readonly string[];
  /** How many arguments it takes. */
  readonly takes: number;
  /** Whether it gives anything back. */
  readonly gives: boolean;
}

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** How many arguments a function of a statement takes, and whether it gives anything back. */
function shape(statement: ts.Statement, name: string): { readonly takes: number; readonly gives: boolean } {
  const written = ts.isFunctionDeclaration(statement)
    ? statement
    : ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.find((d) => d.name.getText() === name)?.initializer
      : undefined;
  if (written === undefined || !ts.isFunctionLike(written)) return { takes: 0, gives: true };
  return { takes: written.parameters.length, gives: !/^(?:void|never)$/.test(written.type?.getText() ?? "") };
}

/** The functions a module exports, with their comments. */
export function exportedFunctions(file: string): Documented[] {
  const tree = ts.createSourceFile(file, text(file), ts.ScriptTarget.ES2022, true);
  return tree.statements.flatMap((statement): Documented[] => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
    const names = ts.isFunctionDeclaration(statement)
      ? [statement.name?.text ?? ""]
      : ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.filter((d) => isFunction(d.initializer)).map((d) => d.name.getText())
        : [];
    const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const says = comments.map((c) => ts.getTextOfJSDocComment(c.comment) ?? "").join("\n");
    const examples = ts
      .getJSDocTags(statement)
      .filter((tag) => tag.tagName.text === "example")
      .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim());
    const tags = ts.getJSDocTags(statement).map((tag) => tag.tagName.text);
    return names.map((name) => ({ file, name, says, examples, tags, ...shape(statement, name) }));
  });
}

/** An example `call // result`, taken apart; undefined when it promises no result. */
export function promised(example: string): { readonly code: string; readonly result: string } | undefined {
  const match = /^([^\n]+?)\s*\/\/\s*(.+)$/.exec(example.split("\n")[0]!);
  return match === null ? undefined : { code: match[1]!, result: match[2]! };
}

const LITERAL =
  /^(?:[-\u2212]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?|true|false|undefined|NaN|"(?:[^"\\]|\\.)*"|\[.*\]|\{.*\})/;

/** Whether a number is the one that is written, to the digits that are written; a whole number is meant exactly. */
function sameNumber(value: number, written: string): boolean {
  const places = (/\.(\d+)/.exec(written)?.[1] ?? "").length;
  const slack = places === 0 ? 1e-9 * Math.max(1, Math.abs(value)) : 0.5 * 10 ** -places + 1e-12;
  return Math.abs(value - Number(written)) <= slack || Object.is(value, Number(written));
}

function same(value: unknown, expected: unknown): boolean {
  if (typeof value === "number" && typeof expected === "number") return sameNumber(value, String(expected));
  if (typeof value !== "object" || typeof expected !== "object" || value === null || expected === null)
    return value === expected;
  const [has, wants] = [value as Record<string, unknown>, expected as Record<string, unknown>];
  const keys = Object.keys(wants);
  return keys.length === Object.keys(has).length && keys.every((key) => same(has[key], wants[key]));
}

/** Whether a value is what the comment promises; undefined when the promise is in words. */
export function keeps(value: unknown, result: string): boolean | undefined {
  const literal = LITERAL.exec(result)?.[0].replace(/^\u2212/, "-");
  if (literal === undefined) return undefined;
  const numeral = /^[-\d]/.test(literal);
  if (numeral && typeof value === "object") return undefined; // "0.2, from 0.05 to 0.33": in words
  if (typeof value === "number" && numeral) return sameNumber(value, literal.replaceAll("_", ""));
  try {
    return same(value, new Function(`return (${literal});`)());
  } catch {
    return undefined; // shortened with an ellipsis, for reading
  }
}

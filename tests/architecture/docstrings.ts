import ts from "typescript";
import { text } from "./sources.js";

/** An exported function, with what its comment says. */
export interface Documented {
  readonly file: string;
  readonly name: string;
  readonly says: string;
  /** The `@example` of one line each. */
  readonly examples: readonly string[];
}

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

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
    return names.map((name) => ({ file, name, says, examples }));
  });
}

/** An example `call // result`, taken apart; undefined when it promises no result. */
export function promised(example: string): { readonly code: string; readonly result: string } | undefined {
  const match = /^([^\n]+?)\s*\/\/\s*(.+)$/.exec(example.split("\n")[0]!);
  return match === null ? undefined : { code: match[1]!, result: match[2]! };
}

const LITERAL =
  /^(?:[-\u2212]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?|true|false|undefined|NaN|"(?:[^"\\]|\\.)*"|\[.*\]|\{.*\})/;

/** Whether a value is what the comment promises; a number is compared to the digits that are written. */
export function keeps(value: unknown, result: string): boolean | undefined {
  const literal = LITERAL.exec(result)?.[0];
  if (literal === undefined) return undefined;
  if (typeof value === "number" && /^[-\u2212\d]/.test(literal)) {
    const places = /\.(\d+)/.exec(literal)?.[1]!.length ?? 0;
    const written = Number(literal.replace("\u2212", "-").replaceAll("_", ""));
    return Math.abs(value - written) <= 0.5 * 10 ** -places + 1e-12;
  }
  const expected: unknown = new Function(`return (${literal});`)();
  return JSON.stringify(sorted(value)) === JSON.stringify(sorted(expected));
}

const sorted = (value: unknown): unknown =>
  typeof value !== "object" || value === null || Array.isArray(value)
    ? Array.isArray(value)
      ? value.map(sorted)
      : value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      );

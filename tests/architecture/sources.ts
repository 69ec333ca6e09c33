import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The top of the project. */
export const TOP = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");

/** Every file below a folder whose name ends so, as paths from the top, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const name of readdirSync(path)) {
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) visit(inner);
      else if (name.endsWith(ending)) found.push(relative(TOP, inner));
    }
  };
  visit(join(TOP, folder));
  return found.sort();
}

/** The modules that make up the package. */
export const modules = (): string[] => [...filesBelow("src", ".ts"), ...filesBelow("charts", ".ts")];

export const text = (file: string): string => readFileSync(join(TOP, file), "utf8");

/** One import of a module. `when` is how it is done: only for types, at load, or inside a function. */
export interface Import {
  readonly from: string;
  /** Path from the top for our own modules, else the name of a package. */
  readonly to: string;
  readonly own: boolean;
  readonly when: "type" | "load" | "call";
}

/** Every import, re-export and `import()` of a module, read with the TypeScript compiler. */
export function importsOf(file: string, source: string = text(file)): Import[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (specifier: string, when: Import["when"]): void => {
    const own = specifier.startsWith(".");
    const to = own ? relative(TOP, resolve(TOP, dirname(file), specifier)).replace(/\.js$/, ".ts") : specifier;
    found.push({ from: file, to, own, when });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allTypes =
        clause !== undefined &&
        clause.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly);
      add(node.moduleSpecifier.text, clause?.isTypeOnly === true || allTypes ? "type" : "load");
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly ? "type" : "load");
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) add(specifier.text, "call");
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, "type");
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Whether a module awaits outside every function. */
export function waitsAtTop(file: string, source: string = text(file)): boolean {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(tree);
}

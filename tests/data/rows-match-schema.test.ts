import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import type { DataPackage, FieldSchema } from "../../src/catalogue/data-package.js";
import { catalogue } from "./own-data.js";

const ROWS = fileURLToPath(new URL("../../src/catalogue/rows/index.ts", import.meta.url));
const description = JSON.parse(readFileSync(join(catalogue.folder, "datapackage.json"), "utf8")) as DataPackage;

/** The words a text type allows, or undefined when it is any text. */
function words(type: ts.Type): string[] | undefined {
  if (type.isStringLiteral()) return [type.value];
  if (!type.isUnion()) return undefined;
  const parts = type.types.map((part) => (part.isStringLiteral() ? part.value : undefined));
  return parts.every((part) => part !== undefined) ? (parts as string[]).sort() : undefined;
}

function complaint(field: FieldSchema, type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const text = checker.typeToString(type);
  const required = field.constraints?.required === true;
  if (field.name === "value") return text === "Cell" ? undefined : `value is ${text}, not Cell`;
  if (field.type === "boolean") return text === "boolean" ? undefined : `${field.name} is ${text}, not boolean`;
  if (field.type === "number" || field.type === "integer") {
    const expected = required ? "number" : "number | undefined";
    return text === expected ? undefined : `${field.name} is ${text}, not ${expected}`;
  }
  const allowed = words(type);
  if (allowed === undefined) return (type.flags & ts.TypeFlags.String) !== 0 ? undefined : `${field.name} is ${text}`;
  const list = [...(field.constraints?.enum ?? []), ...(required ? [] : [""])].sort();
  return JSON.stringify(allowed) === JSON.stringify(list)
    ? undefined
    : `${field.name} is ${text}, schema ${list.join(" | ")}`;
}

test("the row types say exactly what the schemas say: every resource, every column, every closed list", () => {
  const program = ts.createProgram([ROWS], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(ROWS)!)!;
  const map = checker.getExportsOfModule(symbol).find((one) => one.name === "ResourceRows")!;
  const types = new Map(
    checker
      .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(map))
      .map((one) => [one.name, checker.getTypeOfSymbol(one)]),
  );
  expect([...types.keys()].sort()).toEqual(description.resources.map((resource) => resource.name).sort());
  const complaints = description.resources.flatMap(({ name, schema }) => {
    const properties = new Map(checker.getPropertiesOfType(types.get(name)!).map((one) => [one.name, one]));
    const columns = schema.fields.map((field) => field.name);
    const extra = [...properties.keys()].filter((property) => !columns.includes(property));
    return [
      ...extra.map((property) => `${name}: no column ${property}`),
      ...schema.fields.flatMap((field) => {
        const property = properties.get(field.name);
        if (property === undefined) return [`${name}: no property ${field.name}`];
        const found = complaint(field, checker.getTypeOfSymbol(property), checker);
        return found === undefined ? [] : [`${name}: ${found}`];
      }),
    ];
  });
  expect(complaints).toEqual([]);
});

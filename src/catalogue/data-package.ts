import { problem } from "../core/problem.js";

/** What a column may hold, as the Table Schema says. */
export interface FieldSchema {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "date" | "boolean";
  readonly description?: string;
  /** Of the `value` column: the unit of every row, or the column that holds it. */
  readonly unit?: string | { readonly field: string };
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}

/** A column whose text must stand in a column of another resource. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export interface TableSchema {
  readonly fields: readonly FieldSchema[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** One file of the package: what it is called, what it holds, and the bytes it must have. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
  readonly schema: TableSchema;
}

/** `datapackage.json`, as far as realpay reads it: a Frictionless Data Package, version 2. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly resources: readonly ResourceDescriptor[];
}

/** The name of the description of a package. */
export const DATA_PACKAGE_FILE = "datapackage.json";

const TYPES = ["string", "number", "integer", "date", "boolean"];
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function refuse(where: string, what: string, expected: string): never {
  return problem("bad-data-package", `${where}: ${what}`, {
    found: what,
    expected,
    where,
    hint: "install realpay again, or put the folder back as it was",
  });
}

function checkField(field: unknown, where: string): void {
  if (!isObject(field) || !isText(field.name)) refuse(where, "a column without a name", "a name for every field");
  if (!TYPES.includes(field.type as string))
    refuse(where, `column ${field.name} is of type ${String(field.type)}`, `one of ${TYPES.join(", ")}`);
}

function checkResource(resource: unknown, file: string): void {
  if (!isObject(resource) || !isText(resource.name)) refuse(file, "a resource without a name", "a name");
  const where = `${file}, resource ${resource.name}`;
  if (!isText(resource.path) || !/^[a-z0-9-]+\.csv$/.test(resource.path))
    refuse(where, `path ${String(resource.path)}`, "the name of a csv file in the same folder");
  if (!Number.isInteger(resource.bytes)) refuse(where, `bytes ${String(resource.bytes)}`, "the size of the file");
  if (!/^sha256:[0-9a-f]{64}$/.test(String(resource.hash)))
    refuse(where, `hash ${String(resource.hash)}`, "sha256: and 64 hexadecimal digits");
  const schema = resource.schema;
  if (!isObject(schema) || !Array.isArray(schema.fields) || schema.fields.length === 0)
    refuse(where, "no list of columns", "schema.fields");
  for (const field of schema.fields) checkField(field, where);
  const names = schema.fields.map((field: FieldSchema) => field.name);
  if (!isTextList(schema.primaryKey) || !schema.primaryKey.every((name) => names.includes(name)))
    refuse(where, `primaryKey ${JSON.stringify(schema.primaryKey)}`, "a list of its columns");
}

/**
 * Reads the description of a data package.
 *
 * @param bytes  the content of `datapackage.json`
 * @param file   its path, for messages
 * @throws Problem "bad-data-package"
 */
export function parseDataPackage(bytes: Uint8Array, file: string): DataPackage {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return refuse(file, `not JSON: ${(error as Error).message}`, "the description of a data package");
  }
  if (!isObject(json) || !Array.isArray(json.resources)) return refuse(file, "no list of resources", "resources");
  if (json.resources.length === 0) refuse(file, "an empty list of resources", "at least one resource");
  for (const resource of json.resources) checkResource(resource, file);
  const names = json.resources.map((resource: ResourceDescriptor) => resource.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) refuse(file, `resource ${twice} stands twice`, "every resource once");
  return json as unknown as DataPackage;
}

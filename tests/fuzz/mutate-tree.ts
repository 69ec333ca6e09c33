import fc from "fast-check";
import type { JsonValue } from "../../src/read/json.js";

/** One mutation of a tree; numbers are taken modulo the size of what they choose from. */
export interface TreeMutation {
  readonly kind:
    | "swap-items"
    | "drop-item"
    | "duplicate-item"
    | "reverse-names"
    | "drop-name"
    | "blank-leaf"
    | "alter-leaf"
    | "swap-leaves"
    | "change-case"
    | "number-or-text"
    | "null-leaf"
    | "nest-leaf"
    | "flatten-holder";
  readonly at: number;
  readonly other: number;
  readonly word: number;
}

/** Those after which what is left has its meaning. */
const KEEPING: readonly string[] = ["swap-items", "drop-item", "reverse-names", "drop-name", "blank-leaf", "null-leaf"];

const anywhere = fc.oneof(fc.nat(12), fc.nat(40_000));
export const treeMutations: fc.Arbitrary<TreeMutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<TreeMutation["kind"]>(
      "swap-items",
      "drop-item",
      "duplicate-item",
      "reverse-names",
      "drop-name",
      "blank-leaf",
      "alter-leaf",
      "swap-leaves",
      "change-case",
      "number-or-text",
      "null-leaf",
      "nest-leaf",
      "flatten-holder",
    ),
    at: anywhere,
    other: anywhere,
    word: fc.nat(20),
  }),
  { minLength: 1, maxLength: 2 },
);

type Holder = Record<string, unknown> | unknown[];
interface Spot {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

function gather(value: unknown, leaves: Spot[], lists: unknown[][], objects: Record<string, unknown>[]): void {
  if (!isHolder(value)) return;
  if (Array.isArray(value)) {
    if (value.length > 0) lists.push(value);
  } else objects.push(value);
  for (const [name, held] of Object.entries(value))
    if (isHolder(held)) gather(held, leaves, lists, objects);
    else leaves.push({ holder: value as Record<string, unknown>, name });
}

function altered(value: unknown, word: number): unknown {
  if (typeof value === "number") return value + 1 + word;
  if (typeof value !== "string") return word;
  return /\d/.test(value)
    ? value.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + (word % 8)) % 10))
    : `${value}x`;
}

function mutate(tree: unknown, { kind, at, other, word }: TreeMutation): void {
  const leaves: Spot[] = [];
  const lists: unknown[][] = [];
  const objects: Record<string, unknown>[] = [];
  gather(tree, leaves, lists, objects);
  const list = lists[word % Math.max(1, lists.length)];
  const object = objects[at % Math.max(1, objects.length)];
  const [leaf, second] = [leaves[at % Math.max(1, leaves.length)], leaves[other % Math.max(1, leaves.length)]];
  if (list !== undefined && kind.endsWith("item")) {
    if (kind === "drop-item") list.splice(at % list.length, 1);
    else list.splice(other % list.length, 0, structuredClone(list[at % list.length]));
  } else if (list !== undefined && kind === "swap-items") {
    const [a, b] = [at % list.length, other % list.length];
    [list[a], list[b]] = [list[b], list[a]];
  } else if (object !== undefined && kind.endsWith("name")) {
    const names = Object.keys(object);
    if (names.length > 0) delete object[names[other % names.length]!];
  } else if (object !== undefined && kind === "reverse-names") {
    const entries = Object.entries(object).reverse();
    for (const [name] of entries) delete object[name];
    for (const [name, value] of entries) object[name] = value;
  } else if (object !== undefined && kind === "flatten-holder") {
    const holders = Object.keys(object).filter((name) => isHolder(object[name]));
    if (holders.length > 0) object[holders[other % holders.length]!] = word % 2 === 0 ? word : "x";
  } else if (leaf !== undefined && second !== undefined) {
    const { holder, name } = leaf;
    const value = holder[name];
    if (kind === "blank-leaf") holder[name] = "";
    else if (kind === "null-leaf") holder[name] = null;
    else if (kind === "nest-leaf") holder[name] = { value };
    else if (kind === "alter-leaf") holder[name] = altered(value, word);
    else if (kind === "number-or-text") holder[name] = typeof value === "number" ? String(value) : Number(value) || 0;
    else if (kind === "change-case" && typeof value === "string") holder[name] = value.toUpperCase();
    else if (kind === "swap-leaves") [holder[name], second.holder[second.name]] = [second.holder[second.name], value];
  }
}

/** A tree after some mutations. */
export function mutatedTree(tree: JsonValue, mutations: readonly TreeMutation[]): JsonValue {
  const now = structuredClone(tree);
  for (const mutation of mutations) mutate(now, mutation);
  return now;
}

/** Whether all of some mutations keep the meaning of what they leave. */
export const keepTree = (mutations: readonly TreeMutation[]): boolean =>
  mutations.every(({ kind }) => KEEPING.includes(kind));

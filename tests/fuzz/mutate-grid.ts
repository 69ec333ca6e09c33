import { copyOf, type Grid } from "./grid.js";
import { CELLS } from "./mutate-cells.js";
import { LINES } from "./mutate-lines.js";
import { KEEPING, type Kind, type Mutation, REMOVING } from "./mutation.js";
import { type Picked, picked } from "./picked.js";

const MUTATIONS: Readonly<Record<Kind, (picked: Picked) => void>> = { ...LINES, ...CELLS };

/** Grids after some mutations; their cells are the same objects where they were only moved. */
export function mutatedGrids(grids: readonly Grid[], mutations: readonly Mutation[]): Grid[] {
  const now = copyOf(grids);
  for (const mutation of mutations) {
    const found = picked(now, mutation);
    if (found !== undefined) MUTATIONS[mutation.kind](found);
  }
  return now;
}

/** Whether all of some mutations keep the meaning of what they leave. */
export const keepMeaning = (mutations: readonly Mutation[]): boolean =>
  mutations.every(({ kind }) => (KEEPING as readonly string[]).includes(kind));

/** Whether all of some mutations only move and remove. */
export const onlyRemove = (mutations: readonly Mutation[]): boolean =>
  mutations.every(({ kind }) => REMOVING.includes(kind));

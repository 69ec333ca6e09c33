/** The members of a list that are there. @example defined([1, undefined]) // [1] */
export const defined = <T>(list: readonly (T | undefined)[]): T[] =>
  list.filter((item): item is T => item !== undefined);

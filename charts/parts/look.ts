/** Symbols that tell series apart without colour, in the order in which they are handed out. */
export const SHAPES = ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross"] as const;
export type Shape = (typeof SHAPES)[number];

/** Colour and symbol of one thing. */
export interface Look {
  readonly colour: string;
  readonly shape: Shape;
}

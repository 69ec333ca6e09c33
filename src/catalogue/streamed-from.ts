/** Bytes from which a user's own CSV is streamed instead of held whole. */
export const STREAMED_FROM = 16_000_000;

/** Bytes that a file may have to be read as a whole. Record-level files of a user's own are streamed and may have more. */
export const MOST_BYTES = 40_000_000;

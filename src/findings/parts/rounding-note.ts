import type { Note } from "../../evidence/evidence.js";

/** Why a difference may not match the rounded figures beside it. */
export const differencesNote: Note = { kind: "method", text: ["Differences are taken before rounding."] };

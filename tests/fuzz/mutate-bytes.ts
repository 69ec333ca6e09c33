import type { ByteMutation } from "./mutation.js";
import { slowWindows1252 } from "./slow-csv.js";

/** Bytes after some mutations. */
export function mutatedBytes(bytes: Uint8Array, mutations: readonly ByteMutation[]): Uint8Array {
  let now = bytes;
  for (const { kind, at: anywhere, length, byte } of mutations) {
    if (now.length === 0) return now;
    const at = anywhere % now.length;
    const [before, after] = [now.subarray(0, at), now.subarray(at)];
    if (kind === "cut") now = before;
    else if (kind === "delete") now = Buffer.concat([before, after.subarray(length)]);
    else if (kind === "insert") now = Buffer.concat([before, new Uint8Array(length).fill(byte), after]);
    else if (kind === "repeat") now = Buffer.concat([before, after.subarray(0, length), after]);
    else {
      now = Uint8Array.from(now);
      now[at] = kind === "set" ? byte : now[at]! ^ (1 << (byte % 8));
    }
  }
  return now;
}

/** Windows-1252 of a text; undefined when it has no byte for some letter. */
function windows1252(text: string): Uint8Array | undefined {
  const high = new Map(
    Array.from(slowWindows1252(Uint8Array.from({ length: 128 }, (_, i) => i + 128)), (c, i) => [c, i + 128]),
  );
  const bytes = Array.from(text, (letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : high.get(letter)));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}

/** A text in an encoding; in UTF-8 where Windows-1252 cannot hold it. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8-mark") return Buffer.from(`\ufeff${text}`, "utf8");
  if (!encoding.startsWith("utf-16"))
    return (encoding === "windows-1252" ? windows1252(text) : undefined) ?? Buffer.from(text, "utf8");
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

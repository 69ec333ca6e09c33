import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a hand-made zip: what it says of itself may be a lie. */
export interface RawEntry {
  readonly name: string;
  /** Content before compression, or the packed bytes with what they are said to be. */
  readonly content: Uint8Array | { readonly packed: Uint8Array; readonly size: number; readonly crc: number };
  readonly flags?: number;
}

const bytes = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(length));
  fill(view);
  return new Uint8Array(view.buffer);
};

/** Puts a zip together byte by byte, so that sizes, names and sums can be anything. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (piece: Uint8Array): void => {
    parts.push(piece);
    at += piece.length;
  };
  for (const { name, content, flags = 0 } of entries) {
    const title = new TextEncoder().encode(name);
    const made =
      content instanceof Uint8Array
        ? {
            packed: new Uint8Array(deflateRawSync(content)),
            size: content.length,
            crc: (crc32 as (data: Uint8Array) => number)(content),
          }
        : content;
    const start = at;
    push(
      bytes(30, (v) => {
        v.setUint32(0, 0x04034b50, true);
        v.setUint16(4, 20, true);
        v.setUint16(6, flags, true);
        v.setUint16(8, 8, true);
        v.setUint32(14, made.crc, true);
        v.setUint32(18, made.packed.length, true);
        v.setUint32(22, made.size, true);
        v.setUint16(26, title.length, true);
      }),
    );
    push(title);
    push(made.packed);
    directory.push(
      bytes(46, (v) => {
        v.setUint32(0, 0x02014b50, true);
        v.setUint16(4, 20, true);
        v.setUint16(6, 20, true);
        v.setUint16(8, flags, true);
        v.setUint16(10, 8, true);
        v.setUint32(16, made.crc, true);
        v.setUint32(20, made.packed.length, true);
        v.setUint32(24, made.size, true);
        v.setUint16(28, title.length, true);
        v.setUint32(42, start, true);
      }),
      title,
    );
  }
  const start = at;
  for (const piece of directory) push(piece);
  const length = at - start;
  push(
    bytes(22, (v) => {
      v.setUint32(0, 0x06054b50, true);
      v.setUint16(8, entries.length, true);
      v.setUint16(10, entries.length, true);
      v.setUint32(12, length, true);
      v.setUint32(16, start, true);
    }),
  );
  const whole = new Uint8Array(at);
  let offset = 0;
  for (const piece of parts) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

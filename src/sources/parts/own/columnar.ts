/** Rows in a piece: tables grow by pieces, so that nothing large is ever copied. */
const PIECE = 1 << 16;

/** A column of numbers that grows. */
export interface Growing {
  at(index: number): number;
  set(index: number, value: number): void;
}

/** A column of whole numbers from 0: two bytes for each while they are small, four in pieces that hold a larger one. */
export function wholes(): Growing {
  const pieces: (Uint16Array | Int32Array)[] = [];
  return {
    at: (index) => pieces[index >>> 16]?.[index & (PIECE - 1)] ?? 0,
    set(index, value) {
      const p = index >>> 16;
      while (pieces.length <= p) pieces.push(new Uint16Array(PIECE));
      if (value > 0xffff && pieces[p] instanceof Uint16Array) pieces[p] = Int32Array.from(pieces[p]!);
      pieces[p]![index & (PIECE - 1)] = value;
    },
  };
}

/** A column of numbers. */
export function decimals(): Growing {
  const pieces: Float64Array[] = [];
  return {
    at: (index) => pieces[index >>> 16]?.[index & (PIECE - 1)] ?? 0,
    set(index, value) {
      const p = index >>> 16;
      while (pieces.length <= p) pieces.push(new Float64Array(PIECE));
      pieces[p]![index & (PIECE - 1)] = value;
    },
  };
}

/** Keys of whole numbers, each of which has a place: the first has 0. */
export interface KeyTable {
  readonly size: number;
  /** The place of a key; a new one is added behind the others. */
  place(key: Int32Array): number;
  /** One number of the key at a place. */
  part(place: number, index: number): number;
}

/**
 * Finds keys of a few whole numbers each, exactly, in some 4 bytes for each number and 8 for each key: a Map of text
 * would take ten times that for millions of keys.
 *
 * @param width  numbers in a key
 */
export function keyTable(width: number): KeyTable {
  const parts = Array.from({ length: width }, wholes);
  let slots = new Int32Array(1024).fill(-1);
  let size = 0;
  const mixed = (hash: number, part: number): number => {
    const once = Math.imul(hash ^ part, 0x01000193);
    return Math.imul(once ^ (once >>> 15), 0x2c1b3c6d);
  };
  const ended = (hash: number): number => (hash ^ (hash >>> 13)) >>> 0;
  const hashOf = (key: Int32Array): number => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < width; i += 1) hash = mixed(hash, key[i]!);
    return ended(hash);
  };
  const hashAt = (place: number): number => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < width; i += 1) hash = mixed(hash, parts[i]!.at(place));
    return ended(hash);
  };
  const same = (place: number, key: Int32Array): boolean => {
    for (let i = 0; i < width; i += 1) if (parts[i]!.at(place) !== key[i]) return false;
    return true;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let place = 0; place < size; place += 1) {
      let slot = hashAt(place) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = place;
    }
  };
  return {
    get size() {
      return size;
    },
    place(key) {
      let slot = hashOf(key) & (slots.length - 1);
      for (let place = slots[slot]!; place !== -1; place = slots[slot]!) {
        if (same(place, key)) return place;
        slot = (slot + 1) & (slots.length - 1);
      }
      const place = size;
      slots[slot] = place;
      for (let i = 0; i < width; i += 1) parts[i]!.set(place, key[i]!);
      size += 1;
      if (size * 5 > slots.length * 3) grow();
      return place;
    },
    part: (place, index) => parts[index]!.at(place),
  };
}

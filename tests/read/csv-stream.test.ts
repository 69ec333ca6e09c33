import { expect, test } from "vitest";
import { csvBlocks, STREAM_LIMITS } from "../../src/read/csv-stream.js";
import { decodeText } from "../../src/read/decode-text.js";
import { delimitedRows } from "../../src/read/delimited.js";
import { refusal } from "../refusal.js";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every row of a file that comes in pieces, with the numbers of blocks checked. */
async function streamed(bytes: Uint8Array, size: number): Promise<string[][]> {
  const all: string[][] = [];
  for await (const { first, rows } of csvBlocks({ chunks: pieces(bytes, size), name: "made.csv" })) {
    expect(first).toBe(all.length + 1);
    all.push(...rows.map((row) => [...row]));
  }
  return all;
}
/** As a file read whole gives them, without the blank row that its last line break makes. */
function whole(bytes: Uint8Array): string[][] {
  const rows = delimitedRows(decodeText(bytes).text, "made.csv");
  return rows.at(-1)?.length === 1 && rows.at(-1)![0] === "" ? rows.slice(0, -1) : rows;
}

const long = `a,b,c\n${Array.from({ length: 3000 }, (_, i) => (i % 7 === 0 ? `"${i}, ""quoted""\nover two lines",é,` : `${i},x,£`)).join("\n")}\n`;
const latin = Uint8Array.from([...utf8("pay,who\n"), 0xa3, ...utf8("5,x\n"), 0xff, 0xfe, ...utf8(",é\n")]);
const wide = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

test.each([
  ["quotes, commas and line breaks in cells", utf8(long)],
  ["carriage returns", utf8(long.replaceAll("\n", "\r\n"))],
  ["carriage returns alone", utf8("a,b\r1,2\r3,4\r")],
  ["a byte-order mark", utf8(`\ufeff${long}`)],
  ["Windows-1252 in some lines", latin],
  ["UTF-16", wide("a;b\n1;é\n")],
  ["every cell quoted", utf8('"a","b"\n"1","2"\n"3","4"\n')],
  ["no line break at the end", utf8("a\tb\n1\t2")],
  ["blank rows", utf8("a,b\n\n1,2\n,\n\n3,4\n")],
  ["quotes and blank rows", utf8('a,b\n"1",2\n\n\n3,"4 ""x"""\n\n5,"6\n7"\n')],
  ["one line", utf8("a,b")],
])("rows come as they do from a file read whole: %s", async (_, bytes) => {
  const expected = whole(bytes);
  for (const size of bytes.length > 5000 ? [997, 65_536] : [1, 2, 3, 1000])
    expect(await streamed(bytes, size)).toEqual(expected);
});

test("a file that is cut off in the middle of a quote is refused", async () => {
  await expect(streamed(utf8('a,b\n1,2\n"3,4\n5,6\n'), 5)).rejects.toThrow(
    refusal("bad-csv", /a quote is opened and never closed/),
  );
});

test("an open quote does not swallow a large file: it ends at the limit of a row", async () => {
  const endless = utf8(`a,b\n"${"x,y\n".repeat(STREAM_LIMITS.row)}`);
  let given = 0;
  async function* counted() {
    for await (const piece of pieces(endless, 65_536)) {
      given += piece.length;
      yield piece;
    }
  }
  const read = async () => {
    for await (const _ of csvBlocks({ chunks: counted() }));
  };
  await expect(read()).rejects.toThrow(refusal("too-large", /a row near row 2 has more than 200000/));
  expect(given).toBeLessThan(500_000);
});

test("a cell beyond the limit, bytes that are no text and a web page are refused", async () => {
  await expect(streamed(utf8(`a,b\n${"x".repeat(STREAM_LIMITS.cell + 1)},2\n`), 9999)).rejects.toThrow(
    refusal("too-large", /a cell near row 2/),
  );
  await expect(streamed(utf8("PK\x03\x04\0\0"), 9)).rejects.toThrow(refusal("not-data", /a workbook/));
  await expect(streamed(utf8("<!DOCTYPE html><title>gone</title>"), 9)).rejects.toThrow(
    refusal("not-data", /a web page/),
  );
});

test("a file that is not there is refused by its name alone", async () => {
  const read = async () => {
    for await (const _ of csvBlocks({ path: "nowhere/made-up.csv" }));
  };
  await expect(read()).rejects.toThrow(refusal("no-file", /^made-up.csv cannot be read$/));
});

/** Writes an XLS of more cells than any table of figures has, record by record, in a process whose memory is its own. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [path, rows, columns] = process.argv.slice(2);
const { CFB } = createRequire(import.meta.url)("@e965/xlsx");

const NUMBER = 18; // bytes of a record: its kind and length, row, column, format, and the number in eight
const record = (kind, ...bytes) => Buffer.from([kind & 255, kind >> 8, bytes.length, 0, ...bytes]);
const begin = (what) => record(0x0809, 0, 6, what, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const END = record(0x000a);

const globals = [begin(5), record(0x0085, 0, 0, 0, 0, 0, 0, 1, 0, 0x41), END];
const at = globals.reduce((sum, { length }) => sum + length, 0);
globals[1].writeUInt32LE(at, 4); // where its sheet begins
const cells = Buffer.alloc(Number(rows) * Number(columns) * NUMBER);
for (let row = 0, offset = 0; row < Number(rows); row += 1)
  for (let column = 0; column < Number(columns); column += 1, offset += NUMBER) {
    cells.writeUInt16LE(0x0203, offset);
    cells.writeUInt16LE(14, offset + 2);
    cells.writeUInt16LE(row, offset + 4);
    cells.writeUInt16LE(column, offset + 6);
    cells.writeDoubleLE(row + column / 7, offset + 10);
  }
const file = CFB.utils.cfb_new();
CFB.utils.cfb_add(file, "/Workbook", Buffer.concat([...globals, begin(0x10), cells, END]));
writeFileSync(path, CFB.write(file, { type: "buffer" }));

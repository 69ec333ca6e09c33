/** Loads one official file as `realpay.load` does: recognised, taken apart by its labels, checked. */
import { load } from "../dist/src/catalogue/load.js";

const [file] = process.argv.slice(2);
console.log((await load(file)).rows.length);

// The kinds of official file, a hundred and fifty modules, as one file of the built package: every one of them is asked
// whose a file is, and reading so many files would take longer than reading most official files.
import { dirname, isAbsolute, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const layer = resolve(root, "src/sources");

/** What lies outside the layer stays where it is, a module of its own: there must be one Problem, not two. */
function outside(id, importer) {
  if (importer === undefined) return false;
  if (!id.startsWith(".") && !isAbsolute(id)) return true;
  return !resolve(dirname(importer), id).startsWith(layer + sep);
}

const bundle = await rolldown({
  input: resolve(layer, "index.ts"),
  external: outside,
  treeshake: false,
  resolve: { extensionAlias: { ".js": [".ts"] } },
});
await bundle.write({ file: resolve(root, "dist/src/sources/index.js"), format: "esm" });
await bundle.close();

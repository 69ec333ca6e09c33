import { readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

/** Another part that a part of the file leads to. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: "worksheet", "table", "hyperlink". */
  readonly type: string;
  /** Name of the part; of an outside one its address. */
  readonly target: string;
  readonly outside: boolean;
}

/** A target beside a part, as the name of a part. @example resolvePart("xl/worksheets/sheet1.xml", "../tables/table1.xml") // "xl/tables/table1.xml" */
export function resolvePart(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The parts that a part leads to; of the empty name those of the file itself. None when it lists none. */
export function relations(zip: ZipFile, part: string): Relation[] {
  const at = part.lastIndexOf("/") + 1;
  const list = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!zip.has(list)) return [];
  const found: Relation[] = [];
  readXml(zip, list, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship") return;
      const outside = TargetMode === "External";
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      found.push({ id: Id, type, target: outside ? Target : resolvePart(part, Target), outside });
    },
  });
  return found;
}

import { addressOf } from "../cell-address.js";
import { readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

/** Where the cursor stands, and what is in front, when an ODS is opened. */
export interface OdsSettings {
  readonly activeSheet: string;
  /** By name of the sheet. */
  readonly views: ReadonlyMap<string, { readonly cursor: string; readonly frozen: boolean }>;
}

/** Reads how an ODS is opened; without settings, at the top of the first sheet. */
export function odsSettings(zip: ZipFile): OdsSettings {
  const raw = new Map<string, Record<string, string>>();
  let activeSheet = "";
  let inTables = false;
  let sheet: Record<string, string> | undefined;
  let item = "";
  let depth = 0;
  if (zip.has("settings.xml"))
    readXml(zip, "settings.xml", {
      open(tag, a) {
        const name = a["config:name"] ?? "";
        if (tag === "config-item-map-named" && name === "Tables") [inTables, depth] = [true, 0];
        else if (inTables && tag === "config-item-map-entry") {
          depth += 1;
          if (depth === 1) {
            sheet = {};
            raw.set(name, sheet);
          }
        } else if (tag === "config-item") item = name;
      },
      text(piece) {
        if (item === "ActiveTable") activeSheet += piece;
        else if (sheet !== undefined && item !== "") sheet[item] = (sheet[item] ?? "") + piece;
      },
      close(tag) {
        if (tag === "config-item") item = "";
        else if (tag === "config-item-map-entry" && inTables) depth -= 1;
        else if (tag === "config-item-map-named" && inTables) [inTables, sheet] = [false, undefined];
      },
    });
  const number = (text: string | undefined): number => Math.max(0, Math.trunc(Number(text ?? 0)) || 0);
  const views = [...raw].map(
    ([name, items]) =>
      [
        name,
        {
          cursor: addressOf(number(items.CursorPositionY) + 1, number(items.CursorPositionX) + 1),
          frozen: items.HorizontalSplitMode === "2" || items.VerticalSplitMode === "2",
        },
      ] as const,
  );
  return { activeSheet, views: new Map(views) };
}

import { endingOf } from "./media-types.js";

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Names that a file has in every folder. */
const SAYS_NOTHING = /^(?:data|download|file|index)$/i;
const LONGEST = 100;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What is left of a text when it may hold only letters, digits, `-`, `_` and single dots, and begins with none of these. */
const safe = (text: string): string =>
  decoded(text)
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[._-]+|[._-]+$/g, "");

/**
 * The name of the file that an address gives: its last part where that has an ending and says
 * something, else its last two parts, with
 * the ending that the address or the content type tells. Where an address names another in `uri`, as those of the
 * Office for National Statistics do, the other one counts. No address can name a folder, a hidden file or a device.
 *
 * @param address  where the file is
 * @param type     the content type it came with
 * @example snapshotName("https://www.ons.gov.uk/generator?format=csv&uri=/economy/timeseries/d7bt/mm23") // "d7bt-mm23.csv"
 */
export function snapshotName(address: string, type?: string): string {
  const url = new URL(address);
  const parts = (url.searchParams.get("uri") ?? url.pathname)
    .split(/[/\\]/)
    .map(safe)
    .filter((part) => part !== "");
  const last = parts.at(-1) ?? safe(url.hostname);
  const [, stem, ending] = /^(.+?)(\.[A-Za-z0-9]{1,5})$/.exec(last) ?? [];
  const format = safe(url.searchParams.get("format") ?? "")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 5);
  const named = stem !== undefined && SAYS_NOTHING.test(stem) && parts.length > 1 ? `${parts.at(-2)}-${stem}` : stem;
  const name = named ?? (parts.length > 1 ? `${parts.at(-2)}-${last}` : last);
  const end = ending ?? (format === "" ? endingOf(type) : `.${format}`);
  const short = safe(name.slice(0, LONGEST)) || "file";
  return `${DEVICE.test(short) ? "file-" : ""}${short}${end.toLowerCase()}`;
}

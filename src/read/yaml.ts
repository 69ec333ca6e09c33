import { parseDocument } from "yaml";
import { problem } from "../core/problem.js";
import type { JsonValue } from "./json.js";

/** Bytes a YAML may have: lists of rates are a few thousand. */
const MOST = 500_000;

function refuse(where: string, found: string): never {
  return problem("bad-yaml", `${where} is not sound YAML: ${found}`, {
    found,
    expected: "plain YAML without anchors, tags of programs or repeated names",
    where,
    hint: "download the file again",
  });
}

/**
 * Reads YAML as plain data: dates stay text, no tag is acted upon, no anchor is followed.
 *
 * @throws Problem "bad-yaml", "too-large"
 * @example readYaml("- :rate: 3.30\n", "x.yml") // [{ ":rate": 3.3 }]
 */
export function readYaml(text: string, where: string): JsonValue {
  if (text.length > MOST)
    problem("too-large", `${where} has ${text.length} characters`, {
      found: `${text.length} characters`,
      expected: `at most ${MOST} in a YAML`,
      where,
    });
  const document = parseDocument(text, { schema: "core", uniqueKeys: true, prettyErrors: true });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) refuse(where, error.message.split("\n")[0]!);
  try {
    return document.toJS({ maxAliasCount: 0 }) as JsonValue;
  } catch (thrown) {
    return refuse(where, (thrown as Error).message);
  }
}

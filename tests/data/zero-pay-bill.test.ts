import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { seal } from "../../src/catalogue/seal.js";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));

test("a pay bill of nothing with staff in post is refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "realpay-zero-"));
  cpSync(DATA, folder, { recursive: true });
  const file = join(folder, "civil-service-workforce.csv");
  const csv = readFileSync(file, "utf8");
  expect(csv).toContain(",zero-filed,");
  writeFileSync(file, csv.replace(/(,month-pay-bill,)zero-filed,/g, "$10,"));
  seal(folder);
  expect(() => openCatalogue({ folder }).dataset("civil-service-workforce")).toThrow(
    expect.objectContaining({ code: "zero-pay-bill", hint: expect.stringContaining("zero-filed") }),
  );
});

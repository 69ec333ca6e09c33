import { expect, test } from "vitest";
import { decodeLines, decodeText } from "../../src/read/decode-text.js";

const bytes = (...of: (number | string)[]): Uint8Array =>
  Uint8Array.from(of.flatMap((one) => (typeof one === "number" ? [one] : [...one].map((c) => c.charCodeAt(0)))));

test("a byte-order mark decides, and is no part of the text", () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, "a", 0xc2, 0xa3))).toEqual({ text: "a£", encoding: "utf-8", mark: true });
  expect(decodeText(bytes(0xff, 0xfe, "a", 0, 0xa3, 0))).toEqual({ text: "a£", encoding: "utf-16le", mark: true });
  expect(decodeText(bytes(0xfe, 0xff, 0, "a", 0, 0xa3))).toEqual({ text: "a£", encoding: "utf-16be", mark: true });
});

test("without one, UTF-8 when all of it is, else the code page in which a pound sign is one byte", () => {
  expect(decodeText(bytes("a,", 0xc2, 0xa3, "1\n")).encoding).toBe("utf-8");
  // 0xA3 is the pound sign and 0x96 the dash of Windows-1252; neither is UTF-8.
  expect(decodeText(bytes(0xa3, "5 ", 0x96, " ", 0xa3, "9"))).toEqual({
    text: "£5 – £9",
    encoding: "windows-1252",
    mark: false,
  });
});

test("every byte of Windows-1252 is the sign that the standard gives it", () => {
  const upper = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  const { text } = decodeText(upper);
  // Of the Encoding Standard's index of windows-1252, 0x80 to 0x9F; from 0xA0 on it is Latin-1.
  const first = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e,
    0x178,
  ];
  expect([...text].map((sign) => sign.charCodeAt(0))).toEqual([...first, ...upper.subarray(32)]);
});

test("a stray byte spoils no line but its own", () => {
  const { text, encoding } = decodeText(bytes("Caf", 0xc3, 0xa9, "\n", 0xa3, "1\nd", 0xc3, 0xa9, "\n"));
  expect([text, encoding]).toEqual(["Café\n£1\ndé\n", "mixed"]);
});

test("cut up at its line feeds a text gives what it gives as a whole", () => {
  const lines = [bytes("Caf", 0xc3, 0xa9, "\n"), bytes(0xa3, "1\n"), bytes("plain\r\n"), bytes("d", 0xe9)];
  const whole = Uint8Array.from(lines.flatMap((line) => [...line]));
  for (let from = 0; from <= lines.length; from += 1) {
    const [head, tail] = [lines.slice(0, from), lines.slice(from)].map((some) =>
      Uint8Array.from(some.flatMap((line) => [...line])),
    );
    expect(decodeLines(head!) + decodeLines(tail!)).toBe(decodeText(whole).text);
  }
});

import { createSign, generateKeyPairSync } from "node:crypto";

/** One value of DER: what it is, how long it is, and what is in it. */
function der(tag: number, ...parts: readonly (Uint8Array | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly (Uint8Array | number[])[]): Buffer => der(0x30, ...parts);
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text));

const ECDSA_SHA256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
/** CN=realpay test */
const NAME = sequence(der(0x31, sequence(der(0x06, [0x55, 0x04, 0x03]), der(0x0c, Buffer.from("realpay test")))));
/** subjectAltName: IP 127.0.0.1 */
const FOR_LOOPBACK = der(
  0xa3,
  sequence(sequence(der(0x06, [0x55, 0x1d, 0x11]), der(0x04, sequence(der(0x87, [127, 0, 0, 1]))))),
);

/** A key and a certificate for 127.0.0.1, made anew for each test, so that no key lies in the tree. */
export function selfSigned(): { readonly key: string; readonly certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ECDSA_SHA256,
    NAME,
    sequence(utcTime("200101000000Z"), utcTime("491231235959Z")),
    NAME,
    publicKey.export({ type: "spki", format: "der" }),
    FOR_LOOPBACK,
  );
  const signature = createSign("sha256").update(body).sign(privateKey);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, [0], signature)).toString("base64");
  const lines = whole.match(/.{1,64}/g)!.join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

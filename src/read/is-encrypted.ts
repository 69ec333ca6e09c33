const NAME = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Whether an old container holds an encrypted workbook: an encrypted XLSX lies in the same container as an XLS, and only
 * the names inside, in UTF-16, tell them apart.
 *
 * @example isEncrypted(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])) // false
 */
export const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(NAME);

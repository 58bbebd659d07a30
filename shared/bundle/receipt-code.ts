const CODE_CHARACTERS = 20;

/** @param tagManifestSha256 digest of tagmanifest-sha256.txt, hexadecimal. @returns `3f9a 01bc 77de 5a40 c2e1` */
export function toReceiptCode(tagManifestSha256: string): string {
  return (tagManifestSha256.slice(0, CODE_CHARACTERS).match(/.{4}/g) ?? []).join(' ');
}

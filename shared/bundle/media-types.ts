const compressible = /^(?:text\/.*|image\/(?:svg\+xml|bmp|tiff)|audio\/(?:x-)?wav|message\/rfc822|application\/(?:json|xml|rtf|msword|vnd\.ms-(?:excel|powerpoint)|marc|.*\+(?:json|xml)))$/;
const shownInPages: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml', 'image/bmp']);

/** A media type that can be written into a record; what a browser or a file claims is not always one. */
export function toSoundMediaType(claimed: string): string {
  const bare = claimed.toLowerCase().split(';', 1)[0]?.trim() ?? '';
  return bare.length <= 120 && /^[a-z0-9][a-z0-9.+_-]*\/[a-z0-9][a-z0-9.+_-]*$/.test(bare) ? bare : 'application/octet-stream';
}

/** True when deflating pays: the type is not compressed already. */
export function isCompressible(mediaType: string): boolean {
  return compressible.test(toSoundMediaType(mediaType));
}

/** True for pictures that every current browser shows in a page. */
export function isShownInPages(mediaType: string): boolean {
  return shownInPages.has(toSoundMediaType(mediaType));
}

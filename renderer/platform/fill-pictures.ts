import type { Sha256 } from '../../shared/domain/ids';

/** Puts addresses in the place of `picture:<sha256>`; a picture without one keeps its description and asks for nothing. */
export function fillPictures(html: string, addresses: ReadonlyMap<Sha256, string>): string {
  return html.replace(/ src="picture:([0-9a-f]{64})"/g, (_whole, digest) => {
    const address = addresses.get(digest as Sha256);
    return address === undefined ? '' : ` src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

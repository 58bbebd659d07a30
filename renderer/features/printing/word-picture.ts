import { readPictureFacts } from '../../../shared/bundle/docx/picture-facts';

/** Longest side of a picture that has to be made anew, in pixels: 300 to the inch on the width of a page. */
const LONGEST = 2_000;

/** A picture as Word can show it: as it is, or drawn by this browser as PNG. Null for what can't be drawn either. */
export async function toWordPicture(blob: Blob): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (readPictureFacts(bytes) !== null) return bytes;
  return drawPicture(blob).catch(() => null);
}

/** An image element runs nothing and fetches nothing, whatever is in a drawing. */
async function drawPicture(blob: Blob): Promise<Uint8Array | null> {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return drawn === null ? null : new Uint8Array(await drawn.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

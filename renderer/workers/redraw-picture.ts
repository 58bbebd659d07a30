const JPEG_QUALITY = 0.88;
/** Browsers give up on larger canvases, some without saying so. */
const MOST_PIXELS = 64_000_000;

/** A picture decoded by the browser, upright, on white, as JPEG of at most `maxSide` pixels each way. Null when it can't be decoded. */
export async function redrawPicture(picture: Blob, maxSide: number): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, maxSide / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  } catch {
    return null;
  } finally {
    bitmap.close();
  }
}

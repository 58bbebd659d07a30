import type { DrawSmall } from './inspect-picture';

const SIDE = 64;

/** Draws with the browser's own decoder, in the worker; nothing where there is none (under test, outside a browser). */
export const drawSmall: DrawSmall = async (file) => {
  if (typeof createImageBitmap === 'undefined') return null;
  const bitmap = await createImageBitmap(file, { resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'low' }).catch(() => null);
  if (bitmap === null) return null;
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, SIDE, SIDE).data ?? null;
};

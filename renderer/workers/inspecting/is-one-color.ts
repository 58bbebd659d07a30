/** Whether all pixels (red, green, blue, opacity) are nearly the same. No pixels are no color. */
export function isOneColor(pixels: Uint8ClampedArray, tolerance: number): boolean {
  if (pixels.length === 0) return false;
  const [red = 0, green = 0, blue = 0, opacity = 0] = pixels;
  const first = [red, green, blue, opacity];
  return pixels.every((value, index) => Math.abs(value - (first[index % 4] ?? 0)) <= tolerance);
}

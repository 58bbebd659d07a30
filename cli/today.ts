/** The date on this computer's calendar, `2026-11-22`. */
export function readToday(now = new Date()): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Null for anything but a date that exists. */
export function parseDate(text: string): string | null {
  const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(`${text}T00:00:00.000Z`);
  return isShaped && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const LONGEST_TITLE = 120;

/** A first title for a file: its name made readable. `hold_handout-v2.pdf` becomes "Hold handout v2"; dates stay as they are. */
export function toTitle(fileName: string): string {
  const bare = fileName.trim().replace(/\.[a-z0-9]{1,10}$/i, '') || fileName.trim();
  const spaced = bare
    .replace(/(\d{4})[_-](\d{2})[_-](\d{2})/g, '$1\u2010$2\u2010$3')
    .replace(/[\s_.-]+/g, ' ')
    .replaceAll('\u2010', '-')
    .trim();
  const title = spaced === '' ? bare : spaced;
  const cut = [...title].slice(0, LONGEST_TITLE).join('').trim();
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

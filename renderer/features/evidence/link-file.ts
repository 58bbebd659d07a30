export type SavedLink = { readonly title: string; readonly address: string; readonly note: string; /** `2026-11-22`. */ readonly savedOn: string };

/** The address as browsers write it, or null for anything but a page of the web. */
export function parseWebAddress(typed: string): string | null {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.hostname.includes('.') && !/\s/.test(text) ? url.href : null;
}

/** A link as a text that any computer opens and any reviewer understands. */
export function toLinkFile({ title, address, note, savedOn }: SavedLink, now: number): File {
  const lines = [title, '', `Address: ${address}`, `Saved on: ${savedOn}`, ...(note.trim() === '' ? [] : ['', note.trim()]), ''];
  return new File([lines.join('\n')], `${toFileName(title)}.txt`, { type: 'text/plain', lastModified: now });
}

/** What every system takes as a name. */
function toFileName(title: string): string {
  const name = title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
  return [...(name === '' ? 'Link' : name)].slice(0, 80).join('').trim();
}


const maxLength = 2_048;

/** A host name that a network could know, and no sign that a command line reads: the URL standard lets `https://"` through. */
const plainWeb = /^https:\/\/[\w.:[\]-]+(?:[/?#][^\s"<>]*)$/i;
/** As the standard has it (RFC 6068), and nothing that a command line or a header could read more into. */
const plainMail = /^mailto:(?:[\w.!$'*()+,;:@&=?/~-]|%(?!0[0ad])[0-9a-f]{2})+$/i;
const mailHeaders: ReadonlySet<string> = new Set(['to', 'cc', 'subject', 'body']);

/** The address as it may be handed to the system, or null. Fails closed: other schemes can start programs. */
export function toExternalAddress(address: string): string | null {
  if (address.length > maxLength || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url.href : null;
  return url.protocol === 'https:' && url.username === '' && url.password === '' && plainWeb.test(url.href) ? url.href : null;
}

/** Some mail programs take files of this computer along when an address says so (`attach`), so only these headers pass. */
function isPlainMail(url: URL): boolean {
  return plainMail.test(url.href) && [...url.searchParams.keys()].every((name) => mailHeaders.has(name.toLowerCase()));
}

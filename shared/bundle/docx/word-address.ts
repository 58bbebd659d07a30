import { isSafeAddress } from '../../domain/parse-rich-text';

/** Word calls a file damaged when one of its links is longer than this, or is no address by RFC 3986. */
const LONGEST = 2_000;
const page = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.?(?::\d{1,4})?(?:[/?#](?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9a-f]{2})*)?$/i;
const message = /^mailto:[\w.~!$&'*+=-]+@[a-z0-9.-]+(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i;

/** An address that can be a link in a Word document, or null: then it is written out as text. */
export function toWordAddress(href: string): string | null {
  if (!isSafeAddress(href)) return null;
  const plain = href.replace(/[^\x21-\x7e]|["<>\\^`{|}[\]]/gu, toPercent).replace(/%(?![0-9a-f]{2})/gi, '%25');
  const [, beforeMark = '', mark = ''] = /^([^#]*)(#[\s\S]*)?$/.exec(plain) ?? [];
  // A second mark is no address either.
  const address = beforeMark + (mark === '' ? '' : `#${mark.slice(1).replaceAll('#', '%23')}`);
  return address.length <= LONGEST && (page.test(address) || message.test(address)) ? address : null;
}

function toPercent(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

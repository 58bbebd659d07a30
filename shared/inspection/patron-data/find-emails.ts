import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';

/** Lengths as RFC 5321 has them; the bounds also keep the search linear in texts without a blank. */
const address = /(?<![\w.+-])[A-Za-z0-9][\w.!#$%&'*+=?^`{|}~-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![\w@-]|\.\w)/gd;

/** Lines of mails and calendars that name a message or an event, not a mailbox. */
const nameOfThing = /^(?:UID|Message-ID|In-Reply-To|References|Content-ID)\b/i;

/** E-mail addresses with a real-looking domain; `user@1.2.3` and `staff@kiosk` are none. */
export function findEmails(text: string): readonly PatronDataHit[] {
  return toHits('email', text, address).filter(({ start }) => !nameOfThing.test(text.slice(text.lastIndexOf('\n', start) + 1, start)));
}

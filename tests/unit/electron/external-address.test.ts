import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExternalAddress } from '../../../electron/external-address';

describe('an address for the mail program', () => {
  it.each(['mailto:a@example.org', 'mailto:a@example.org,b@example.org', 'mailto:?to=a@example.org&subject=My%20set&body=Hello', 'mailto:a+b@example.org?cc=c@example.org'])('%s is handed over', (address) => {
    expect(toExternalAddress(address)).toBe(address);
  });

  it.each([
    ['a file of this computer', 'mailto:a@example.org?attach=/etc/passwd'],
    ['a file, by another spelling', 'mailto:a@example.org?subject=x&ATTACH=~/.ssh/id_rsa'],
    ['a file, encoded', 'mailto:a@example.org?%61ttachment=x'],
    ['a hidden recipient', 'mailto:a@example.org?bcc=evil@example.org'],
    ['a header of another line', 'mailto:a@example.org?subject=x%0D%0ABcc:evil@example.org'],
    ['an end of a command line', 'mailto:a"%20--version'],
    ['a blank', 'mailto:a b@example.org'],
    ['a NUL', 'mailto:a%00@example.org'],
    ['half an escape', 'mailto:a%4@example.org'],
    ['nobody', 'mailto:'],
  ])('%s is not handed over', (_what, address) => {
    expect(toExternalAddress(address)).toBeNull();
  });
});

describe('any address', () => {
  it.each(['https://"', 'https://example.org"', 'https://a&calc', "https://a'b", 'https://$(id)', 'https://`id`'])('%s, whose host no network knows, is not handed over', (address) => {
    expect(toExternalAddress(address)).toBeNull();
  });

  it.each(['https://example.org/', 'https://example.org/?a=b&c=d#e', 'https://xn--bcher-kva.example/', 'https://[::1]:8080/x', 'https://localhost:3000/'])('%s is handed over as it is', (address) => {
    expect(toExternalAddress(address)).toBe(address);
  });

  it('that is handed over begins with https: or mailto: and holds nothing that a command line reads', () => {
    const scheme = fc.constantFrom('https://', 'mailto:', 'HTTPS://', 'file://', 'javascript:', 'ms-msdt:', ' https://', '\\\\');
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        const external = toExternalAddress(start + rest);
        return external === null || /^(?:https:\/\/|mailto:)[^\s"<>]+$/.test(external);
      }),
    );
  });
});

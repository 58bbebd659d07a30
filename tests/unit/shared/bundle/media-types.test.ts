import { expect, it } from 'vitest';
import { isCompressible, isShownInPages, toSoundMediaType } from '../../../../shared/bundle/media-types';

it.each([
  ['Text/Plain; charset=utf-8', 'text/plain'],
  ['', 'application/octet-stream'],
  ['"><script>', 'application/octet-stream'],
  ['image/svg+xml', 'image/svg+xml'],
])('takes %j as %s', (claimed, sound) => expect(toSoundMediaType(claimed)).toBe(sound));

it.each([['text/csv', true], ['image/svg+xml', true], ['application/json', true], ['image/jpeg', false], ['application/pdf', false], ['video/mp4', false], ['', false]])('deflates %s: %s', (type, pays) =>
  expect(isCompressible(type)).toBe(pays));

it.each([['image/png', true], ['image/heic', false], ['image/tiff', false], ['application/pdf', false]])('shows %s in a page: %s', (type, isShown) => expect(isShownInPages(type)).toBe(isShown));

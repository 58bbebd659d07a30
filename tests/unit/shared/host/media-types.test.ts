import { describe, expect, it } from 'vitest';
import { toViewType } from '../../../../shared/host/media-types';

describe('the type under which evidence is shown', () => {
  it.each([
    ['application/pdf', 'application/pdf'],
    ['IMAGE/PNG', 'image/png'],
    ['video/mp4; codecs="avc1"', 'video/mp4'],
    ['text/html', 'text/plain; charset=utf-8'],
    ['text/csv', 'text/plain; charset=utf-8'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'text/plain; charset=utf-8'],
    ['', 'application/octet-stream'],
  ])('%j is shown as %j', (mediaType, shown) => {
    expect(toViewType(mediaType)).toBe(shown);
  });
});

import { describe, expect, it } from 'vitest';
import { fillPictures } from '../../../../renderer/platform/fill-pictures';
import type { Sha256 } from '../../../../shared/domain/ids';

const [known, unknown] = ['a'.repeat(64), 'b'.repeat(64)] as [Sha256, Sha256];
const addresses = new Map([[known, '/evidence/x?type=image%2Fpng&y="']]);

describe('pictures of a document to print', () => {
  it('get their addresses, written so that they stay inside the attribute', () => {
    expect(fillPictures(`<img src="picture:${known}" alt="A">`, addresses)).toBe('<img src="/evidence/x?type=image%2Fpng&amp;y=&quot;" alt="A">');
  });

  it('that are not there ask for nothing and keep their description', () => {
    expect(fillPictures(`<img src="picture:${unknown}" alt="A">`, addresses)).toBe('<img alt="A">');
  });

  it('are not looked for in what a person wrote', () => {
    const text = `<p>src=&quot;picture:${known}&quot; picture:${known}</p>`;
    expect(fillPictures(text, addresses)).toBe(text);
  });
});

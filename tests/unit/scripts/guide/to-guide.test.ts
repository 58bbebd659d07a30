import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toGuide } from '../../../../scripts/guide/to-guide.mjs';

const markdown = readFileSync(new URL('../../../../docs/user-guide.md', import.meta.url), 'utf8');

describe('the user guide in the application', () => {
  it('makes sections, words of the screen, lists, tables and links of the markdown', () => {
    const guide = toGuide(['# Guide', '', 'Hello & *welcome*.', '', '- [One](#one)', '', '## One', '', 'Press **Go on**, or see [two](#two-parts).', '', '1. First', '2. Second', '', '## Two parts', '', '| a | b |', '|---|---|', '| **x** | y |'].join('\n'));
    expect(guide).toEqual({
      title: 'Guide',
      intro: [{ kind: 'paragraph', words: [{ kind: 'plain', text: 'Hello & ' }, { kind: 'stress', text: 'welcome' }, { kind: 'plain', text: '.' }] }],
      sections: [
        {
          id: 'one',
          title: 'One',
          blocks: [
            { kind: 'paragraph', words: [{ kind: 'plain', text: 'Press ' }, { kind: 'screen', text: 'Go on' }, { kind: 'plain', text: ', or see ' }, { kind: 'link', text: 'two', to: 'two-parts' }, { kind: 'plain', text: '.' }] },
            { kind: 'list', isOrdered: true, items: [[{ kind: 'plain', text: 'First' }], [{ kind: 'plain', text: 'Second' }]] },
          ],
        },
        { id: 'two-parts', title: 'Two parts', blocks: [{ kind: 'table', head: [[{ kind: 'plain', text: 'a' }], [{ kind: 'plain', text: 'b' }]], rows: [[[{ kind: 'screen', text: 'x' }], [{ kind: 'plain', text: 'y' }]]] }] },
      ],
    });
  });

  it.each([
    ['a picture', '## A\n\n![x](x.png)'],
    ['a link that needs the internet', '## A\n\n[x](https://example.org/)'],
    ['a quotation', '## A\n\n> x'],
    ['a list in a list', '## A\n\n- x\n  - y'],
  ])('refuses %s, which the page could not show', (_what, text) => {
    expect(() => toGuide(text)).toThrow(/user guide/);
  });

  it('loses no word of the guide, and every link in it leads to a section', () => {
    const guide = toGuide(markdown);
    const ids = new Set(guide.sections.map(({ id }) => id));
    const words = [...guide.intro, ...guide.sections.flatMap(({ blocks }) => blocks)].flatMap((block) => {
      if (block.kind === 'paragraph') return block.words;
      return block.kind === 'list' ? block.items.flat() : [...block.head, ...block.rows.flat()].flat();
    });
    for (const word of words) if (word.kind === 'link') expect(ids).toContain(word.to);
    const linkedAtTop = [...markdown.matchAll(/^- \[[^\]]+\]\(#([\w-]+)\)$/gm)].map(([, id]) => id);
    expect(guide.sections.map(({ id }) => id)).toEqual(linkedAtTop);
    const shown = [guide.title, ...words.map(({ text }) => text), ...guide.sections.map(({ title }) => title)].join(' ');
    const written = markdown.replace(/^- \[[^\]]+\]\(#[\w-]+\)$/gm, '').replace(/\]\(#[\w-]+\)/g, '').replace(/^\d+\. /gm, '');
    expect(countLetters(shown)).toEqual(countLetters(written));
  });
});

/** Words may be cut where bold type begins; their letters can't be. */
function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[A-Za-z0-9]/g)?.sort() ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

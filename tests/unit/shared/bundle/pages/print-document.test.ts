import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPrintDocument, type PrintedDocument } from '../../../../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../../../../shared/bundle/pages/print-options';
import type { PlanInput } from '../../../../../shared/bundle/plan-input';
import { toBundleContents } from '../../../../../shared/bundle/to-contents';
import type { EvidenceId, SetId } from '../../../../../shared/domain/ids';
import { anEvidence, aPlanInput, aPortfolio, aResponse, cite, paragraph } from '../plan-samples';
import { readStrictHtml, type ReadElement } from './strict-html';

const styleSheet = readFileSync(new URL('../../../../../assets/bundle/print.css', import.meta.url), 'utf8');

const usual: PrintOptions = {
  ownerId: null,
  paper: 'letter',
  isLargePrint: false,
  hasOfficialWording: true,
  hasEvidenceList: true,
  receiptCode: '',
  styleSheet,
  fonts: [{ family: 'Literata', style: 'normal', address: 'app://carrel/assets/literata.woff2' }],
};

function print(input: Partial<PlanInput> = {}, options: Partial<PrintOptions> = {}): PrintedDocument {
  return toPrintDocument(toBundleContents(aPlanInput(input)), { ...usual, ...options });
}

function elementsOf({ html }: PrintedDocument): readonly ReadElement[] {
  return readStrictHtml(html.replace(/<style>[\s\S]*?<\/style>/, ''));
}

const documents: readonly (readonly [string, PrintedDocument])[] = [
  ['a set', print({ isDraft: true })],
  ['everything', print({ scope: 'everything' })],
  ['one response', print({}, { ownerId: 'access/07' })],
  ['a response without a word', print({}, { ownerId: 'access/09' })],
  ['the statement of a set', print({}, { ownerId: 'access' })],
  ['a set in large print, without list and wording', print({}, { isLargePrint: true, hasEvidenceList: false, hasOfficialWording: false })],
];

describe.each(documents)('a printed document of %s', (_name, document) => {
  const elements = elementsOf(document);

  it('is well formed, with a language, a title, one first heading and unique ids', () => {
    expect(elements.find((element) => element.name === 'html')?.attributes.get('lang')).toBe('en-US');
    expect(document.html).toMatch(/<title>[^<]+<\/title>/);
    expect(elements.filter((element) => element.name === 'h1')).toHaveLength(1);
    const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has headings in order, so that bookmarks come out of them', () => {
    const levels = elements.flatMap((element) => (/^h[1-6]$/.test(element.name) ? [Number(element.name[1])] : []));
    expect(levels.length).toBeGreaterThan(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('leads only to places of its own, or where a person made a link', () => {
    const ids = new Set(elements.flatMap((element) => element.attributes.get('id') ?? []));
    const links = elements.filter((element) => element.name === 'a').map((element) => element.attributes.get('href') ?? '');
    expect(links.filter((link) => !link.startsWith('https://example.org/')).filter((link) => !ids.has(link.slice(1)))).toEqual([]);
  });

  it('runs nothing and asks for nothing but pictures of the evidence and typefaces', () => {
    expect(elements.filter(({ name }) => ['script', 'iframe', 'object', 'embed', 'form', 'base'].includes(name))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    const sources = elements.flatMap(({ name, attributes }) => (name === 'img' ? [attributes.get('src')] : []));
    expect(sources.filter((source) => !document.pictures.some(({ sha256 }) => source === `picture:${sha256}`))).toEqual([]);
    const style = /<style>([\s\S]*)<\/style>/.exec(document.html)?.[1] ?? '';
    expect(style.replaceAll(/@font-face \{[^}]*\}/g, '')).not.toMatch(/url\(|@import|[<]/);
  });

  it('describes pictures and names the columns of tables', () => {
    for (const element of elements.filter(({ name }) => name === 'img')) expect(element.attributes.has('alt')).toBe(true);
    for (const element of elements.filter(({ name }) => name === 'th')) expect(element.attributes.get('scope')).toMatch(/^(row|col)$/);
  });
});

describe('a printed document', () => {
  it('begins with what it is, whose, of which library, program, date and round', () => {
    const { html } = print();
    for (const fact of ['Access Services', 'Portfolio of Sample Candidate', 'Elm Street branch', 'Library Support Staff Certification', '22\u00a0Nov\u00a02026', '<dt>Round</dt><dd>2</dd>']) expect(html).toContain(fact);
    expect(html).not.toContain('class="draft"');
  });

  it('says that it is a draft on its first page, in its title and at the foot of every page', () => {
    const { html, name } = print({ isDraft: true });
    expect(html).toContain('<p class="draft"><strong>Draft</strong></p>');
    expect(html).toMatch(/<title>[^<]* \(draft\)<\/title>/);
    expect(html).toMatch(/@bottom-left \{ content: "Draft,/);
    expect(name).toBe('lssc-access-2026-11-22-r2-draft');
  });

  it('spends no page on what has no text, and names it among the gaps', () => {
    const { html } = print();
    expect(html).toContain('9, Emergencies and needs: no text yet');
    expect(html).not.toContain('id="access-9"');
    expect(html).toMatch(/<article class="comp" id="access-7"/);
  });

  it('shows one response alone: its own text, evidence and gaps, and no contents', () => {
    const document = print({}, { ownerId: 'access/07' });
    expect(document.name).toContain('access-07');
    expect(elementsOf(document).filter(({ name }) => name === 'article')).toHaveLength(1);
    expect(document.html).not.toMatch(/class="toc"|Emergencies/);
    expect(document.html).toContain('nothing under “What I learned”, “How well it went”');
    expect(document.html.match(/<tr id="e\d+"/g)).toEqual(['<tr id="e3"', '<tr id="e4"']);
  });

  it('lists of pictures only those that its text shows', () => {
    expect(print().pictures).toEqual([{ sha256: anEvidence(4).sha256, mediaType: 'image/jpeg' }]);
    expect(print({}, { ownerId: 'access/01' }).pictures).toEqual([]);
  });

  it('leaves the wording and the list out when it is asked to', () => {
    const { html } = print({}, { hasEvidenceList: false, hasOfficialWording: false });
    expect(html).not.toMatch(/class="asks"|id="evidence"|in the list/);
    expect(print().html).toMatch(/class="asks"/);
  });

  it('has the paper, the size of letters and the bundle’s code that were asked for', () => {
    expect(print({}, { paper: 'a4' }).html).toContain('@page { size: A4;');
    expect(print().html).toContain('@page { size: letter;');
    expect(print({}, { isLargePrint: true }).html).toContain('<html lang="en-US" class="large">');
    const coded = print({}, { receiptCode: '7kq4 m2xd' }).html;
    expect(coded).toContain('<dt>Receipt code</dt><dd>7kq4 m2xd</dd>');
    expect(coded).toMatch(/@bottom-left \{ content: "Bundle 7kq4 m2xd"/);
  });

  it('stays well formed whatever a person wrote anywhere', () => {
    const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('</style><script>alert(1)</script>', '"; } @import url(//x); {', '\\', '"\\22', "' onload='x", '<!--', ']]>', '\u2028'));
    fc.assert(
      fc.property(nasty, nasty, (name, text) => {
        const base = aPortfolio();
        const records = {
          ...base,
          head: { ...base.head, title: text, profile: { ...base.head.profile, name, library: text } },
          responses: [aResponse('access/07/did', paragraph(text, cite('ev4'), name), { type: 'picture', attrs: { evidenceId: 'ev4' as EvidenceId, alt: text } })],
          evidence: [anEvidence(4, { title: name, originalName: text, description: text, mediaType: 'image/png' })],
        };
        for (const scope of ['access' as SetId, 'everything'] as const) {
          const document = print({ records, scope });
          elementsOf(document);
          expect(document.html.match(/<style>/g)).toHaveLength(1);
          expect(document.html.match(/<\/style>/g)).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { BundlePlan } from '../../../../../shared/bundle/bundle-plan';
import { planBundle } from '../../../../../shared/bundle/plan-bundle';
import type { Finding } from '../../../../../shared/checks/finding';
import type { EvidenceId, RequirementId, SetId } from '../../../../../shared/domain/ids';
import { anEvidence, aPlanInput, aPortfolio, aResponse, aUse, cite, paragraph, textsOf } from '../plan-samples';
import { readStrictHtml } from './strict-html';

const findings: readonly Finding[] = [
  { check: 'slot-empty', area: 'writing', severity: 'must', where: { kind: 'requirement', requirementId: 'access/09' as RequirementId }, messageKey: 'x', params: {} },
  { check: 'file-protected', area: 'files', severity: 'must', where: { kind: 'evidence', evidenceId: 'ev4' as EvidenceId }, messageKey: 'x', params: {} },
  { check: 'profile-incomplete', area: 'completeness', severity: 'remark', where: { kind: 'profile' }, messageKey: 'x', params: {} },
];

function pagesOf(plan: BundlePlan): ReadonlyMap<string, string> {
  return new Map([...textsOf(plan)].filter(([path]) => path.endsWith('.html')));
}

function documentOf(text: string): { querySelectorAll: (selector: string) => Element[]; text: (selector: string) => string } {
  const { document } = new Window();
  document.write(text);
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)] as unknown as Element[];
  return { querySelectorAll: all, text: (selector) => all(selector).map((element) => element.textContent).join('|') };
}

/** The page and the anchor that an address leads to, from a page inside data/. */
function resolve(from: string, address: string): { readonly path: string; readonly anchor: string } {
  const url = new URL(address, `https://bundle.example/${from}`);
  return { path: url.pathname.slice(1), anchor: url.hash.slice(1) };
}

const plan = planBundle(aPlanInput({ findings, isDraft: true }));
const whole = planBundle(aPlanInput({ findings, scope: 'everything' }));

describe.each([['one set', plan], ['everything', whole]])('the pages of a bundle of %s', (_name, bundle) => {
  const pages = pagesOf(bundle);
  const paths = new Set(bundle.payload.map((entry) => entry.path));
  const elements = new Map([...pages].map(([path, text]) => [path, readStrictHtml(text)]));

  it('are well formed, with unique ids, a language, a title and one first heading', () => {
    for (const [path, read] of elements) {
      const ids = read.flatMap((element) => element.attributes.get('id') ?? []);
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(read.find((element) => element.name === 'html')?.attributes.get('lang')).toBe('en-US');
      expect(read.filter((element) => element.name === 'h1')).toHaveLength(1);
      expect(pages.get(path)).toMatch(/<title>[^<]+<\/title>/);
    }
  });

  it('have headings in order and a skip link to the text', () => {
    for (const [path, read] of elements) {
      const levels = read.flatMap((element) => (/^h[1-6]$/.test(element.name) ? [Number(element.name[1])] : []));
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1));
      expect(read.find((element) => element.attributes.get('class') === 'skip')?.attributes.get('href')).toBe('#content');
    }
  });

  it('run nothing and load nothing from elsewhere', () => {
    for (const read of elements.values()) {
      for (const { name, attributes } of read) {
        expect(['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'svg']).not.toContain(name);
        for (const key of attributes.keys()) expect(key === 'style' || key.startsWith('on')).toBe(false);
        if (name === 'img' || name === 'link') expect(attributes.get('src') ?? attributes.get('href')).not.toMatch(/^(?:[a-z]+:|\/)/);
      }
      const policy = read.find((element) => element.attributes.get('http-equiv') === 'Content-Security-Policy')?.attributes.get('content');
      expect(policy).toBe("default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'");
    }
  });

  it('link only to what is there, down to the anchor', () => {
    for (const [path, read] of elements) {
      for (const { name, attributes } of read) {
        const address = attributes.get(name === 'img' ? 'src' : 'href');
        if (address === undefined || /^https?:/.test(address)) continue;
        const target = resolve(path, address);
        expect(paths, `${path} -> ${address}`).toContain(target.path);
        const isFound = target.anchor === '' || elements.get(target.path)?.some((element) => element.attributes.get('id') === target.anchor);
        expect(isFound, `${path} -> ${address}`).toBe(true);
      }
    }
  });

  it('lead back to every mention, from the list on its page and from the list of all evidence', () => {
    const linked = new Set([...elements].flatMap(([path, read]) => read.flatMap(({ attributes }) => {
      const target = resolve(path, attributes.get('href') ?? '');
      return [`${path} -> ${target.path}#${target.anchor}`];
    })));
    let mentions = 0;
    for (const [path, read] of elements) {
      for (const { attributes } of read) {
        const [, number] = /^[rsk][0-9a-z-]*-e(\d+)-\d+$/.exec(attributes.get('id') ?? '') ?? [];
        if (number === undefined) continue;
        mentions += 1;
        const anchor = attributes.get('id') ?? '';
        expect(linked).toContain(`${path} -> ${path}#${anchor}`);
        expect(linked).toContain(`data/evidence-index.html -> ${path}#${anchor}`);
        expect(linked).toContain(`${path} -> ${path}#e${number}`);
        expect(linked).toContain(`${path} -> data/evidence-index.html#e${number}`);
      }
    }
    expect(mentions).toBe(bundle === whole ? 5 : 4);
    expect(linked).toContain('data/evidence-index.html -> data/narratives/access-8.html#e5');
  });

  it('reach every page and every evidence file from the front page', () => {
    const reached = new Set(['data/index.html']);
    for (const path of reached) {
      for (const { attributes } of elements.get(path) ?? []) {
        const address = attributes.get('href') ?? attributes.get('src');
        if (address !== undefined && !/^https?:/.test(address)) reached.add(resolve(path, address).path);
      }
    }
    expect([...paths].filter((path) => !reached.has(path) && path !== 'data/checks.json')).toEqual([]);
  });
});

describe('the front page', () => {
  const front = documentOf(pagesOf(plan).get('data/index.html') ?? '');

  it('says what it is, for whom it was made, when, and the program’s status note', () => {
    const facts = front.text('.facts');
    expect(facts).toContain('Library Support Staff Certification');
    expect(facts).toContain('22\u00A0Nov\u00A02026');
    expect(facts).toContain('31 January 2019');
    expect(front.text('.by')).toBe('Portfolio of Sample Candidate, Elm Street branch');
    expect(front.text('.lead')).toContain('This is a draft');
  });

  it('names what is not in the bundle', () => {
    const gaps = front.text('.gaps li');
    expect(gaps).toContain('9, Emergencies and needs: no text yet');
    expect(gaps).toContain('7, Explaining policies: nothing under “What I learned”, “How well it went”');
    expect(gaps).toContain('1, Arranging collections: mentions evidence that was removed');
    expect(gaps).toContain('E4, Hold shelf <after>: What file-protected');
    expect(gaps).not.toContain('Personal statement');
  });

  it('maps evidence to requirements by shape, with what is only attached in brackets', () => {
    const rows = front.querySelectorAll('.map tbody tr').map((row) => (row as unknown as { textContent: string }).textContent);
    expect(rows.find((row) => row.startsWith('7, '))).toBe('7, Explaining policies◆Primary, mentioned◇Secondary, mentioned2');
    expect(rows.find((row) => row.startsWith('8, '))).toContain('(○)Not decided, attached1');
    expect(front.text('.map thead tr:first-child th')).toBe('Primary|Secondary|Not decided');
    expect(front.text('.coverage .lead')).toBe('◆\u00A0Primary. ◇\u00A0Secondary. ○\u00A0Not decided. In brackets: attached, not mentioned in the text.');
  });

  it('tells how to read it, and how to find out whether anything was changed', () => {
    expect(front.text('h2')).toBe('How to read this|Contents|Not in this bundle|Coverage|Also in this bundle|Checking that nothing has changed');
    expect(front.text('.commands code')).toContain('sha256sum -c manifest-sha256.txt|');
  });

  it('leads to the PDF only where there is one', () => {
    const withPdf = documentOf(pagesOf(planBundle(aPlanInput({ pdf: { sha256: anEvidence(900).sha256, size: 1_234_000 } }))).get('data/index.html') ?? '');
    expect(front.querySelectorAll('a[href="portfolio.pdf"]')).toEqual([]);
    expect(withPdf.querySelectorAll('a[href="portfolio.pdf"]')).toHaveLength(2);
    expect(withPdf.text('.lead')).toContain('portfolio.pdf, 1.2\u00A0MB.');
  });

  it('lists the items of each row where there are too many for columns', () => {
    const evidence = Array.from({ length: 31 }, (_, index) => anEvidence(index + 1, { classId: index % 2 === 0 ? 'primary' : 'secondary' }));
    const records = aPortfolio({ evidence, uses: evidence.map((item) => aUse(item.id, 'access/07')) });
    const page = documentOf(pagesOf(planBundle(aPlanInput({ records }))).get('data/index.html') ?? '');
    expect(page.text('.map.list thead th')).toBe('Response|Primary|Secondary');
    expect(page.text('.map.list tbody tr:nth-child(8) td:nth-child(2)')).toContain('(◆)Primary, attached E31');
    expect(page.text('.map.list tbody tr:nth-child(8) td:nth-child(3)')).toContain('(◇)Secondary, attached E30');
  });
});

describe('the front page of a backup', () => {
  const setId = (id: string) => ({ ...aPortfolio().chosenSets[0]!, setId: id as SetId });
  const course = { ...setId('cataloging'), route: 'course', courseTitle: 'Describing things', courseProvider: 'Elm College', courseCompletedOn: '2026-05-03' };
  const page = documentOf(pagesOf(planBundle(aPlanInput({ scope: 'everything', records: aPortfolio({ chosenSets: [setId('access'), course] }) }))).get('data/index.html') ?? '');

  it('tells a set without a word in one line', () => expect(page.text('.gaps li')).toContain('Technology: nothing written yet'));

  it('tells by which course a set is earned, and asks for no text there', () => {
    expect(page.text('.facts')).toContain('Course: Describing things, Elm College, completed 3\u00A0May\u00A02026');
    expect(page.text('.gaps li')).not.toContain('Cataloging');
  });
});

describe('the page of findings', () => {
  const page = documentOf(pagesOf(plan).get('data/checks.html') ?? '');

  it('groups them by area and leads to each place', () => {
    expect(page.text('h2')).toBe('Writing|Files|Completeness');
    expect(page.querySelectorAll('.checks li a').map((link) => link.getAttribute('href'))).toEqual(['narratives/access-9.html', 'evidence-index.html#e4']);
    expect(page.text('.lead')).toContain('3 findings, 2 of them to be settled');
  });

  it('says so when there is nothing to find', () => {
    expect(pagesOf(planBundle(aPlanInput())).get('data/checks.html')).toContain('The rehearsal found nothing to mention.');
  });
});

describe('a requirement’s page', () => {
  const page = documentOf(pagesOf(plan).get('data/narratives/access-7.html') ?? '');

  it('shows the text, its parts and its pictures with their description', () => {
    expect(page.text('h2')).toBe('Approach|What I did|What I learned|How well it went|Evidence for 7');
    expect(page.text('.part p')).toContain('answers questions <in order> & "plainly".');
    expect(page.querySelectorAll('img').map((img) => [img.getAttribute('src'), img.getAttribute('alt')])).toEqual([['../evidence/004-regal-etagere.jpg', 'The shelf, "after"']]);
  });

  it('lists its evidence with class, note and the way back', () => {
    const items = page.querySelectorAll('.used li');
    expect(items.map((item) => item.id)).toEqual(['e3', 'e4']);
    expect(page.text('#e3')).toContain('Secondary');
    expect(page.text('#e3')).toContain('The wording we had');
    expect(page.querySelectorAll('#e3 .back a').map((link) => link.getAttribute('href'))).toEqual(['#r7-e3-1', '#r7-e3-2', '../evidence-index.html#e3']);
  });

  it('tells where else an item is used, and what it is', () => {
    const records = aPortfolio({ uses: [aUse('ev3', 'access/07'), aUse('ev3', 'access/09')] });
    const other = documentOf(pagesOf(planBundle(aPlanInput({ records }))).get('data/narratives/access-9.html') ?? '');
    expect(other.text('#e3 .facts-line')).toBe('Secondary, PDF, 3\u00A0kB, 4\u00A0Mar\u00A02026');
    expect(other.text('#e3 .back')).toBe('Attached, not mentioned in the text · also in 7, Explaining policies · in the list, E3');
    expect(other.querySelectorAll('#e3 .back a').map((link) => link.getAttribute('href'))).toEqual(['access-7.html#e3', '../evidence-index.html#e3']);
  });

  it('shows a picture in small in its list, but not one that the text shows', () => {
    const records = aPortfolio({ uses: [aUse('ev4', 'access/08')] });
    const other = documentOf(pagesOf(planBundle(aPlanInput({ records }))).get('data/narratives/access-8.html') ?? '');
    expect(other.querySelectorAll('#e4 img.thumb').map((img) => [img.getAttribute('src'), img.getAttribute('alt')])).toEqual([['../evidence/004-regal-etagere.jpg', '']]);
    expect(page.querySelectorAll('img.thumb')).toEqual([]);
  });

  it('names itself, its set and whose it is, for who opens it alone', () => {
    expect(page.text('title')).toBe('7, Explaining policies, Access Services, Portfolio of Sample Candidate');
    expect(page.text('.trail')).toContain('Access Services');
  });

  it('puts a mark close to the word before it', () => {
    const spaced = aResponse('access/02/did', paragraph('the handout ', cite('ev3'), ' and'));
    const text = pagesOf(planBundle(aPlanInput({ records: aPortfolio({ responses: [spaced] }) }))).get('data/narratives/access-2.html') ?? '';
    expect(text).toMatch(/the handout<a class="ref sec"[^>]*>.*<\/a> and/);
  });

  it('links only where a link may lead', () => {
    const bad = aResponse('access/02/did', { type: 'paragraph', content: [{ type: 'text', text: 'press', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }, cite('gone')] });
    const text = pagesOf(planBundle(aPlanInput({ records: aPortfolio({ responses: [bad] }) }))).get('data/narratives/access-2.html') ?? '';
    expect(text).not.toContain('javascript:');
    expect(text).toContain('press<span class="gone">[evidence removed]</span>');
  });
});

describe('text of a person', () => {
  it('never becomes a tag, an attribute or a link, in any page', () => {
    const expected = readStrictHtml(textsOf(planWith('plain')).get('data/index.html') ?? '').map((element) => element.name);
    const anyText = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.constantFrom('"><script>alert(1)</script>', "'onmouseover='x", '</p><img src=x onerror=1>', '<!--', ']]>', '&lt;b&gt;')).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(anyText, (text) => {
        const pages = pagesOf(planWith(text));
        for (const page of pages.values()) readStrictHtml(page);
        expect(readStrictHtml(pages.get('data/index.html') ?? '').map((element) => element.name)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  function planWith(text: string): BundlePlan {
    const records = aPortfolio();
    const profile = { ...records.head.profile, name: text, library: text };
    const evidence = [anEvidence(3, { title: text, originalName: text, description: text, mediaType: text, date: text, classId: text })];
    return planBundle(
      aPlanInput({
        findings,
        describeFinding: () => ({ what: text, why: text }),
        recipientId: text,
        records: aPortfolio({ head: { ...records.head, title: text, profile }, evidence, responses: [aResponse('access/07/did', paragraph(text, cite('ev3')))], uses: [aUse('ev3', 'access/07', text)] }),
      }),
    );
  }
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bagitProfileIdentifier } from '../../../../shared/bundle/bag-description';
import { planBundle } from '../../../../shared/bundle/plan-bundle';
import type { Sha256 } from '../../../../shared/domain/ids';
import { aPlanInput, textsOf } from './plan-samples';

type Entity = { readonly '@id': string; readonly '@type': string; readonly [key: string]: unknown };
type Reference = { readonly '@id': string };

const plan = planBundle(aPlanInput());
const texts = textsOf(plan);
const crate = JSON.parse(texts.get('data/ro-crate-metadata.json') ?? '') as { '@context': unknown; '@graph': Entity[] };
const byId = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));

describe('the RO-Crate', () => {
  it('has a descriptor of version 1.1 that is about the root', () => {
    const descriptor = byId.get('ro-crate-metadata.json');
    expect(descriptor).toMatchObject({ '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' } });
    expect(crate['@context']).toContain('https://w3id.org/ro/crate/1.1/context');
  });

  it('has a root with name, description, date, license and parts', () => {
    expect(byId.get('./')).toMatchObject({ '@type': 'Dataset', name: expect.any(String), description: expect.any(String), datePublished: '2026-11-22', license: { '@id': '#rights' } });
  });

  it('names no entity twice and refers to nothing that is not there', () => {
    expect(byId.size).toBe(crate['@graph'].length);
    const references = JSON.stringify(crate['@graph']).matchAll(/"@id":"([^"]+)"/g);
    for (const [, id = ''] of references) expect(id.startsWith('https://') || byId.has(id), id).toBe(true);
  });

  it('lists every file of the payload but itself, with type, size and digest', () => {
    const listed = (byId.get('./')?.['hasPart'] as Reference[]).map((part) => `data/${part['@id']}`);
    const expected = plan.payload.map((entry) => entry.path).filter((path) => path !== 'data/ro-crate-metadata.json');
    expect([...listed].sort()).toEqual([...expected].sort());
    for (const entry of plan.payload) {
      if (!listed.includes(entry.path)) continue;
      const size = entry.kind === 'text' ? Buffer.byteLength(entry.text) : entry.size;
      const sha256 = entry.kind === 'text' ? createHash('sha256').update(entry.text).digest('hex') : entry.sha256;
      expect(byId.get(entry.path.slice('data/'.length))).toMatchObject({ '@type': 'File', encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z0-9.+-]+$/), contentSize: String(size), sha256 });
    }
  });

  it('lists the PDF when there is one', () => {
    const pdf = { sha256: 'f'.repeat(64) as Sha256, size: 1_234 };
    const text = textsOf(planBundle(aPlanInput({ pdf }))).get('data/ro-crate-metadata.json') ?? '';
    const graph = (JSON.parse(text) as { '@graph': Entity[] })['@graph'];
    expect(graph.find((entity) => entity['@id'] === 'portfolio.pdf')).toEqual({ '@id': 'portfolio.pdf', '@type': 'File', name: 'Portfolio as PDF', encodingFormat: 'application/pdf', contentSize: '1234', sha256: pdf.sha256 });
    expect(graph.find((entity) => entity['@id'] === './')?.['hasPart']).toContainEqual({ '@id': 'portfolio.pdf' });
    expect(byId.has('portfolio.pdf')).toBe(false);
  });

  it('keeps the names that the person’s files had', () => {
    expect(byId.get('evidence/004-regal-etagere.jpg')).toMatchObject({ name: 'Hold shelf <after>', alternateName: 'régal – étagère.JPG' });
  });
});

describe('the BagIt profile in docs', () => {
  const profile = JSON.parse(readFileSync(new URL('../../../../docs/bagit-profile.json', import.meta.url), 'utf8')) as {
    'BagIt-Profile-Info': Record<string, string>;
    'Bag-Info': Record<string, { required?: boolean; values?: string[] }>;
    'Tag-Files-Required': string[];
  };

  it('is the one that bundles name', () => expect(profile['BagIt-Profile-Info']['BagIt-Profile-Identifier']).toBe(bagitProfileIdentifier));

  it('is followed by what a bundle says of itself', () => {
    const said = new Map([...plan.bagInfo, ['Payload-Oxum', '1.1'] as const]);
    for (const [label, rule] of Object.entries(profile['Bag-Info'])) {
      const value = said.get(label);
      if (rule.required === true) expect(value, label).toBeTruthy();
      if (rule.values !== undefined && value !== undefined) expect(rule.values).toContain(value);
    }
    for (const label of said.keys()) expect(profile['Bag-Info']).toHaveProperty(label);
  });
});

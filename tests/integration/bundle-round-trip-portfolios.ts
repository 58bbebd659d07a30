import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { toResponseKey } from '../../shared/domain/ids';
import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId, Sha256 } from '../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import { anyRichText } from '../unit/shared/domain/rich-text-arbitrary';

/** Records as a person could have made them, and the bytes of every evidence file by digest. */
export type AnyPortfolio = { readonly records: PortfolioRecords; readonly files: ReadonlyMap<Sha256, Uint8Array> };

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,30}$/);
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
const date = moment.map((text) => text.slice(0, 10));
const dateOrEmpty = fc.oneof(fc.constant(''), date);
const round = fc.integer({ min: 1, max: 999_999 });
const fileNames = fc.oneof(
  fc.tuple(words, fc.constantFrom('pdf', 'JPG', 'docx', 'txt', '', 'tar.gz', 'exe')).map(([stem, extension]) => `${stem}.${extension}`),
  fc.constantFrom('CON.txt', '../../etc/passwd', 'a\\b.pdf', '.hidden', 'régal – étagère.JPG', 'x'.repeat(300), 'ﬁle.PDF', 'file.pdf', 'File.pdf'),
);
const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.nat(40_000).map((size) => new TextEncoder().encode('Holds wait seven days. '.repeat(2000).slice(0, size))));

const anEvidenceItem = fc.record({
  item: fc.record({
    id: id.map((text) => text as EvidenceId),
    number: fc.integer({ min: 1, max: 999_999 }),
    mediaType: fc.constantFrom('application/pdf', 'image/jpeg', 'text/plain', 'video/mp4', '', 'no type at all'),
    originalName: fileNames,
    title: words,
    classId: fc.constantFrom('', 'primary', 'secondary', 'unknown-class'),
    date: dateOrEmpty,
    description: words,
    privacy: fc.constantFrom('undeclared' as const, 'no-patron-data' as const, 'redacted' as const, 'permission-held' as const),
    addedAt: moment,
    removedAt: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, moment),
    inspection: fc.record({
      inspector: fc.nat(9),
      detectedType: fc.constantFrom('', 'pdf', 'jpg'),
      problems: fc.array(fc.oneof(fc.constant({ kind: 'empty' as const }), fc.record({ kind: fc.constant('type-mismatch' as const), extension: fc.constantFrom('', 'pdf'), detected: fc.constantFrom('docx', 'jpg') })), { maxLength: 2 }),
    }),
  }),
  content,
});

const receipt = fc.record({
  id, fileName: words, size: fc.nat(), entries: fc.nat(1000), round, madeAt: moment, receiptCode: fc.constantFrom('', 'abcd-0123-4567-89ab-cdef'), recipient: words,
  scope: fc.constantFrom('access', 'program', 'communication'), draft: fc.boolean(),
});

/** Portfolios in a program: any part of it chosen, written, marked, attached, kept in history or thrown into the trash. */
export function anyPortfolio(pack: Pack): fc.Arbitrary<AnyPortfolio> {
  const setIds = fc.constantFrom(...pack.sets.map((set) => set.id));
  const requirements = pack.sets.flatMap((set) => set.requirements.map((requirement) => requirement.id));
  const owner = fc.constantFrom<RequirementId | SetId>(...requirements, ...pack.sets.map((set) => set.id));
  const key = fc.oneof(
    fc.tuple(fc.constantFrom(...requirements), fc.constantFrom(...pack.slots.requirement)).map(([of, slot]) => toResponseKey(of, slot.id)),
    fc.constantFrom('access/no-longer-asked' as ResponseKey, 'gone/07/did' as ResponseKey),
  );
  const chosenSet = fc.record({ setId: setIds, route: fc.constantFrom('', 'portfolio', ...pack.routes.map((route) => route.id)), courseTitle: words, courseProvider: words, courseCompletedOn: dateOrEmpty, courseApprovedOn: dateOrEmpty });
  return fc
    .record({
      head: fc.record({
        id: id.map((text) => text as PortfolioId), title: words, createdAt: moment, packId: fc.constant(pack.id), packVersion: fc.constant(pack.version),
        profile: fc.record({ name: words, email: words, library: words, role: words, admittedOn: dateOrEmpty }),
        rounds: fc.dictionary(setIds, round, { maxKeys: 3 }).map((rounds) => ({ ...rounds })),
      }),
      chosenSets: fc.uniqueArray(chosenSet, { maxLength: 4, selector: (chosen) => chosen.setId }),
      responses: fc.uniqueArray(fc.record({ key, doc: anyRichText, updatedAt: moment }), { maxLength: 6, selector: (response) => response.key }),
      versions: fc.uniqueArray(fc.record({ key, savedAt: moment, doc: anyRichText }), { maxLength: 4, selector: (version) => `${version.key} ${version.savedAt}` }),
      requirementStates: fc.uniqueArray(fc.record({ requirementId: owner, mark: fc.constantFrom('none' as const, 'parked' as const, 'ready' as const), suggestionId: fc.constantFrom('', 'a'), selfRating: fc.constantFrom('', '3') }), { maxLength: 5, selector: (state) => state.requirementId }),
      items: fc.uniqueArray(anEvidenceItem, { maxLength: 6, selector: ({ item }) => item.id }).filter((items) => new Set(items.map(({ item }) => item.number)).size === items.length),
      attached: fc.array(fc.record({ at: fc.nat(5), requirementId: owner, note: words }), { maxLength: 6 }),
      declarations: fc.uniqueArray(fc.record({ declarationId: fc.constantFrom('own-work', 'privacy'), givenAt: moment }), { maxLength: 2, selector: (given) => given.declarationId }),
      receipts: fc.uniqueArray(receipt, { maxLength: 3, selector: (kept) => kept.id }),
    })
    .map(({ items, attached, ...rest }): AnyPortfolio => {
      const evidence = items.map(({ item, content: bytes }): Evidence => ({ ...item, sha256: toSha256(bytes), size: bytes.length }));
      const uses = new Map(attached.flatMap(({ at, ...use }) => {
        const item = evidence[at];
        return item === undefined ? [] : [[`${item.id} ${use.requirementId}`, { evidenceId: item.id, ...use }] as const];
      }));
      const records = { ...rest, packJson: JSON.stringify(pack), evidence, uses: [...uses.values()] };
      return { records, files: new Map(items.map(({ content: bytes }) => [toSha256(bytes), bytes])) };
    });
}

export function toSha256(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

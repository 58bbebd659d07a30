import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BundlePlan, PlannedEvidence } from '../../shared/bundle/bundle-plan';
import { planBundle } from '../../shared/bundle/plan-bundle';
import type { PortfolioId } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import { toSha256, writeInMemory } from '../unit/shared/bundle/a-bundle';
import { anEvidence, aPlanInput, aPortfolio } from '../unit/shared/bundle/plan-samples';

export const handout = Buffer.from('Holds wait seven days, then the next person is told. '.repeat(40));
export const survey = Buffer.from('What people asked at the desk in one week of May. '.repeat(40));

const packJson = readFileSync(path.resolve(import.meta.dirname, '../../assets/packs/lssc.json'), 'utf8');

/** A portfolio with two evidence files, E4 and E5. */
export function aMadePortfolio(id: string, title: string): PortfolioRecords {
  const records = aPortfolio({ packJson, versions: [], uses: [], declarations: [] });
  const evidence = [
    anEvidence(4, { sha256: toSha256(handout), size: handout.length, title: 'Hold handout', originalName: 'Hold handout.txt', mediaType: 'text/plain' }),
    anEvidence(5, { sha256: toSha256(survey), size: survey.length, title: 'Desk survey', originalName: 'Desk survey.txt', mediaType: 'text/plain' }),
  ];
  return { ...records, evidence, responses: records.responses.slice(0, 1), head: { ...records.head, id: id as PortfolioId, title } };
}

export const toPlan = (records: PortfolioRecords): BundlePlan => planBundle(aPlanInput({ records, scope: 'everything', round: 1 }));

export function toPlanned(inside: string, content: Buffer): PlannedEvidence {
  return { kind: 'evidence', path: `data/${inside}`, sha256: toSha256(content), size: content.length, compress: true, label: inside };
}

/** Writes a plan whose evidence is the handout and the survey. @returns the zip's path */
export async function saveZip(plan: BundlePlan, folder: string): Promise<string> {
  const { bytes } = await writeInMemory(plan, [handout, survey]);
  const zip = path.join(folder, `${plan.name}.zip`);
  writeFileSync(zip, bytes);
  return zip;
}

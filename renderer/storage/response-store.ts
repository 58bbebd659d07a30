import type { ResponseKey } from '../../shared/domain/ids';
import type { RequirementState, Response, ResponseVersion } from '../../shared/domain/portfolio';
import type { RichText } from '../../shared/domain/rich-text';
import type { PortfolioDatabase } from './portfolio-database';

/** A version is kept at least once per ten minutes of writing; milliseconds. */
const VERSION_EVERY = 10 * 60 * 1000;

/**
 * Saves a response; keeps what stood there before as a version when ten minutes or a sitting have passed since the last.
 * @param sittingSince milliseconds since 1970: the first save after it always keeps a version
 */
export async function writeResponse(db: PortfolioDatabase, response: Response, sittingSince: number): Promise<void> {
  await db.transaction('rw', db.responses, db.versions, async () => {
    const before = await db.responses.get(response.key);
    if (before !== undefined && (await isDue(db, before, sittingSince))) {
      await db.versions.add({ key: before.key, savedAt: before.updatedAt, doc: before.doc });
    }
    await db.responses.put(response);
  });
}

async function isDue(db: PortfolioDatabase, before: Response, sittingSince: number): Promise<boolean> {
  const last = (await db.versions.where('key').equals(before.key).sortBy('savedAt')).at(-1);
  const beforeAt = Date.parse(before.updatedAt);
  if (last === undefined) return beforeAt < sittingSince || Date.now() - beforeAt > VERSION_EVERY;
  if (last.savedAt === before.updatedAt) return false;
  return beforeAt - Date.parse(last.savedAt) > VERSION_EVERY || (beforeAt < sittingSince && Date.parse(last.savedAt) < beforeAt);
}

export async function readResponse(db: PortfolioDatabase, key: ResponseKey): Promise<Response | null> {
  return (await db.responses.get(key)) ?? null;
}

/** Earlier states of a response, the newest first. */
export async function readVersions(db: PortfolioDatabase, key: ResponseKey): Promise<readonly ResponseVersion[]> {
  const rows = await db.versions.where('key').equals(key).sortBy('savedAt');
  return rows.reverse();
}

/** Brings an earlier text back. What stood there becomes a version itself; nothing is removed. */
export async function restoreVersion(db: PortfolioDatabase, key: ResponseKey, doc: RichText): Promise<void> {
  await db.transaction('rw', db.responses, db.versions, async () => {
    const before = await db.responses.get(key);
    if (before !== undefined) await db.versions.add({ key, savedAt: before.updatedAt, doc: before.doc });
    await db.responses.put({ key, doc, updatedAt: new Date().toISOString() });
  });
}

export async function writeRequirementState(db: PortfolioDatabase, state: RequirementState): Promise<void> {
  await db.requirementStates.put(state);
}

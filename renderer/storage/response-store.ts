import type { ResponseKey } from '../../shared/domain/ids';
import type { Moment, RequirementState, Response, ResponseVersion } from '../../shared/domain/portfolio';
import type { RichText } from '../../shared/domain/rich-text';
import type { PortfolioDatabase } from './portfolio-database';

/** A version is kept at least once per ten minutes of writing; milliseconds. */
const VERSION_EVERY = 10 * 60 * 1000;

/** Milliseconds since 1970. */
type Replacing = { readonly before: Response; readonly savedAt: number; readonly sittingSince: number };

/**
 * Saves a response; keeps what stood there before as a version when ten minutes or a sitting have passed since the last.
 * @param sittingSince milliseconds since 1970: the first save after it always keeps a version
 */
export async function writeResponse(db: PortfolioDatabase, response: Response, sittingSince: number): Promise<void> {
  await db.transaction('rw', db.responses, db.versions, async () => {
    const before = await db.responses.get(response.key);
    if (before !== undefined && (await isDue(db, { before, savedAt: Date.parse(response.updatedAt), sittingSince }))) {
      await db.versions.add({ key: before.key, savedAt: before.updatedAt, doc: before.doc });
    }
    await db.responses.put(response);
  });
}

/** What stood there is worth keeping when it is from an earlier sitting, stood for ten minutes, or came ten minutes after the last version. */
async function isDue(db: PortfolioDatabase, { before, savedAt, sittingSince }: Replacing): Promise<boolean> {
  const beforeAt = Date.parse(before.updatedAt);
  // By `n`: versions are added in the order of time, and only the last one is read.
  const last = await db.versions.where('key').equals(before.key).last();
  if (last?.savedAt === before.updatedAt) return false;
  if (beforeAt < sittingSince || savedAt - beforeAt > VERSION_EVERY) return true;
  const since = Math.max(sittingSince, last === undefined ? 0 : Date.parse(last.savedAt));
  return beforeAt - since > VERSION_EVERY;
}

export async function readResponse(db: PortfolioDatabase, key: ResponseKey): Promise<Response | null> {
  return (await db.responses.get(key)) ?? null;
}

/** Earlier states of a response, the newest first. */
export async function readVersions(db: PortfolioDatabase, key: ResponseKey): Promise<readonly ResponseVersion[]> {
  const rows = await db.versions.where('key').equals(key).sortBy('savedAt');
  return rows.reverse();
}

/** Brings another text in. What stood there becomes a version itself; nothing is removed. @returns its `updatedAt` */
export async function restoreVersion(db: PortfolioDatabase, key: ResponseKey, doc: RichText): Promise<Moment> {
  return db.transaction('rw', db.responses, db.versions, async () => {
    const before = await db.responses.get(key);
    if (before !== undefined) await keepVersion(db, { key, savedAt: before.updatedAt, doc: before.doc });
    // Later than what stood there even where the clock was set back, or a draft could not be told from its base.
    const updatedAt = new Date(Math.max(Date.now(), before === undefined ? 0 : Date.parse(before.updatedAt) + 1)).toISOString();
    await db.responses.put({ key, doc, updatedAt });
    return updatedAt;
  });
}

/** Keeps a text among the earlier ones, once. */
export async function keepVersion(db: PortfolioDatabase, version: ResponseVersion): Promise<void> {
  await db.transaction('rw', db.versions, async () => {
    const isKept = ({ savedAt, doc }: ResponseVersion): boolean => savedAt === version.savedAt && JSON.stringify(doc) === JSON.stringify(version.doc);
    if ((await db.versions.where('key').equals(version.key).and(isKept).count()) === 0) await db.versions.add(version);
  });
}

export async function writeRequirementState(db: PortfolioDatabase, state: RequirementState): Promise<void> {
  await db.requirementStates.put(state);
}

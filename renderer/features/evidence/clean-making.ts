import type { Evidence } from '../../../shared/domain/portfolio';
import { refused, ok, type Result } from '../../../shared/domain/result';
import type { MakeFiles } from '../../../shared/pdf/files-task';
import { toStem } from '../../storage/evidence-clean';
import type { CleanFile, CleanProblem } from '../../workers/clean-task';
import type { InspectFile } from '../../workers/inspect-task';
import type { CleanOffer } from './clean-offers';

export type CleanTools = {
  readonly clean: CleanFile;
  readonly makeFiles: MakeFiles;
  readonly inspect: InspectFile;
};

/** `still-there`: the copy was looked into, and it tells what it should not. Nothing was stored. */
export type MakingProblem = CleanProblem | { readonly kind: 'gone' | 'still-there' | 'failed' };

export type CopyToMake = { readonly item: Evidence; readonly offer: CleanOffer; readonly open: () => Promise<Blob | null> };

/** Makes the copy, and looks into it before anybody gets it. Never rejects. */
export async function makeCopy(tools: CleanTools, { item, offer, open }: CopyToMake): Promise<Result<File, MakingProblem>> {
  try {
    const file = await open();
    if (file === null) return refused({ kind: 'gone' });
    const made = offer.way === 'page' ? await makePage(tools, item, file) : await tools.clean({ file, way: offer.way });
    if (!made.ok) return made;
    const name = offer.extension === null ? item.originalName : `${toStem(item.originalName)}.${offer.extension}`;
    const { problems } = (await tools.inspect({ file: made.value, fileName: name })).inspection;
    if (problems.some(({ kind }) => offer.removes.includes(kind) || kind === 'damaged' || kind === 'not-looked-inside')) return refused({ kind: 'still-there' });
    return ok(new File([made.value], name, { type: offer.extension === null ? item.mediaType : '' }));
  } catch {
    return refused({ kind: 'failed' });
  }
}

async function makePage({ makeFiles }: CleanTools, item: Evidence, blob: Blob): Promise<Result<Blob, CleanProblem>> {
  const isPlain = item.mediaType === 'image/jpeg' || item.mediaType === 'image/png';
  const files = await makeFiles({
    items: [{ id: item.id, title: item.title, way: isPlain ? 'picture' : 'redraw', extension: 'pdf', blob, isPortfolio: false }],
    limits: { maxFileBytes: null, maxTotalBytes: null, maxFiles: null },
    paper: 'letter',
    canShrink: false,
    madeOn: item.addedAt.slice(0, 10),
    language: 'en',
  });
  const [page] = files.ok ? files.value : [];
  return page === undefined ? refused({ kind: isPlain ? 'unreadable' : 'undrawable' }) : ok(page.blob);
}

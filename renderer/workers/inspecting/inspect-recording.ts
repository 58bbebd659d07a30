import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import { toByteText } from '../../../shared/domain/byte-search';
import type { FileFacts, FileProblem } from '../../../shared/domain/inspection';
import type { FileToInspect, LookInside } from '../../../shared/inspection/look-inside';
import { isSilentWave } from '../../../shared/inspection/media/is-silent-wave';
import { readMediaBoxes } from '../../../shared/inspection/media/read-boxes';
import { isBlankFilm } from './is-blank-film';

const boxed = new Set(['mp4', 'mov', 'm4a', '3gp']);
/** Bytes of an index that are searched for a place. */
const LARGEST_INDEX = 32 * 2 ** 20;
/** How Android, Apple and the 3GPP write where something was recorded. */
const place = /\u00a9xyz|com\.apple\.quicktime\.location|loci/;

/** Sound and film: length, size, whether they are whole, where they were made, whether anything is to be seen or heard. */
export async function inspectRecording({ file, detected }: FileToInspect): Promise<LookInside> {
  const problems: FileProblem[] = boxed.has(detected) ? [...(await readBoxProblems(file))] : [];
  if (detected === 'wav' && (await isSilentWave(file))) problems.push({ kind: 'blank', sureness: 'looks' });
  const isBroken = problems.some((problem) => problem.kind === 'damaged' && problem.extent === 'whole');
  const { facts, isBlank } = isBroken ? unread : await readTracks(file);
  if (isBlank) problems.push({ kind: 'blank', sureness: 'looks' });
  return { facts, problems, text: '' };
}

async function readBoxProblems(file: Blob): Promise<readonly FileProblem[]> {
  const { isCutOff, index } = await readMediaBoxes(file);
  if (index === null) return [{ kind: 'damaged', extent: 'whole' }];
  const problems: FileProblem[] = isCutOff ? [{ kind: 'damaged', extent: 'part' }] : [];
  const bytes = new Uint8Array(await file.slice(index.start, Math.min(index.end, index.start + LARGEST_INDEX)).arrayBuffer());
  if (place.test(toByteText(bytes))) problems.push({ kind: 'location' });
  return problems;
}

type Tracks = { readonly facts: FileFacts; readonly isBlank: boolean };

/** For kinds that the library does not know; that is no fault of the file. */
const unread: Tracks = { facts: {}, isBlank: false };

async function readTracks(file: Blob): Promise<Tracks> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  try {
    if (!(await input.canRead())) return unread;
    const seconds = await input.computeDuration();
    const facts = { seconds: Math.round(seconds * 10) / 10 };
    const video = await input.getPrimaryVideoTrack();
    if (video === null) return { facts, isBlank: false };
    const isBlank = await isBlankFilm({ video, audio: await input.getPrimaryAudioTrack(), seconds });
    return { facts: { ...facts, width: video.displayWidth, height: video.displayHeight }, isBlank };
  } catch {
    return unread;
  } finally {
    input.dispose();
  }
}

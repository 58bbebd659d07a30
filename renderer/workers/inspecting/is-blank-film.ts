import { AudioSampleSink, VideoSampleSink, type InputAudioTrack, type InputVideoTrack } from 'mediabunny';
import { isOneColor } from './is-one-color';

/** Where a film is looked at, as parts of its length. */
const PLACES = [0, 0.25, 0.5, 0.75, 0.98];
const SIDE = 64;
/** Steps of 256: what packing a black film leaves of noise. */
const TOLERANCE = 8;
/** Pixels; larger frames are not decoded. */
const LARGEST_FRAME = 4096 * 2304;
/** Parts of full loudness below which nobody hears anything. */
const SILENT = 0.002;
/** Milliseconds that looking may take; a film that is not seen through by then is taken for one that shows something. */
const PATIENCE = 8_000;

export type FilmTracks = { readonly video: InputVideoTrack; readonly audio: InputAudioTrack | null; readonly seconds: number };

/**
 * One color and no sound, wherever it was looked at. Needs a browser that decodes it: what can't be decoded is not
 * called blank. Most films answer with their first frame.
 */
export async function isBlankFilm(tracks: FilmTracks): Promise<boolean> {
  if (typeof VideoDecoder === 'undefined' || typeof OffscreenCanvas === 'undefined') return false;
  if (tracks.video.codedWidth * tracks.video.codedHeight > LARGEST_FRAME) return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE)));
  const looked = (async () => (await showsNothing(tracks)) && (await isSilent(tracks)))().catch(() => false);
  return Promise.race([looked, late]).finally(() => clearTimeout(timer));
}

async function showsNothing({ video, seconds }: FilmTracks): Promise<boolean> {
  if (!(await video.canDecode())) return false;
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  let seen = 0;
  for await (const sample of new VideoSampleSink(video).samplesAtTimestamps(PLACES.map((place) => place * seconds))) {
    if (sample === null) continue;
    sample.draw(context, 0, 0, SIDE, SIDE);
    sample.close();
    if (!isOneColor(context.getImageData(0, 0, SIDE, SIDE).data, TOLERANCE)) return false;
    seen += 1;
  }
  return seen > 0;
}

/** Half a second is listened to at each place. */
async function isSilent({ audio, seconds }: FilmTracks): Promise<boolean> {
  if (audio === null) return true;
  if (!(await audio.canDecode())) return false;
  const sink = new AudioSampleSink(audio);
  for (const place of PLACES) {
    for await (const sample of sink.samples(place * seconds, place * seconds + 0.5)) {
      const heights = new Float32Array(sample.numberOfFrames);
      sample.copyTo(heights, { planeIndex: 0, format: 'f32-planar' });
      sample.close();
      if (heights.some((height) => Math.abs(height) > SILENT)) return false;
    }
  }
  return true;
}

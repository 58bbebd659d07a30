import type { BundleContents, Narrative } from '../bundle-contents';

/** What a list calls each narrative: `7`, or `Access Services 7` where several sets share a bundle. */
export function toShortNames(contents: BundleContents): ReadonlyMap<Narrative, string> {
  const sets = contents.chapters.filter((chapter) => chapter.kind === 'set').length;
  return new Map(
    contents.chapters.flatMap((chapter) =>
      chapter.narratives.map((narrative): readonly [Narrative, string] => {
        const own = narrative.number === '' ? narrative.title : narrative.number;
        return [narrative, sets > 1 && chapter.kind === 'set' ? `${chapter.title} ${own}` : own];
      }),
    ),
  );
}

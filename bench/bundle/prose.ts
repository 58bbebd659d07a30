const onsets = 'b c d f g h l m n p r s t v w br ch cl dr fr gr pl pr sh sp st th tr'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const endings = ['', 'n', 'r', 's', 't', 'd', 'l', 'ng', 'tion', 'er', 'ed'];
const vocabularySize = 4_000;

/** A generator of numbers from 0 to 1; the same for the same seed, on every computer. */
function createRandom(seed: number): () => number {
  let state = seed % 4_294_967_296;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The upper bits only: the lower ones of such a generator repeat after a few steps.
    return (state >>> 8) / 16_777_216;
  };
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function makeVocabulary(): readonly string[] {
  const random = createRandom(1);
  return Array.from({ length: vocabularySize }, () => {
    const syllables = 1 + Math.floor(random() * 3);
    return Array.from({ length: syllables }, () => `${pick(onsets, random)}${pick(vowels, random)}`).join('') + String(pick(endings, random));
  });
}

const vocabulary = makeVocabulary();

/** Text in which few words are frequent and most are rare, as in a language; different for each `seed`. Deflates to about two fifths. */
export function toProse(length: number, seed: number): Buffer {
  const random = createRandom(seed);
  const parts: string[] = [];
  for (let made = 0; made < length; ) {
    // Zipf's law: the word of rank r comes about 1/r as often as the first.
    const word = vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'the';
    const part = `${word}${random() < 0.08 ? '.\n' : ' '}`;
    parts.push(part);
    made += part.length;
  }
  return Buffer.from(parts.join('').slice(0, length));
}

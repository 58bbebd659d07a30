const openings = ['On a Tuesday in March', 'The week the boiler failed', 'After the spring book sale', 'While the branch was short of staff', 'When the new system came'];
const deeds = ['I redrew the steps on one sheet', 'I asked three colleagues to try it', 'I counted what came back in ten days', 'I moved the sign to where people queue', 'I wrote down the words that worked'];
const turns = ['and the questions at the desk halved', 'and two steps turned out to be needless', 'and the page staff kept using it', 'and nobody asked twice', 'and I saw where it still fails'];

/** A few believable sentences of about `words` words, different for each `subject` and `seed`. */
export function toSentences(subject: string, seed: number, words: number): string {
  const sentences: string[] = [];
  let count = 0;
  for (let at = seed; count < words; at += 1) {
    const sentence = `${openings[at % 5]} ${deeds[(at + seed) % 5]} for ${subject.toLowerCase()}, ${turns[(at * 2 + seed) % 5]} (${seed}.${at - seed + 1}).`;
    sentences.push(sentence);
    count += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** The competencies of Access Services, by the titles of the pack. */
export const accessCompetencies = [
  'Arranging collections',
  'Circulation systems',
  'Copyright and ILL',
  'User privacy',
  'Resource sharing',
  'Safety and security',
  'Explaining policies',
  'Welcoming service',
  'Emergencies and needs',
  'Money and records',
  'Shelf order',
  'Solving problems',
  'Gathering data',
] as const;

import { Note } from '../../ui/note/note';
import { toBundleSentence } from './bundle-sentences';
import type { Making } from './export-steps';
import { Refusal } from './export-waiting';
import { toItemSentence, toMakingSentence, toSplitSentence } from './recipient-sentences';
import css from './exchange.module.css';

/** What went wrong the last time, if something did; items by name. */
export function ExportFailure({ making }: { readonly making: Making }) {
  if (making.step === 'failed') {
    const { problem } = making;
    if (problem.kind !== 'split') return <Refusal sentence={toBundleSentence(problem)} />;
    return problem.problems.map((one) => <Refusal key={toSplitSentence(one).title} sentence={toSplitSentence(one)} />);
  }
  if (making.step !== 'files-failed') return null;
  const { problem } = making;
  if (problem.kind !== 'items') return <Refusal sentence={toMakingSentence(problem)} />;
  const { title, text } = toMakingSentence(problem);
  return (
    <div>
      <Note glyph="stop" isStatus>
        <b>{title}</b> {text}
      </Note>
      <ul className={css['names']}>
        {problem.problems.map((one) => (
          <li key={one.id}>
            <b>{one.title}.</b> {toItemSentence(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

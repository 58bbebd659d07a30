import { memo, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { EvidenceId, PortfolioId } from '../../../shared/domain/ids';
import type { PrivacyDeclaration } from '../../../shared/domain/portfolio';
import { toSizeText } from '../../../shared/text/sizes';
import { evidenceItemPath } from '../../storage/places';
import { Glyph } from '../../ui/glyph/glyph';
import { Icon } from '../../ui/glyph/icon';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { Status } from '../../ui/status/status';
import { toWordsAtItem } from './at-item';
import { toLinkId, type EvidenceRow } from './evidence-rows';
import { toFileKind } from './file-words';
import { InFile } from './in-file';
import { MarkBox } from './mark-box';
import type { Marks } from './use-marks';
import type { EvidenceDesk } from './use-evidence';
import { UsedIn } from './used-in';
import css from './evidence.module.css';

type EvidenceTableRowProps = {
  readonly row: EvidenceRow;
  readonly index: number;
  readonly portfolioId: PortfolioId;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isMarked: boolean;
  /** What was looked for, when it stands in the file; else empty. */
  readonly wordsInFile: string;
  readonly describe: EvidenceDesk['describe'];
  readonly readText: EvidenceDesk['readText'];
  readonly onMark: Marks['toggle'];
  readonly onFocus: (id: EvidenceId) => void;
};

const privacyWords: Readonly<Record<Exclude<PrivacyDeclaration, 'undeclared'>, string>> = {
  'no-patron-data': 'No patron data',
  redacted: 'Names removed',
  'permission-held': 'Permission held',
};

export const EvidenceTableRow = memo(function EvidenceTableRow(props: EvidenceTableRowProps) {
  const { row, index, portfolioId, isChosen, isTabStop, isMarked, wordsInFile, describe, readText, onFocus, onMark } = props;
  const { item, evidenceClass, problems } = row;
  const kind = toFileKind(item);
  const { search } = useLocation();
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <tr ref={line} role="row" aria-rowindex={index + 2} data-item={item.id} className={isChosen ? css.isOpen : undefined}>
      <td role="cell">
        <MarkBox item={item} isMarked={isMarked} isTabStop={isTabStop} onMark={onMark} />
      </td>
      <td role="cell">
        <SpineLabel>E{item.number}</SpineLabel>
      </td>
      <th role="rowheader" scope="row">
        <Link
          id={toLinkId(item.id)}
          className={css.itemTitle}
          to={{ pathname: evidenceItemPath(portfolioId, item.id), search }}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          onFocus={() => onFocus(item.id)}
        >
          {item.title}
        </Link>
        <span className={css.meta}>
          <Icon name={kind.icon} />
          {kind.label}, {toSizeText(item.size)}
        </span>
        {wordsInFile !== '' && <InFile sha256={item.sha256} query={wordsInFile} readText={readText} />}
        {problems.map((problem) => (
          <span key={problem.messageKey} className={css.problem}>
            <Glyph name={problem.severity === 'must' ? 'stop' : 'warn'} />
            {toWordsAtItem(describe(problem).whatHere, item)}
          </span>
        ))}
      </th>
      <td role="cell">{evidenceClass === null ? <Status glyph="open">Not decided</Status> : <Status glyph={evidenceClass.shape}>{evidenceClass.label}</Status>}</td>
      <td role="cell">
        <UsedIn places={row.places} portfolioId={portfolioId} isTabStop={isTabStop} />
      </td>
      <td role="cell">{item.privacy === 'undeclared' ? <Status glyph="open">Not said yet</Status> : <span className="quiet">{privacyWords[item.privacy]}</span>}</td>
    </tr>
  );
}, isSame);

/** Every save reads all items anew; only rows that would look different are drawn again. */
function isSame(before: EvidenceTableRowProps, after: EvidenceTableRowProps): boolean {
  const flags = before.isChosen === after.isChosen && before.isTabStop === after.isTabStop && before.index === after.index && before.isMarked === after.isMarked && before.onMark === after.onMark;
  return flags && before.wordsInFile === after.wordsInFile && toLook(before.row) === toLook(after.row);
}

function toLook({ item, evidenceClass, places, problems }: EvidenceRow): string {
  const { number, title, privacy, size, sha256, originalName, inspection } = item;
  const used = places.map(({ target }) => target.id).join(' ');
  const wrong = problems.map(({ messageKey }) => messageKey).join(' ');
  return [number, title, privacy, size, sha256, originalName, inspection.detectedType, evidenceClass?.id, used, wrong].join('\n');
}

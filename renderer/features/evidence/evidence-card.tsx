import { Link, useLocation } from 'react-router';
import { evidenceItemPath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import { Glyph } from '../../ui/glyph/glyph';
import { Icon } from '../../ui/glyph/icon';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { toLinkId, type EvidenceRow } from './evidence-rows';
import { toFileKind } from './file-words';
import { MarkBox } from './mark-box';
import { toPreviewKind } from './preview-kind';
import type { EvidenceDesk } from './use-evidence';
import type { Marks } from './use-marks';
import { useThumbnail } from './use-thumbnail';
import grid from './evidence-grid.module.css';

type EvidenceCardProps = {
  readonly desk: EvidenceDesk;
  readonly row: EvidenceRow;
  /** Counted from 1, among how many. */
  readonly place: { readonly at: number; readonly of: number };
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly marks: Marks;
};

/** One item of the grid: how it looks, or what kind of file it is. */
export function EvidenceCard({ desk, row, place, isChosen, isTabStop, marks }: EvidenceCardProps) {
  const { item, evidenceClass, problems } = row;
  const { search } = useLocation();
  const kind = toFileKind(item);
  const picture = useThumbnail(toPreviewKind(item.mediaType) === 'picture' ? desk.openView : null, item);
  const worst = problems.some(({ severity }) => severity === 'must') ? 'stop' : 'warn';
  return (
    <div role="listitem" aria-posinset={place.at} aria-setsize={place.of} data-item={item.id} className={classNames(grid.card, isChosen && grid.isOpen)}>
      <span className={grid.thumb}>{picture === null ? <Icon name={kind.icon} /> : <img src={picture} alt="" loading="lazy" decoding="async" />}</span>
      <Link id={toLinkId(item.id)} className={grid.title} to={{ pathname: evidenceItemPath(desk.session.id, item.id), search }} tabIndex={isTabStop ? 0 : -1} aria-current={isChosen ? 'true' : undefined}>
        {item.title}
      </Link>
      <span className={grid.about}>
        <SpineLabel>E{item.number}</SpineLabel>
        {evidenceClass !== null && (
          <>
            <Glyph name={evidenceClass.shape} />
            <span className="vh">{evidenceClass.label}</span>
          </>
        )}
        {problems.length > 0 && (
          <>
            <Glyph name={worst} />
            <span className="vh">{problems.length === 1 ? 'One problem' : `${problems.length} problems`}</span>
          </>
        )}
        <span className="quiet">{kind.label}</span>
        <MarkBox item={item} isMarked={marks.ids.has(item.id)} isTabStop={isTabStop} onMark={marks.toggle} />
      </span>
    </div>
  );
}

import { useId } from 'react';
import type { SafeCopyPlace } from '../../../shared/platform/safe-copies';
import { LinkButton } from '../../ui/button/button';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Status } from '../../ui/status/status';
import { toPlaceText } from './copy-sentences';
import type { CopyPlaces } from './use-copy-places';
import css from './safe-copies.module.css';

/** Where copies are kept, whether that works now, and a second place. */
export function CopyPlacesList({ places }: { readonly places: CopyPlaces }) {
  const heading = useId();
  const hasSecond = places.places.some(({ id }) => id === 'chosen');
  return (
    <section className={css.places} aria-labelledby={heading}>
      <h2 className="label" id={heading}>
        Where they are kept
      </h2>
      <ul className="rows">
        {places.places.map((place) => (
          <Place key={place.id} place={place} places={places} />
        ))}
      </ul>
      {places.host === 'browser' && (
        <p className="small">Clearing the browser’s data takes the copies in this browser too. Keep one as a file elsewhere.</p>
      )}
      {places.problem !== '' && (
        <Note glyph="stop" isStatus>
          {places.problem}
        </Note>
      )}
      {places.canChoose && (
        <Button kind="quiet" size="small" icon="folder-open" onPress={places.choose}>
          {hasSecond ? 'Choose another second place…' : 'Choose a second place…'}
        </Button>
      )}
    </section>
  );
}

function Place({ place, places }: { readonly place: SafeCopyPlace; readonly places: CopyPlaces }) {
  return (
    <li className={css.place}>
      <b>{place.label}</b>
      <div className={css.placeState}>
        <Status glyph={place.state === 'ready' ? 'ready' : 'warn'}>{toPlaceText(place)}</Status>
      </div>
      <div className={css.placeActs}>
        {place.state === 'not-allowed' && <LinkButton onPress={places.allow}>Allow again</LinkButton>}
        {places.canReveal && place.state === 'ready' && (
          <LinkButton aria-label={`Show ${place.label} in its folder`} onPress={() => places.reveal(place.id)}>
            Show in folder
          </LinkButton>
        )}
        {place.id === 'chosen' && <LinkButton onPress={places.forget}>Use it no longer</LinkButton>}
      </div>
    </li>
  );
}

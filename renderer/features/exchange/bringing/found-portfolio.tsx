import { useState } from 'react';
import { toListText } from '../../../../shared/text/numbers';
import { Button } from '../../../ui/button/button';
import { RadioGroup, type RadioOption } from '../../../ui/choice/radio-group';
import { DropArea } from '../../../ui/drop-area/drop-area';
import { Facts } from '../../../ui/facts/facts';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import { toDroppedText } from '../dropped-text';
import type { PortfolioOffer } from './found';
import { toOfferFacts } from './offer-facts';
import { Refusals } from './refusals';
import type { Bringing } from './use-bringing';
import css from '../exchange.module.css';

type FoundPortfolioProps = { readonly offer: PortfolioOffer; readonly bringing: Bringing; readonly refusals: readonly string[] };

const COPY = 'copy';

/** One portfolio that needs a word first: it is here already, a newer Carrel made it, or some of it lies in other parts. */
export function FoundPortfolio({ offer, bringing, refusals }: FoundPortfolioProps) {
  const origins = offer.isNewer ? [] : offer.origins;
  const [chosen, choose] = useState<string>(origins[0]?.id ?? COPY);
  const goOn = (): void => {
    const entry = origins.find(({ id }) => id === chosen);
    if (entry === undefined) bringing.bringAsCopies(offer.opened.name, [offer]);
    else bringing.bringBack(offer, entry);
  };
  const options: readonly RadioOption<string>[] = [
    ...origins.map(({ id, title }) => ({ value: id, label: `Bring it back into “${title}”`, help: 'You see what differs and choose for each item. Nothing is replaced that you do not name.' })),
    { value: COPY, label: 'Open it as a copy beside it', help: 'A portfolio of its own. What is here stays as it is.' },
  ];
  return (
    <Page title={toTitle(offer)}>
      <div className={`${css['bring']} ${css['found']}`}>
        <Refusals refusals={refusals} />
        <Facts facts={toOfferFacts(offer)} />
        {offer.isNewer && <Newer offer={offer} />}
        {offer.inOtherParts.length > 0 && <OtherParts offer={offer} onFiles={bringing.take} />}
        {origins.length > 0 && <RadioGroup legend="What should become of it?" value={chosen} options={options} onChange={choose} />}
        <p className={css['acts']}>
          <Button kind="primary" onPress={goOn}>
            {toGoOn(offer, chosen)}
          </Button>
          <Button kind="second" onPress={bringing.startOver}>
            Leave it
          </Button>
        </p>
      </div>
    </Page>
  );
}

function toTitle({ isNewer, origins, inOtherParts }: PortfolioOffer): string {
  if (isNewer) return 'A newer Carrel made this bundle';
  if (inOtherParts.length > 0) return 'Some files are in another part';
  return origins.length > 0 ? 'You have this portfolio already' : 'The bundle is sound';
}

function toGoOn({ isNewer, inOtherParts }: PortfolioOffer, chosen: string): string {
  if (isNewer) return 'Open what can be read';
  if (chosen !== COPY) return 'Compare them';
  return inOtherParts.length > 0 ? 'Go on without these files' : 'Bring it in';
}

function Newer({ offer }: { readonly offer: PortfolioOffer }) {
  const { dropped, envelope } = offer.opened.parsed;
  return (
    <>
      <Note glyph="warn">
        <b>This Carrel does not know all of its form ({envelope.format}).</b> What it knows comes in as a copy of its own, and the report names what does not. Keep the
        bundle: a newer Carrel reads all of it, and its first page opens in any browser.
      </Note>
      {dropped.length === 0 ? (
        <p>Everything in it could be read.</p>
      ) : (
        <details>
          <summary>What can’t be read, {dropped.length}</summary>
          <ul className="small">
            {dropped.slice(0, 100).map((place, index) => (
              <li key={`${place}/${index}`}>{toDroppedText(place)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OtherParts({ offer, onFiles }: { readonly offer: PortfolioOffer; readonly onFiles: (files: readonly File[]) => void }) {
  const { inOtherParts, otherParts } = offer;
  const isOne = inOtherParts.length === 1;
  return (
    <>
      <Note glyph="warn" isStatus>
        <b>
          {isOne ? 'One evidence file is' : `${inOtherParts.length} evidence files are`} not in what you gave: {toListText(inOtherParts)}.
        </b>{' '}
        {otherParts.length > 0 ? `Look in ${toListText(otherParts)}.` : 'The other parts of this bundle should have them.'} Without the files, their titles and notes still come in.
      </Note>
      <DropArea label="Drop the other parts here" accept=".zip,application/zip" onFiles={onFiles} />
    </>
  );
}

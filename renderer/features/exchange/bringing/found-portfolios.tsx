import { useState } from 'react';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/choice/checkbox';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import type { Found, PortfolioOffer } from './found';
import { toHolding } from './offer-facts';
import { Refusals } from './refusals';
import type { Bringing } from './use-bringing';
import css from '../exchange.module.css';

type FoundPortfoliosProps = { readonly found: Extract<Found, { readonly kind: 'portfolios' }>; readonly bringing: Bringing; readonly refusals: readonly string[] };

/** A backup of everything, or several bundles: which of them come in. */
export function FoundPortfolios({ found, bringing, refusals }: FoundPortfoliosProps) {
  const { offers, unreadable } = found;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = offers.filter(({ key }) => !left.has(key));
  const tick = (key: string, isChosen: boolean): void => setLeft(new Set(isChosen ? [...left].filter((other) => other !== key) : [...left, key]));
  return (
    <Page title={found.isBackup ? 'A backup of everything' : 'Several bundles'}>
      <div className={css['bring']}>
        <p className="lede">Every file in it is as it was when it was made. Each portfolio comes in as one of its own, beside what is here. Nothing is replaced.</p>
        <Refusals refusals={refusals} />
        <fieldset className={css['several']}>
          <legend>Which should come in?</legend>
          {offers.map((offer) => (
            <Checkbox key={offer.key} label={offer.opened.parsed.records.head.title} help={toHelp(offer)} isChecked={!left.has(offer.key)} onChange={(isChosen) => tick(offer.key, isChosen)} />
          ))}
        </fieldset>
        {unreadable.map(({ name, sentence }) => (
          <Note key={name} glyph="stop">
            <b>{name} can’t be brought in.</b> {sentence}
          </Note>
        ))}
        <p className={css['acts']}>
          <Button kind="primary" isDisabled={chosen.length === 0} onPress={() => bringing.bringAsCopies(found.name, chosen)}>
            {chosen.length === 1 ? 'Bring in one portfolio' : `Bring in ${chosen.length} portfolios`}
          </Button>
          <Button kind="second" onPress={bringing.startOver}>
            Leave it
          </Button>
        </p>
      </div>
    </Page>
  );
}

function toHelp(offer: PortfolioOffer): string {
  const here = offer.origins.length > 0 ? ' You have it already; this becomes a copy beside it.' : '';
  const newer = offer.isNewer ? ' A newer Carrel made it; what can be read comes in.' : '';
  return `${offer.opened.pack.title}. ${toHolding(offer)}.${here}${newer}`;
}

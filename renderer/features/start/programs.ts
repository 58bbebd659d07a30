import orderText from '../../../assets/packs/order.txt?raw';
import { readCheckUse } from '../../../shared/checks/registry';
import type { Pack } from '../../../shared/packs/pack';
import { parsePackText } from '../../../shared/packs/parse-pack';

/** A program that comes with Carrel. */
export type Program = { readonly pack: Pack; readonly packJson: string };

const texts = import.meta.glob<string>('../../../assets/packs/*.json', { query: '?raw', import: 'default', eager: true });

/** The order in which they are offered; one that is not named comes last. */
const order = orderText.trim().split(/\s+/);

/** Throws for a pack of ours that can't be read: the tests must have refused it. */
export function readPrograms(): readonly Program[] {
  return Object.entries(texts)
    .map(([path, packJson]) => ({ name: path.replace(/^.*\/|\.json$/g, ''), packJson }))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, packJson }) => {
      const pack = parsePackText(packJson, readCheckUse);
      if (!pack.ok) throw new Error(`the pack ${name} can't be read: ${pack.problem[0]?.path ?? ''}`);
      return { pack: pack.value, packJson };
    });
}

function rank(name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}

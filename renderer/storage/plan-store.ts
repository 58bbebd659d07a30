import type { ChosenSet, DeclarationGiven, PortfolioHead, Profile } from '../../shared/domain/portfolio';
import type { PortfolioId, SetId } from '../../shared/domain/ids';
import type { PortfolioDatabase } from './portfolio-database';
import type { RegistryDatabase } from './registry-database';

/** Changes the portfolio's head in one transaction, so that two edits at once both count. */
async function changeHead(db: PortfolioDatabase, change: (head: PortfolioHead) => PortfolioHead): Promise<void> {
  await db.transaction('rw', db.head, async () => {
    const row = await db.head.get('head');
    if (row?.name !== 'head') throw new Error('a portfolio without a head was opened');
    await db.head.put({ name: 'head', head: change(row.head) });
  });
}

export async function writeProfile(db: PortfolioDatabase, profile: Profile): Promise<void> {
  await changeHead(db, (head) => ({ ...head, profile }));
}

export async function writeTitle(db: PortfolioDatabase, title: string): Promise<void> {
  await changeHead(db, (head) => ({ ...head, title }));
}

type Renaming = { readonly db: PortfolioDatabase; readonly registry: RegistryDatabase; readonly id: PortfolioId };

/** In the portfolio itself, and in the list that the first page shows. */
export async function renamePortfolio({ db, registry, id }: Renaming, title: string): Promise<void> {
  await writeTitle(db, title);
  await registry.portfolios.update(id, { title });
}

/** Sets the round of the next bundle of `scope`; counted from 1. */
export async function writeRound(db: PortfolioDatabase, scope: string, round: number): Promise<void> {
  await changeHead(db, (head) => ({ ...head, rounds: { ...head.rounds, [scope]: round } }));
}

export async function chooseSet(db: PortfolioDatabase, chosen: ChosenSet): Promise<void> {
  await db.chosenSets.put(chosen);
}

/** Takes a set out of the plan. Everything written for it stays and comes back when it is chosen again. */
export async function unchooseSet(db: PortfolioDatabase, setId: SetId): Promise<void> {
  await db.chosenSets.delete(setId);
}

export async function giveDeclaration(db: PortfolioDatabase, given: DeclarationGiven): Promise<void> {
  await db.declarations.put(given);
}

export async function withdrawDeclaration(db: PortfolioDatabase, declarationId: string): Promise<void> {
  await db.declarations.delete(declarationId);
}

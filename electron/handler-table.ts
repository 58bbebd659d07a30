import type { HostAnswer, HostArgs, HostCallName } from '../shared/host/contract';
import type { HostPage } from './host-page';

/** A handler for every call of the table: one that is forgotten does not compile. */
export type HostHandlers = {
  readonly [Name in HostCallName]: (args: HostArgs<Name>, page: HostPage) => Promise<HostAnswer<Name>> | HostAnswer<Name>;
};

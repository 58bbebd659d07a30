import { toNumberText } from '../../text/numbers';

/** `1 file`, `1,240 files`, `no files` */
export function toCount(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : `${toNumberText(count)} ${count === 1 ? one : many}`;
}

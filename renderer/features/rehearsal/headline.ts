const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function toNumber(count: number, isFirst: boolean): string {
  const word = words[count] ?? String(count);
  return isFirst ? word : word.toLowerCase();
}

export type FindingCounts = { readonly stops: number; readonly looks: number; readonly remarks: number };

/** "Two things stop you, five are worth a look": the page's title. */
export function toHeadline({ stops, looks, remarks }: FindingCounts): string {
  const stopping = `${toNumber(stops, true)} ${stops === 1 ? 'thing stops' : 'things stop'} you`;
  const looking = (isFirst: boolean): string => `${toNumber(looks, isFirst)} ${isFirst ? (looks === 1 ? 'thing is ' : 'things are ') : looks === 1 ? 'is ' : 'are '}worth a look`;
  if (stops > 0) return looks > 0 ? `${stopping}, ${looking(false)}` : stopping;
  if (looks > 0) return `Nothing stops you. ${looking(true)}`;
  return remarks > 0 ? 'Nothing stops you, and only notes are left' : 'Nothing stops you';
}

export function toLede(stops: number): string {
  return stops > 0
    ? 'Carrel read every response and looked at every file, as a reviewer would.'
    : 'Carrel read every response and looked at every file. It cannot judge how good they are; people do that.';
}

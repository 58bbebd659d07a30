const listWords: Readonly<Record<string, string>> = {
  chosenSets: 'Set',
  responses: 'Response',
  versions: 'Earlier text',
  requirementStates: 'Mark',
  evidence: 'Evidence',
  uses: 'Attachment',
  declarations: 'Declaration',
  receipts: 'Receipt',
  head: 'Portfolio',
};

/** What a reader left out, for a person: `records.evidence[1] (Desk survey)` is told as `Evidence “Desk survey”`. */
export function toDroppedText(place: string): string {
  const [, list, index, name, rest = ''] = /^records\.(\w+)(?:\[(\d+)\])?(?: \((.*?)\))?([.[].*)?$/.exec(place) ?? [];
  if (list === undefined) return place;
  const kind = Object.hasOwn(listWords, list) ? listWords[list] : list;
  const which = name === undefined ? (index === undefined ? '' : ` ${Number(index) + 1}`) : ` “${name}”`;
  return `${kind ?? list}${which}${rest === '' ? '' : `: ${rest.replace(/^\./, '')}`}`;
}

/** Places of what a reader left out, for the import report; long lists end in how many more there are. */
export type DroppedList = { readonly add: (place: string) => void; readonly list: () => readonly string[] };

const maxListed = 1_000;

export function createDroppedList(): DroppedList {
  const places: string[] = [];
  let more = 0;
  return {
    add: (place) => {
      if (places.length < maxListed) places.push(place.slice(0, 300));
      else more += 1;
    },
    list: () => (more === 0 ? [...places] : [...places, `... ${more}`]),
  };
}

/** Notes every key of `before` that `after` lacks, and every value that was emptied or mended on the way. */
export function noteDifferences(before: unknown, after: unknown, note: { readonly path: string; readonly dropped: DroppedList }): void {
  if (before === after) return;
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    note.dropped.add(note.path);
    return;
  }
  const kept = new Map(Object.entries(after));
  for (const [key, value] of Object.entries(before)) {
    const path = Array.isArray(before) ? `${note.path}[${key}]` : `${note.path}.${key}`;
    if (kept.has(key)) noteDifferences(value, kept.get(key), { path, dropped: note.dropped });
    else note.dropped.add(path);
  }
}

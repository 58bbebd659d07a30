type Size = { readonly width: number; readonly height: number };

export type StageView = { readonly natural: Size; readonly room: Size; /** Null: as large as fits, never enlarged. */ readonly zoom: number | null; /** Degrees, a multiple of 90. */ readonly turn: number };

/** How large a picture is shown, and the room it takes when it is turned; CSS pixels. */
export function toStageSize({ natural, room, zoom, turn }: StageView): Size & { readonly scale: number } {
  const isTurned = turn % 180 !== 0;
  const [width, height] = isTurned ? [natural.height, natural.width] : [natural.width, natural.height];
  const scale = zoom ?? (width === 0 || height === 0 ? 1 : Math.min(1, room.width / width, room.height / height));
  return { scale, width: width * scale, height: height * scale };
}

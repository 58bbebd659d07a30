declare const __CARREL_VERSION__: string;

/** docs/user-guide.md as data; made by scripts/guide/guide-plugin.mjs. */
declare module 'virtual:user-guide' {
  export type Words = readonly (
    | { readonly kind: 'plain' | 'screen' | 'stress'; readonly text: string }
    | { readonly kind: 'link'; readonly text: string; readonly to: string }
  )[];
  export type Block =
    | { readonly kind: 'paragraph'; readonly words: Words }
    | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Words[] }
    | { readonly kind: 'table'; readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] };
  export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };
  export const guide: { readonly title: string; readonly intro: readonly Block[]; readonly sections: readonly Section[] };
}

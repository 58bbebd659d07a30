import type { Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { CitationNode, type CitationOptions } from './citation-node';
import { PictureNode, type PictureOptions } from './picture-node';

export type EditorParts = { readonly citation: CitationOptions; readonly picture: PictureOptions; readonly placeholder: string };

/** What a response may hold, no more than `shared/domain/rich-text.ts` can keep. */
export function toExtensions({ citation, picture, placeholder }: EditorParts): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      link: false,
      trailingNode: false,
    }),
    Link.configure({ openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'], HTMLAttributes: { target: null, rel: null } }),
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    CitationNode.configure(citation),
    PictureNode.configure(picture),
  ];
}

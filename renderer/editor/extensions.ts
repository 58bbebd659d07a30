import type { Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeAddress } from '../../shared/domain/parse-rich-text';
import { CitationNode, type CitationOptions } from './citation-node';
import { PictureNode, type PictureOptions } from './picture-node';

export type EditorParts = { readonly citation: CitationOptions; readonly picture: PictureOptions; readonly placeholder: string };

const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** Typed or pasted without a scheme, an address gets one from the editor. */
function isKeepable(address: string): boolean {
  return isSafeAddress(hasScheme.test(address) ? address : `http://${address}`);
}

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
    Link.configure({ openOnClick: false, autolink: true, isAllowedUri: isKeepable, HTMLAttributes: { target: null, rel: null } }),
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    CitationNode.configure(citation),
    PictureNode.configure(picture),
  ];
}

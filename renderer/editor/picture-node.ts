import { Node, mergeAttributes, type NodeViewRendererProps } from '@tiptap/core';
import type { NodeView } from '@tiptap/pm/view';
import type { EvidenceId } from '../../shared/domain/ids';
import css from './editor.module.css';

/** An address of a picture and the way to give it back. */
export type PictureView = { readonly url: string; readonly release: () => void };

export type PictureOptions = {
  readonly openPicture: (id: EvidenceId) => Promise<PictureView | null>;
  /** Asks for the description; null when the person turns back. */
  readonly describe: (alt: string) => Promise<string | null>;
};

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    readonly picture: { readonly showPicture: (evidenceId: EvidenceId) => ReturnType };
  }
}

/** A picture from the evidence, standing in the text, with a description for people who can't see it. */
export const PictureNode = Node.create<PictureOptions>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { evidenceId: { default: '' }, alt: { default: '' } };
  },

  parseHTML() {
    return [
      {
        tag: 'figure[data-picture]',
        getAttrs: (element) => ({
          evidenceId: element.getAttribute('data-picture'),
          alt: element.getAttribute('data-alt') ?? '',
        }),
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { evidenceId, alt } = node.attrs;
    return ['figure', mergeAttributes(HTMLAttributes, { 'data-picture': String(evidenceId), 'data-alt': String(alt) })];
  },

  addCommands() {
    return {
      showPicture:
        (evidenceId) =>
        ({ commands }) =>
          commands.insertContent([{ type: this.name, attrs: { evidenceId, alt: '' } }, { type: 'paragraph' }]),
    };
  },

  addNodeView() {
    return (props: NodeViewRendererProps) => toView(props, this.options);
  },
});

function toView({ node, editor, getPos }: NodeViewRendererProps, options: PictureOptions): NodeView {
  const figure = document.createElement('figure');
  figure.className = css['picture'] ?? '';
  const image = document.createElement('img');
  image.alt = String(node.attrs['alt']);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = image.alt === '' ? 'Describe this picture' : `Description: ${image.alt}`;
  figure.append(image, button);
  let view: PictureView | null = null;
  let isGone = false;
  void options.openPicture(node.attrs['evidenceId'] as EvidenceId).then((opened) => {
    if (isGone) return opened?.release();
    view = opened;
    if (opened !== null) image.src = opened.url;
    return undefined;
  });
  button.addEventListener('click', () => {
    void options.describe(image.alt).then((alt) => {
      const position = getPos();
      if (alt === null || position === undefined) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'alt', alt));
    });
  });
  const destroy = (): void => {
    isGone = true;
    view?.release();
  };
  return { dom: figure, destroy, stopEvent: (event) => event.target === button, ignoreMutation: () => true };
}

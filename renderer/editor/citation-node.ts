import { Node, mergeAttributes, type NodeViewRendererProps } from '@tiptap/core';
import type { NodeView } from '@tiptap/pm/view';
import type { EvidenceId } from '../../shared/domain/ids';
import type { CitationLookup } from './citation-lookup';
import { drawChip } from './citation-chip';

export type CitationOptions = {
  readonly lookup: CitationLookup;
  readonly onOpen: (id: EvidenceId) => void;
};

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    readonly citation: { readonly cite: (evidenceId: EvidenceId) => ReturnType };
  }
}

/**
 * A citation chip: one atom for the caret. It keeps only the evidence's id; number, title and class are looked up while
 * it is drawn, so renaming or removing an item shows at once.
 */
export const CitationNode = Node.create<CitationOptions>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return { evidenceId: { default: '' } };
  },

  parseHTML() {
    return [{ tag: 'span[data-citation]', getAttrs: (element) => ({ evidenceId: element.getAttribute('data-citation') }) }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-citation': String(node.attrs['evidenceId']) })];
  },

  renderText() {
    return '';
  },

  addCommands() {
    return {
      cite:
        (evidenceId) =>
        ({ commands }) =>
          commands.insertContent([{ type: this.name, attrs: { evidenceId } }]),
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const selected = 'node' in selection ? (selection.node as { readonly type: { readonly name: string }; readonly attrs: Record<string, unknown> }) : null;
        if (selected?.type.name !== this.name) return false;
        this.options.onOpen(selected.attrs['evidenceId'] as EvidenceId);
        return true;
      },
    };
  },

  addNodeView() {
    return (props: NodeViewRendererProps) => toView(props, this.options);
  },
});

function toView({ node }: NodeViewRendererProps, options: CitationOptions): NodeView {
  const id = node.attrs['evidenceId'] as EvidenceId;
  const dom = document.createElement('span');
  const draw = (): void => drawChip(dom, options.lookup.get(id));
  const stop = options.lookup.subscribe(draw);
  const open = (): void => options.onOpen(id);
  draw();
  dom.addEventListener('dblclick', open);
  return { dom, destroy: stop, ignoreMutation: () => true };
}

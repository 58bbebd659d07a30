import type { Editor, JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import type { EvidenceId } from '../../shared/domain/ids';
import type { RichText } from '../../shared/domain/rich-text';
import { toExtensions, type EditorParts } from './extensions';
import { toRichText } from './to-rich-text';
import css from './editor.module.css';

export type { EditorParts } from './extensions';

/** What a toolbar may do to a text, and ask of it. */
export type SlotEditorHandle = {
  readonly act: (action: EditorAction) => void;
  /** Whether the caret stands in something `action` has made, or `undo` and `redo` have something to do. */
  readonly isActive: (action: EditorAction) => boolean;
  readonly can: (action: 'undo' | 'redo') => boolean;
  readonly cite: (id: EvidenceId) => void;
  readonly showPicture: (id: EvidenceId) => void;
  readonly typeText: (text: string) => void;
  readonly focusEnd: () => void;
  readonly isClosed: () => boolean;
  /** Told after every change of text or selection. */
  readonly subscribe: (listener: () => void) => () => void;
};
export type EditorAction = 'undo' | 'redo' | 'bold' | 'italic' | 'bulletList' | 'orderedList';

type SlotEditorProps = {
  /** The accessible name: the part's label and the requirement's title. */
  readonly name: string;
  /** The text when the part is opened; later changes come from the editor itself. */
  readonly initial: RichText;
  readonly isReadOnly: boolean;
  readonly parts: EditorParts;
  readonly onChange: (doc: RichText) => void;
  readonly onFocus: (handle: SlotEditorHandle) => void;
  readonly onBlur: () => void;
  /** The person typed @ where a citation may begin. */
  readonly onAt: (handle: SlotEditorHandle) => void;
  readonly onReady: (handle: SlotEditorHandle) => void;
};

/** A space, an opening bracket or quotation mark, or the beginning: @ after these is a citation, elsewhere an address. */
const mayCite = /(^|[\s(“"])$/;

/** One part of a response. Tab leaves it; @ cites evidence. */
export function SlotEditor({ name, initial, isReadOnly, parts, onChange, onFocus, onBlur, onAt, onReady }: SlotEditorProps) {
  const editor = useEditor({
    extensions: toExtensions(parts),
    content: toContent(initial),
    editable: !isReadOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': name, class: css['text'] ?? '' },
      handleKeyPress: (view, event) => {
        const { $from, empty } = view.state.selection;
        if (event.key !== '@' || !empty || !mayCite.test($from.parent.textBetween(0, $from.parentOffset, ' ', 'x'))) return false;
        onAt(handle);
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => onChange(toRichText(changed.getJSON())),
    onFocus: () => onFocus(handle),
    onBlur,
  });
  const handle = useMemo(() => toHandle(editor), [editor]);
  useEffect(() => {
    onReady(handle);
    // The page hands over a new function at every render; the text is ready once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [handle]);
  return <EditorContent editor={editor} />;
}

/** The editor takes the same tree, but in types that can be changed; it makes its own from it. */
function toContent(doc: RichText): JSONContent {
  return doc as unknown as JSONContent;
}

function toHandle(editor: Editor): SlotEditorHandle {
  const chain = () => editor.chain().focus();
  const actions: Readonly<Record<EditorAction, () => unknown>> = {
    undo: () => chain().undo().run(),
    redo: () => chain().redo().run(),
    bold: () => chain().toggleBold().run(),
    italic: () => chain().toggleItalic().run(),
    bulletList: () => chain().toggleBulletList().run(),
    orderedList: () => chain().toggleOrderedList().run(),
  };
  return {
    act: (action) => void actions[action](),
    isActive: (action) => !editor.isDestroyed && editor.isActive(action),
    can: (action) => !editor.isDestroyed && (action === 'undo' ? editor.can().undo() : editor.can().redo()),
    cite: (id) => void chain().cite(id).insertContent(' ').run(),
    showPicture: (id) => void chain().showPicture(id).run(),
    typeText: (text) => void chain().insertContent(text).run(),
    focusEnd: () => void editor.commands.focus('end'),
    isClosed: () => editor.isDestroyed,
    subscribe: (listener) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
  };
}

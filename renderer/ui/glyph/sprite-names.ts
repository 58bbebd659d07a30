/** Status marks drawn for Carrel: circle = writing, diamond = evidence, square = judgement, triangle and octagon = findings, bubble = comment. */
export const glyphNames = [
  'open', 'draft', 'ready', 'parked', 'achieved', 'warn', 'stop', 'note', 'comment', 'comment-new', 'primary',
  'secondary', 'met', 'partly', 'notmet', 'unrated',
] as const;
export type GlyphName = (typeof glyphNames)[number];

/** Lucide icons; always beside a word, except where DESIGN names the exceptions. */
export const iconNames = [
  'archive', 'arrow-right', 'bold', 'book-open', 'calendar', 'check', 'chevron-down', 'chevron-left',
  'chevron-right', 'copy', 'download', 'ellipsis-vertical', 'external-link', 'file', 'file-audio',
  'file-spreadsheet', 'file-text', 'film', 'folder-input', 'folder-open', 'graduation-cap', 'hard-drive', 'history',
  'image', 'italic', 'lightbulb', 'link', 'list', 'list-checks', 'list-ordered', 'lock', 'maximize-2',
  'message-square', 'paperclip', 'pen-line', 'plus', 'printer', 'redo-2', 'search', 'sliders-horizontal', 'trash-2',
  'undo-2', 'user', 'x',
] as const;
export type IconName = (typeof iconNames)[number];

/**
 * happy-dom's document is no instance of its own window.Document, which React Aria asks before it looks where focus is.
 * Import for its effect where focus inside dialogs or menus matters.
 */
Object.defineProperty(window, 'Document', { value: document.constructor, configurable: true });

import sprite from './sprite.svg?raw';

/** Every glyph and icon, inlined once by the shell: `<use>` reaches only into its own document, and --knock must be inherited. */
export function Sprite() {
  return <div hidden dangerouslySetInnerHTML={{ __html: sprite }} />;
}

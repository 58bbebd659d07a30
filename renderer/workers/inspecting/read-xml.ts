import { SaxesParser } from 'saxes';
import { PackageError } from './open-package';

export type XmlHandlers = {
  /** Names without their prefix; attributes by their name with prefix. */
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onClose?: (name: string) => void;
  readonly onText?: (text: string) => void;
};

/** Office formats forbid document types: with one, entities could unfold without end. */
export class EntitiesError extends Error {
  override readonly name = 'EntitiesError';
}

/** Goes through a part's XML once. Throws `PackageError` (`damaged`) where it is not well formed, `EntitiesError`. */
export function readXml(bytes: Uint8Array, { onOpen, onClose, onText }: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new PackageError('damaged');
  });
  parser.on('doctype', () => {
    throw new EntitiesError();
  });
  parser.on('opentag', ({ name, attributes }) => onOpen?.(toLocal(name), attributes));
  parser.on('closetag', ({ name }) => onClose?.(toLocal(name)));
  parser.on('text', (text) => onText?.(text));
  const decoder = new TextDecoder(toEncoding(bytes));
  const step = 2 ** 20;
  for (let at = 0; at < bytes.length; at += step) parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
  parser.close();
}

export function toEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

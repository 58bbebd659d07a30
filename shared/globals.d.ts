/**
 * The few globals that every host of Carrel has (Node 20, Electron, current browsers) and that `shared` may use.
 * Declared here, by hand and no wider than needed, because this room is compiled without DOM and without Node.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
interface Blob {
  readonly size: number;
  readonly type: string;
  slice(start?: number, end?: number, contentType?: string): Blob;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}
declare const Blob: {
  new (pieces: readonly (Blob | Uint8Array<ArrayBuffer>)[], options?: { readonly type?: string }): Blob;
};
interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}

/** The package brings no types; these are the calls that the bench uses. */
declare module 'archiver' {
  export class ZipArchive extends NodeJS.EventEmitter {
    constructor(options: { readonly zlib: { readonly level: number } });
    append(source: NodeJS.ReadableStream, entry: { readonly name: string; readonly store: boolean }): this;
    pipe(target: NodeJS.WritableStream): NodeJS.WritableStream;
    finalize(): Promise<void>;
  }
}

import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url';
import symbol from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url';

/** What the PDF library fetches while it draws, from our own origin; nothing else is shipped (decision 0027). */
const files: Readonly<Record<string, string>> = {
  'FoxitDingbats.pfb': dingbats,
  'FoxitSymbol.pfb': symbol,
  'jbig2.wasm': jbig2,
  'openjpeg.wasm': openjpeg,
};

/** The library asks by name, the build has other names. What is not shipped is refused; the library then does without. */
export class PreviewPdfData {
  readonly fetch = async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
    const address = files[filename];
    if (address === undefined) throw new Error(`${filename} is not shipped`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  };
}

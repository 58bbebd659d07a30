/** What differs between two drawings of one document in Chromium, and what may be odd about a file. */
export type PdfTraits = {
  readonly clock?: string;
  readonly title?: string;
  readonly creator?: string;
  /** What the process had counted before it drew this. */
  readonly firstNode?: number;
  readonly bookmark?: string;
  readonly fileId?: string | null;
  readonly trailer?: string;
};

const usualCreator = '(Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36 \\(KHTML, like Gecko\\) Chrome/150.0.0.0 Safari/537.36)';

/** A small file put together as Skia does it: its order, its spacing, a plain table of objects. */
export function aChromiumPdf(traits: PdfTraits = {}): Uint8Array {
  const { clock = "20261122234715+00'00'", title = '(Access \\(draft\\))', creator = usualCreator, firstNode = 1, bookmark = '(Evidence)', fileId = null, trailer = '' } = traits;
  const node = (offset: number): string => `(node${String(firstNode + offset).padStart(8, '0')})`;
  const objects = [
    `<</Title ${title}\n/Creator ${creator}\n/Producer (Skia/PDF m150)\n/CreationDate (D:${clock})\n/ModDate (D:${clock})>>`,
    '<</Type /Catalog\n/Lang (en-US)>>',
    `<</Type /StructElem\n/S /TH\n/ID ${node(7)}>>`,
    `<</Type /StructElem\n/S /TH\n/ID ${node(120)}>>`,
    `<</A [<</O /Table\n/Headers [${node(120)} ${node(7)}]>> <</O /Table\n/RowSpan 1>>]>>`,
    `<</Limits [${node(7)} ${node(120)}]\n/Names [${node(7)} 3 0 R ${node(120)} 4 0 R]>>`,
    `<</Title ${bookmark}>>`,
  ];
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  const id = fileId === null ? '' : `\n/ID [<${fileId}> <${fileId}>]`;
  const end = `trailer\n<</Size ${String(objects.length + 1)}\n/Root 2 0 R\n/Info 1 0 R${id}${trailer}>>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return toBytes(`${text}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows.join('')}${end}`);
}

export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

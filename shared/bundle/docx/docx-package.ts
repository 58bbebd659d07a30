import type { Sha256 } from '../../domain/ids';
import type { Markup } from '../pages/html';
import { html as xml } from '../pages/html';
import type { DocxContext } from './docx-context';
import { footerId, headerId, toFooter, toHeader } from './docx-frame';
import { toNumbering } from './docx-numbering';
import { toStyles } from './docx-styles';
import { wordNamespaces } from './word-namespaces';

/** A file inside the document: text of ours, or a picture as it is. */
export type DocxPart = { readonly path: string; readonly text: string } | { readonly path: string; readonly picture: Sha256 };

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Everything around the body, in a fixed order; nothing in it tells of this computer or of the time of day. */
export function toParts(body: Markup, context: DocxContext): readonly DocxPart[] {
  const { contents, options, collection } = context;
  const parts: readonly (readonly [path: string, part: Markup])[] = [
    ['[Content_Types].xml', toContentTypes()],
    ['_rels/.rels', toPackageRelations()],
    ['docProps/core.xml', toCoreProperties(context)],
    ['word/document.xml', xml`<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', toRelations(context)],
    ['word/styles.xml', toStyles(contents.input.pack.language, options.isLargePrint)],
    ['word/numbering.xml', toNumbering(collection.lists)],
    ['word/settings.xml', toSettings()],
    ['word/header.xml', xml`<w:hdr ${wordNamespaces}>${toHeader(context)}</w:hdr>`],
    ['word/footer.xml', xml`<w:ftr ${wordNamespaces}>${toFooter(context)}</w:ftr>`],
  ];
  const pictures = [...collection.pictures].map(([sha256, id]) => ({ path: `word/${toPicturePath(id, sha256, context)}`, picture: sha256 }));
  return [...parts.map(([path, part]) => ({ path, text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${part.markup}` })), ...pictures];
}

function toPicturePath(id: string, sha256: Sha256, { pictures }: DocxContext): string {
  return `media/${id}.${pictures.get(sha256)?.extension ?? 'png'}`;
}

function toContentTypes(): Markup {
  const pictures = ['png', 'jpeg', 'gif'].map((extension) => xml`<Default Extension="${extension}" ContentType="image/${extension}"/>`);
  const overrides = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ...['styles', 'numbering', 'settings', 'header', 'footer'].map((name) => [`/word/${name}.xml`, `${wordType}.${name}+xml`] as const),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ] as const;
  return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictures}${overrides.map(([part, type]) => xml`<Override PartName="${part}" ContentType="${type}"/>`)}</Types>`;
}

type Relation = readonly [id: string, type: string, target: string];

function toRelationList(relations: readonly Markup[]): Markup {
  return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

function toRelation([id, type, target]: Relation): Markup {
  return xml`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function toPackageRelations(): Markup {
  return toRelationList([
    toRelation(['document', `${office}/officeDocument`, 'word/document.xml']),
    toRelation(['core', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml']),
  ]);
}

function toRelations(context: DocxContext): Markup {
  const { addresses, pictures } = context.collection;
  const own: readonly Relation[] = ['styles', 'numbering', 'settings'].map((name) => [name, `${office}/${name}`, `${name}.xml`]);
  const edges: readonly Relation[] = [[headerId, `${office}/header`, 'header.xml'], [footerId, `${office}/footer`, 'footer.xml']];
  const shown = [...pictures].map(([sha256, id]): Relation => [id, `${office}/image`, toPicturePath(id, sha256, context)]);
  const links = [...addresses].map(([address, id]) => xml`<Relationship Id="${id}" Type="${`${office}/hyperlink`}" Target="${address}" TargetMode="External"/>`);
  return toRelationList([...[...own, ...edges, ...shown].map(toRelation), ...links]);
}

function toCoreProperties({ contents, outline }: DocxContext): Markup {
  const { input, records } = contents;
  const date = xml`xsi:type="dcterms:W3CDTF">${input.madeOn}T00:00:00Z<`;
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${outline.documentTitle}</dc:title><dc:creator>${records.head.profile.name.trim()}</dc:creator><dc:language>${input.pack.language}</dc:language><dcterms:created ${date}/dcterms:created><dcterms:modified ${date}/dcterms:modified></cp:coreProperties>`;
}

/** Without the mode of its own version, Word opens a document as one of 2007. */
function toSettings(): Markup {
  return xml`<w:settings ${wordNamespaces}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

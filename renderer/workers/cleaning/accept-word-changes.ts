import { hasPath, isElement, mapElements, type XmlElement, type XmlNode } from './xml-tree';

/** Their contents become ordinary text; inside properties they are empty and go. */
const inserted: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
/** What goes with all that is in it: what was struck out, notes of how it looked before, marks of ranges and comments. */
const gone: ReadonlySet<string> = new Set([
  'w:del', 'w:moveFrom', 'w:cellIns', 'w:cellMerge', 'w:numberingChange',
  'w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange',
  'w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd',
  'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd', 'w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd',
  'w:customXmlMoveFromRangeStart', 'w:customXmlMoveFromRangeEnd', 'w:customXmlMoveToRangeStart', 'w:customXmlMoveToRangeEnd',
  'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference',
]);

/**
 * A text of Word (body, header, footnotes) with its tracked changes accepted and the marks of its comments gone. The usual
 * prefix is needed; every program that writes the format uses it.
 */
export function acceptWordChanges(root: XmlElement): XmlElement {
  return dropEmptyRuns(mapElements(joinParagraphs(root), (element) => {
    if (inserted.has(element.name)) return 'contents';
    return gone.has(element.name) || isDeletedRow(element) ? null : element;
  }));
}

function isDeletedRow(element: XmlElement): boolean {
  if (element.name === 'w:tr') return hasPath(element, 'w:trPr', 'w:del');
  return element.name === 'w:tc' && hasPath(element, 'w:tcPr', 'w:cellDel');
}

/** A run that held nothing but the mark of a comment. */
function dropEmptyRuns(root: XmlElement): XmlElement {
  return mapElements(root, (element) => (element.name === 'w:r' && element.children.every((child) => isElement(child, 'w:rPr')) ? null : element));
}

/** Where the end of a paragraph was struck out, what is left of it begins the next one, which has its own look. */
function joinParagraphs(element: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  let carried: readonly XmlNode[] = [];
  let emptied: XmlElement | null = null;
  for (const child of element.children) {
    const next = isElement(child) ? joinParagraphs(child) : child;
    if (!isElement(next, 'w:p')) {
      if (carried.length > 0 && isElement(next)) {
        children.push({ name: 'w:p', attributes: {}, children: carried });
        carried = [];
      }
      children.push(next);
      continue;
    }
    const contents = next.children.filter((part) => !isElement(part, 'w:pPr'));
    if (hasPath(next, 'w:pPr', 'w:rPr', 'w:del') || hasPath(next, 'w:pPr', 'w:rPr', 'w:moveFrom')) {
      carried = [...carried, ...contents];
      emptied = next;
      continue;
    }
    children.push({ ...next, children: [...next.children.filter((part) => isElement(part, 'w:pPr')), ...carried, ...contents] });
    carried = [];
  }
  if (carried.length > 0 || (emptied !== null && !children.some((child) => isElement(child, 'w:p')))) {
    children.push({ name: 'w:p', attributes: {}, children: carried });
  }
  return { ...element, children };
}

import { describe, expect, it } from 'vitest';
import { acceptWordChanges } from '../../../../../renderer/workers/cleaning/accept-word-changes';
import { parseXmlTree, writeXmlTree } from '../../../../../renderer/workers/cleaning/xml-tree';

const accept = (body: string): string => {
  const root = acceptWordChanges(parseXmlTree(new TextEncoder().encode(`<w:body xmlns:w="w">${body}</w:body>`)));
  return new TextDecoder().decode(writeXmlTree(root)).replace(/^.*\n<w:body xmlns:w="w"\/?>/, '').replace('</w:body>', '');
};
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const struckEnd = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';

describe('accepting the changes of a Word text', () => {
  it('keeps what was put in and leaves out what was struck out', () => {
    expect(accept(`<w:p>${run('a ')}<w:ins w:author="X">${run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`)).toBe(`<w:p>${run('a ')}${run('new')}</w:p>`);
  });

  it('keeps what was moved at its new place only', () => {
    expect(accept(`<w:p><w:moveFrom>${run('x')}</w:moveFrom></w:p><w:p><w:moveToRangeStart w:id="1"/><w:moveTo>${run('x')}</w:moveTo></w:p>`)).toBe(`<w:p/><w:p>${run('x')}</w:p>`);
  });

  it('joins paragraphs whose parting was struck out; the second one gives the look', () => {
    expect(accept(`<w:p>${struckEnd}${run('one ')}</w:p><w:p><w:pPr><w:jc/></w:pPr>${run('two')}</w:p>`)).toBe(`<w:p><w:pPr><w:jc/></w:pPr>${run('one ')}${run('two')}</w:p>`);
  });

  it('never leaves a cell without a paragraph, nor loses words before a table', () => {
    expect(accept(`<w:tc><w:p>${struckEnd}<w:del>${run('x')}</w:del></w:p></w:tc>`)).toBe('<w:tc><w:p/></w:tc>');
    expect(accept(`<w:p>${struckEnd}${run('kept')}</w:p><w:tbl/>`)).toBe(`<w:p>${run('kept')}</w:p><w:tbl/>`);
  });

  it('leaves out rows and cells that were struck out, and notes of how things looked before', () => {
    expect(accept(`<w:tbl><w:tr><w:trPr><w:del/></w:trPr></w:tr><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr></w:tc><w:tc><w:tcPr><w:tcPrChange/></w:tcPr></w:tc></w:tr></w:tbl>`)).toBe('<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>');
  });

  it('leaves out the marks of comments with the runs that held nothing else', () => {
    expect(accept(`<w:p><w:commentRangeStart w:id="0"/>${run('word')}<w:commentRangeEnd w:id="0"/><w:r><w:rPr/><w:commentReference w:id="0"/></w:r></w:p>`)).toBe(`<w:p>${run('word')}</w:p>`);
  });

  it('writes signs and spaces as they were', () => {
    const text = '<w:p w:a="&lt;&quot;&amp;&#10;"><w:r><w:t xml:space="preserve"> a &lt;b&gt; &amp; c  </w:t></w:r></w:p>';
    expect(accept(text)).toBe(text);
  });
});

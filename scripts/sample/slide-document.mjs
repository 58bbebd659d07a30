import { toFlatDocument, toInlineXml, inlineStyles } from './flat-xml.mjs';

/** A flat Impress document from `{ title, date, accent, footer, slides: [{ heading, lines, aside }] }`, 16:9. */
export function toSlideDocument(source) {
  return toFlatDocument({
    mime: 'application/vnd.oasis.opendocument.presentation',
    title: source.title,
    date: source.date,
    fonts: ['Carlito'],
    styles: '',
    automatic: inlineStyles + toStyles(source.accent),
    master: '<style:master-page style:name="Default" style:page-layout-name="Page" draw:style-name="paper"/>',
    body: `<office:presentation>${source.slides.map((slide, index) => toSlideXml(slide, index, source)).join('\n')}</office:presentation>`,
  });
}

function textStyle(name, text, paragraph = '') {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name="Carlito" fo:language="en" fo:country="US" ${text}/></style:style>`;
}

function toStyles(accent) {
  return [
    '<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="13.333in" fo:page-height="7.5in" fo:margin="0in" style:print-orientation="landscape"/></style:page-layout>',
    '<style:style style:name="paper" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid" draw:fill-color="#fbfaf6" presentation:background-visible="true"/></style:style>',
    '<style:style style:name="frame" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0in" draw:auto-grow-height="false"/></style:style>',
    `<style:style style:name="band" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${accent}"/></style:style>`,
    '<style:style style:name="card" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#ecefe6" fo:padding-left="0.3in" fo:padding-right="0.3in" fo:padding-top="0.3in" fo:padding-bottom="0.3in" draw:textarea-vertical-align="middle"/></style:style>',
    textStyle('heading', `fo:font-size="36pt" fo:font-weight="bold" fo:color="${accent}"`),
    textStyle('line', 'fo:font-size="22pt" fo:color="#1f2624"', 'fo:margin-bottom="0.16in" fo:line-height="110%"'),
    textStyle('aside', `fo:font-size="20pt" fo:color="${accent}"`, 'fo:line-height="115%"'),
    textStyle('foot', 'fo:font-size="12pt" fo:color="#5b6562"'),
  ].join('');
}

function toFrame(style, [x, y, width, height], body) {
  return `<draw:frame draw:style-name="${style}" svg:x="${x}in" svg:y="${y}in" svg:width="${width}in" svg:height="${height}in"><draw:text-box>${body}</draw:text-box></draw:frame>`;
}

function toSlideXml(slide, index, source) {
  const lines = slide.lines.map((line) => `<text:p text:style-name="line">${toInlineXml(line)}</text:p>`).join('');
  const paragraph = (style, text) => `<text:p text:style-name="${style}">${toInlineXml(text)}</text:p>`;
  return `<draw:page draw:name="${index + 1}" draw:style-name="paper" draw:master-page-name="Default">
<draw:rect draw:style-name="band" svg:x="0in" svg:y="0in" svg:width="0.28in" svg:height="7.5in"/>
${toFrame('frame', [0.95, 0.65, 11.4, 1], paragraph('heading', slide.heading))}
${toFrame('frame', [0.95, 1.9, 7.2, 4.6], lines)}
${toFrame('card', [8.65, 2, 3.8, 3.7], paragraph('aside', slide.aside))}
${toFrame('frame', [0.95, 6.85, 11.4, 0.4], paragraph('foot', `${source.footer}  ·  ${index + 1} of ${source.slides.length}`))}
</draw:page>`;
}

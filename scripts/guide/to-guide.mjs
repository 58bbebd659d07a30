import { lexer } from 'marked';

/**
 * The user guide as data, so that the application draws it with its own parts: no HTML is ever inserted. Throws at
 * anything in the guide that it does not know, so that nothing is lost on the way to the screen.
 *
 * @param {string} markdown docs/user-guide.md
 * @returns {import('./guide').Guide}
 */
export function toGuide(markdown) {
  const guide = { title: '', intro: [], sections: [] };
  for (const token of lexer(markdown)) {
    if (token.type === 'space' || isContents(token)) continue;
    if (token.type === 'heading' && token.depth === 1) guide.title = token.text;
    else if (token.type === 'heading' && token.depth === 2) guide.sections.push({ id: toId(token.text), title: token.text, blocks: [] });
    else (guide.sections.at(-1)?.blocks ?? guide.intro).push(toBlock(token));
  }
  return guide;
}

/** As the places where the guide is read on the web make them. */
function toId(title) {
  return title.toLowerCase().replace(/[^\w\s-]/g, '').trim().replace(/\s+/g, '-');
}

/** The list of sections at the top; the page makes its own. */
function isContents(token) {
  return token.type === 'list' && token.items.every((item) => /^\[[^\]]+\]\(#[\w-]+\)$/.test(item.text.trim()));
}

function toBlock(token) {
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', words: toWords(token.tokens) };
    case 'list':
      return { kind: 'list', isOrdered: token.ordered, items: token.items.map(toItem) };
    case 'table':
      return { kind: 'table', head: token.header.map((cell) => toWords(cell.tokens)), rows: token.rows.map((row) => row.map((cell) => toWords(cell.tokens))) };
    default:
      throw new Error(`The user guide holds something the application can't show: ${token.type}`);
  }
}

function toItem({ tokens }) {
  const [line, ...others] = tokens.filter((token) => token.type !== 'space');
  if (line === undefined || others.length > 0) throw new Error('A point of a list in the user guide must be one paragraph');
  return toWords(line.tokens);
}

function toWords(tokens) {
  return tokens.map((token) => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return { kind: 'plain', text: unescapeText(token.text) };
      case 'strong':
        return { kind: 'screen', text: unescapeText(token.text) };
      case 'em':
        return { kind: 'stress', text: unescapeText(token.text) };
      case 'codespan':
        return { kind: 'plain', text: unescapeText(token.text) };
      case 'link':
        return toLink(token);
      default:
        throw new Error(`The user guide holds words the application can't show: ${token.type}`);
    }
  });
}

function toLink({ href, text }) {
  if (!href.startsWith('#')) throw new Error(`The user guide links to ${href}, which is not there without the internet`);
  return { kind: 'link', text: unescapeText(text), to: href.slice(1) };
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function unescapeText(text) {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]);
}

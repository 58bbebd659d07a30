/** The hold shelf before and after May 2026, drawn: photos would have shown the names on the slips. */

/** A small repeatable generator (Lehmer), so that the same picture is drawn every time. */
function openDice(seed) {
  let state = seed;
  return (low, high) => {
    state = (state * 48271) % 2147483647;
    return low + (state / 2147483647) * (high - low);
  };
}

const covers = ['#34425c', '#8a2f3b', '#2f5d50', '#7a4a1e', '#5b3a6b', '#1d5b63', '#a3401a', '#6b6f4a', '#c9b98c', '#22313f', '#b3574a', '#4b5d7a'];

export function toHoldShelfPicture() {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="700" viewBox="0 0 1200 700" font-family="Carlito">
<defs><linearGradient id="back" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6d716b"/><stop offset="1" stop-color="#7e827b"/></linearGradient>
<linearGradient id="board" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#c2c5bd"/><stop offset="1" stop-color="#9a9e96"/></linearGradient></defs>
<rect width="1200" height="700" fill="#efece3"/>
${toUnit({ x: 40, title: 'Before, April 2026', isAfter: false })}
${toUnit({ x: 620, title: 'After, May 2026', isAfter: true })}
</svg>`;
}

function toUnit({ x, title, isAfter }) {
  const dice = openDice(isAfter ? 4099 : 77);
  const shelves = [0, 1, 2].map((shelf) => toShelf({ dice, x: x + 16, bottom: 238 + shelf * 170, isAfter, shelf })).join('');
  const note = isAfter ? 'Number outside, name folded inside. Bottom shelf kept empty.' : 'Last names face the room. Books lie down to fit.';
  return `<text x="${x}" y="58" font-size="32" font-weight="bold" fill="#1f2624">${title}</text>
<rect x="${x}" y="84" width="540" height="528" fill="#4e524c"/><rect x="${x + 16}" y="100" width="508" height="500" fill="url(#back)"/>${shelves}
<text x="${x}" y="652" font-size="22" fill="#4a504c">${note}</text>`;
}

function toShelf({ dice, x, bottom, isAfter, shelf }) {
  const board = `<rect x="${x}" y="${bottom}" width="508" height="14" fill="url(#board)"/><rect x="${x}" y="${bottom + 14}" width="508" height="9" fill="#000" opacity="0.22"/>`;
  if (isAfter && shelf === 2) return board;
  const books = [];
  let left = x + 8;
  while (left < x + 470) {
    const book = toBook({ dice, left, bottom, isAfter });
    books.push(book.svg);
    left += book.width;
  }
  return books.join('') + board;
}

function toBook({ dice, left, bottom, isAfter }) {
  const width = Math.round(dice(22, 40));
  const height = Math.round(isAfter ? dice(104, 122) : dice(82, 126));
  const color = covers[Math.floor(dice(0, covers.length))];
  const lean = !isAfter && dice(0, 1) > 0.72 ? dice(-9, 9).toFixed(1) : '0';
  const top = bottom - height;
  const spine = `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${color}"/><rect x="${left}" y="${top}" width="4" height="${height}" fill="#fff" opacity="0.16"/><rect x="${left + width - 4}" y="${top}" width="4" height="${height}" fill="#000" opacity="0.22"/><rect x="${left + 5}" y="${top + 12}" width="${width - 10}" height="3" fill="#e8dfc4" opacity="0.8"/>`;
  const slip = isAfter ? toNumberSlip(dice, left + width / 2, bottom) : toNameSlip({ dice, left, top, width });
  return { width: width + (isAfter ? 9 : 3), svg: `<g transform="rotate(${lean} ${left} ${bottom})">${spine}${slip}</g>` };
}

function toNumberSlip(dice, center, bottom) {
  const digits = String(Math.floor(dice(1000, 9999)));
  return `<rect x="${center - 12}" y="${bottom - 66}" width="24" height="58" fill="#fdfbf4"/><text transform="translate(${center + 5} ${bottom - 14}) rotate(-90)" font-size="19" font-weight="bold" fill="#1f2624">${digits}</text>`;
}

/** Black bars stand where names were readable: the picture must not invent a patron. */
function toNameSlip({ dice, left, top, width }) {
  const out = Math.round(dice(16, 34));
  const letters = Array.from({ length: 3 }, (_, line) => `<rect x="${left + 5}" y="${top - out + 5 + line * 7}" width="${Math.round((width - 10) * dice(0.5, 1))}" height="4" fill="#1f2624"/>`);
  return `<rect x="${left + 2}" y="${top - out}" width="${width - 4}" height="${out + 30}" fill="#f6efd9"/>${letters.join('')}`;
}

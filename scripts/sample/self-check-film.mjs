/** The stills of the captioned self-check film: one picture and one short sentence each. */
const steps = [
  { title: 'Check out by yourself', caption: 'Four steps. No sound is needed.', drawing: machine('') },
  { title: '1  Show your card', caption: 'Hold the stripes under the red light.', drawing: machine('<rect x="400" y="318" width="150" height="92" rx="8" fill="#d9a441"/><g fill="#2b2416"><rect x="420" y="372" width="4" height="26"/><rect x="428" y="372" width="7" height="26"/><rect x="440" y="372" width="3" height="26"/><rect x="448" y="372" width="9" height="26"/><rect x="462" y="372" width="4" height="26"/><rect x="470" y="372" width="6" height="26"/></g>') },
  { title: '2  Stack your books', caption: 'Up to five at once. Wait for the green line.', drawing: machine('<rect x="390" y="384" width="170" height="22" fill="#8a2f3b"/><rect x="400" y="360" width="156" height="22" fill="#34425c"/><rect x="394" y="336" width="160" height="22" fill="#2f5d50"/><rect x="330" y="290" width="290" height="8" fill="#3fa34d"/>') },
  { title: '3  Check the list', caption: 'Is every book there? If not, lift it and set it down again.', drawing: machine('<g fill="#ffffff"><rect x="360" y="150" width="200" height="14"/><rect x="360" y="180" width="170" height="14"/><rect x="360" y="210" width="190" height="14"/></g><path d="M580 152l8 9 15-18M580 182l8 9 15-18M580 212l8 9 15-18" fill="none" stroke="#9fe0a6" stroke-width="5"/>') },
  { title: '4  Choose your receipt', caption: 'Paper, email, or none. None is fine.', drawing: machine('<rect x="430" y="400" width="90" height="74" fill="#fdfbf4" stroke="#c9cfc8"/><g fill="#5b6562"><rect x="442" y="414" width="60" height="5"/><rect x="442" y="428" width="48" height="5"/><rect x="442" y="442" width="56" height="5"/></g>') },
  { title: 'Stuck? Touch the hand.', caption: 'One of us comes to you. You do not have to call out.', drawing: machine('<circle cx="480" cy="190" r="54" fill="#d9a441"/><path d="M462 214v-34a7 7 0 0 1 14 0v-8a7 7 0 0 1 14 0v8a7 7 0 0 1 14 0v26c0 18-10 28-24 28s-24-14-30-28" fill="#2b2416"/>') },
];

function machine(inside) {
  return `<rect x="300" y="110" width="360" height="180" rx="14" fill="#22313f"/><rect x="318" y="126" width="324" height="148" rx="6" fill="#34506b"/><rect x="440" y="290" width="80" height="30" fill="#5b6562"/><rect x="270" y="408" width="420" height="34" rx="6" fill="#8b9089"/><rect x="340" y="402" width="280" height="8" fill="#c23b3b" opacity="0.55"/>${inside}`;
}

export const filmStills = steps.map(
  ({ title, caption, drawing }) => `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" viewBox="0 0 960 640" font-family="Carlito">
<rect width="960" height="640" fill="#fbfaf6"/><text x="480" y="72" font-size="44" font-weight="bold" fill="#1d5b63" text-anchor="middle">${title}</text>
${drawing}
<rect x="0" y="524" width="960" height="116" fill="#1f2624"/><text x="480" y="592" font-size="34" fill="#ffffff" text-anchor="middle">${caption}</text></svg>`,
);

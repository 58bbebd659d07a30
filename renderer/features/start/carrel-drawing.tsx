import css from './carrel-drawing.module.css';

const books = [
  { look: 'brass', x: 64, y: 46, width: 26 },
  { look: 'paper', x: 91, y: 38, width: 20 },
  { look: 'paper', x: 112, y: 52, width: 24 },
  { look: 'lamp', x: 137, y: 42, width: 18 },
  { look: 'paper', x: 156, y: 48, width: 28 },
  { look: 'madder', x: 185, y: 40, width: 20 },
  { look: 'paper', x: 206, y: 50, width: 24 },
] as const;

/** The desk everything is named after: one of the two drawings in the application. */
export function CarrelDrawing() {
  return (
    <svg className={css.carrel} viewBox="0 0 440 348" aria-hidden="true">
      <path className={css.back} d="M34 20H406V236H34z" />
      <path className={css.glow} d="M268 170H356L394 236H206z" />
      {books.map(({ look, x, y, width }) => (
        <g key={x}>
          <rect className={css[look]} x={x} y={y} width={width} height={108 - y} />
          <rect className={css.label} x={x + 4} y="84" width={width - 8} height="13" />
        </g>
      ))}
      <path className={css.paper} d="M242 108l17 -57 20 6 -17 51z" />
      <path className={css.wood} d="M46 108H394V117H46z" />
      <path className={css.wood} d="M22 12H46V336H22zM394 12H418V336H394z" />
      <path className={css.wood} d="M10 236H430V250H10z" />
      <path className={css.paper} d="M66 236v-7c14-11 42-13 62-3 20-10 48-8 62 3v7z" />
      <path className={css.lines} d="M128 226v10M82 226.500c11-5 24-5 35-1.500M139 225c11-3.500 24-3.500 35 1.500" />
      <path className={css.stem} d="M312 174V230" />
      <path className={css.ink} d="M286 235c0-6 11-9 26-9s26 3 26 9z" />
      <path className={css.shade} d="M262 172c0-20 11-32 28-32h44c17 0 28 12 28 32z" />
      <path className={css.lines} d="M344 172v20" />
      <circle className={css.ink} cx="344" cy="195" r="2.8" />
      <path className={css.floor} d="M0 336H440" />
    </svg>
  );
}

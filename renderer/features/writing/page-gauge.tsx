const width = 11;
const height = 14;
const gap = 3;

/** Little pages that fill; `pages` used of `max`. More than `max` fills them all. */
export function PageGauge({ pages, max }: { readonly pages: number; readonly max: number }) {
  const count = Math.max(1, Math.min(12, Math.ceil(max)));
  const total = count * (width + gap) - gap;
  return (
    <svg className="pages" viewBox={`0 0 ${total} ${height}`} width={total} height={height} aria-hidden="true">
      {Array.from({ length: count }, (_, page) => {
        const filled = Math.max(0, Math.min(1, pages - page)) * (height - 4);
        const left = page * (width + gap);
        return (
          <g key={page}>
            <rect x={left + 0.75} y={0.75} width={width - 1.5} height={height - 1.5} fill="none" stroke="currentColor" strokeWidth={1.5} />
            <rect className="fillbar" fill="currentColor" x={left + 2} y={2} width={width - 4} height={filled} />
          </g>
        );
      })}
    </svg>
  );
}

/** Rows of the two workbooks, with their formulas, from the plain figures in `sources/sheets`. */

const money = (number) => ({ number, format: 'money' });
const formula = (text, format) => ({ formula: text, format });

/** @param days [date, counted, receipts, initials, note], dollars */
export function toCashUpRows(days) {
  const first = 5;
  const last = first + days.length - 1;
  const sum = (column) => formula(`=SUM([.${column}${first}:.${column}${last}])`, 'money');
  return [
    { as: 'title', cells: ['Cash drawer, Elm Street, March 2026'] },
    { as: 'note', cells: ['Difference = counted, minus float, minus receipts. Two people count; initials are of staff only.'] },
    { as: 'note', cells: [null] },
    { as: 'head', cells: ['Date', 'Float', 'Counted', 'Receipts', 'Difference', 'Counted by', 'Note'] },
    ...days.map(([date, counted, receipts, initials, note], index) => {
      const row = first + index;
      return { as: 'plain', cells: [{ date }, money(60), money(counted), money(receipts), formula(`=[.C${row}]-[.B${row}]-[.D${row}]`, 'money'), initials, note] };
    }),
    { as: 'total', cells: ['Month', null, null, sum('D'), sum('E'), null, null] },
  ];
}

/** @param weeks [date, section, checked, misplaced, note] */
export function toLogSheets(weeks) {
  const first = 5;
  const share = (row) => formula(`=[.D${row}]/[.C${row}]`, 'percent');
  const rows = weeks.map(([date, section, checked, misplaced, note], index) => ({ as: 'plain', cells: [{ date }, section, checked, misplaced, share(first + index), note] }));
  const round = (label, from, to) => {
    const sum = (column) => `SUM([$Log.${column}${from}:.${column}${to}])`;
    return { as: 'plain', cells: [label, formula(`=${sum('C')}`), formula(`=${sum('D')}`), formula(`=${sum('D')}/${sum('C')}`, 'percent')] };
  };
  return [
    { name: 'Log', columns: [1.25, 1.1, 0.9, 0.95, 0.9, 3.4], rows: [
      { as: 'title', cells: ['Shelf-reading log, May to August 2026'] },
      { as: 'note', cells: ['One section a week, read by two people. Misplaced: more than three books from where it belongs.'] },
      { as: 'note', cells: [null] },
      { as: 'head', cells: ['Week of', 'Section', 'Checked', 'Misplaced', 'Share', 'Note'] },
      ...rows,
    ] },
    { name: 'First and last month', columns: [3.6, 1, 1, 1], rows: [
      { as: 'title', cells: ['The same four sections, twelve weeks apart'] },
      { as: 'note', cells: [null] },
      { as: 'head', cells: ['', 'Checked', 'Misplaced', 'Share'] },
      round('000-399, 500-649 in May', first, first + 3),
      round('000-399, 500-649 in August', first + 12, first + 15),
    ] },
  ];
}

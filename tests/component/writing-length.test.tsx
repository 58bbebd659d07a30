import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ResponseKey } from '../../shared/domain/ids';
import { LiveTexts } from '../../renderer/features/writing/live-texts';
import { PageGauge } from '../../renderer/features/writing/page-gauge';
import { ToolBar } from '../../renderer/features/writing/tool-bar';
import type { WritingTools } from '../../renderer/features/writing/writing-tools';
import { words } from '../builders/a-text';

afterEach(cleanup);

const key = 'access/07/did' as ResponseKey;
const other = 'access/07/learned' as ResponseKey;

function showLength(counts: readonly number[], maxPages: number | null = null): string {
  const live = new LiveTexts();
  live.set(key, words(counts[0] ?? 0));
  live.set(other, words(counts[1] ?? 0));
  const tools = { live, current: null, openPicker: () => undefined } as unknown as WritingTools;
  const keys = counts.map((_count, at) => [key, other][at]!);
  const { container } = render(<ToolBar tools={tools} keys={keys} isReadOnly={false} wordsPerPage={100} maxPages={maxPages} isAlone={false} onAlone={() => undefined} />);
  return container.querySelector('svg.pages + span')?.textContent ?? [...container.querySelectorAll('span')].map((span) => span.textContent).find((text) => /^(About|Nothing|A few)/.test(text)) ?? '';
}

describe('the length of a page of writing', () => {
  it.each([
    [[0], 'Nothing yet'],
    [[20], 'A few lines'],
    [[50], 'About half a page'],
    [[100], 'About a page'],
    [[100, 100], 'About 2 pages'],
    [[150], 'About 1.5 pages'],
  ] as const)('of %j words is said as "%s"', (counts, said) => {
    expect(showLength(counts)).toBe(said);
  });

  it('is said against what is asked for, where anything is', () => {
    expect(showLength([200], 3)).toBe('About 2 pages of 3');
  });

  it('counts only the parts that are shown', () => {
    expect(showLength([100])).toBe('About a page');
  });
});

describe('the page gauge', () => {
  const heights = (pages: number, max: number) => {
    const { container } = render(<PageGauge pages={pages} max={max} />);
    return [...container.querySelectorAll('.fillbar')].map((bar) => Number(bar.getAttribute('height')));
  };

  it.each([
    [0, 3, [0, 0, 0]],
    [1.5, 3, [10, 5, 0]],
    [3, 3, [10, 10, 10]],
    [9, 3, [10, 10, 10]],
    [0.5, 2.5, [5, 0, 0]],
  ])('fills %d of %d pages', (pages, max, filled) => {
    expect(heights(pages, max)).toEqual(filled);
  });

  it('shows a page for the smallest limit and twelve at most', () => {
    expect(heights(1, 0.2)).toHaveLength(1);
    expect(heights(1, 40)).toHaveLength(12);
  });

  it('is a picture only: the words beside it say the same', () => {
    render(<PageGauge pages={1} max={2} />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

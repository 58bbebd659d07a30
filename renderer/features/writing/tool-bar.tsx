import { useEffect, useReducer, useSyncExternalStore } from 'react';
import { Toolbar, Button } from 'react-aria-components';
import type { ResponseKey } from '../../../shared/domain/ids';
import { emptyRichText } from '../../../shared/domain/rich-text';
import { countWords } from '../../../shared/domain/rich-text-reading';
import type { EditorAction } from '../../editor/slot-editor';
import { Icon, type IconName } from '../../ui/glyph/icon';
import { PageGauge } from './page-gauge';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

type ToolBarProps = {
  readonly tools: WritingTools;
  /** The parts that are shown; only they count. */
  readonly keys: readonly ResponseKey[];
  readonly isReadOnly: boolean;
  readonly wordsPerPage: number;
  readonly maxPages: number | null;
  readonly isAlone: boolean;
  readonly onAlone: () => void;
};

const groups: readonly (readonly (readonly [EditorAction, string, IconName])[])[] = [
  [['undo', 'Undo', 'undo-2'], ['redo', 'Redo', 'redo-2']],
  [['bold', 'Bold', 'bold'], ['italic', 'Italic', 'italic'], ['bulletList', 'Bulleted list', 'list'], ['orderedList', 'Numbered list', 'list-ordered']],
];

/** Acts on the text that had the caret last. One stop for Tab; arrows move inside. */
export function ToolBar({ tools, keys, isReadOnly, wordsPerPage, maxPages, isAlone, onAlone }: ToolBarProps) {
  const { current } = tools;
  useRedraw(current);
  return (
    <Toolbar aria-label="Writing tools" className={css['tools'] ?? ''}>
      {groups.map((group) => (
        <div key={group[0]?.[0]} className={css['toolGroup']}>
          {group.map(([action, label, icon]) => {
            const isOff = isReadOnly || current === null || ((action === 'undo' || action === 'redo') && !current.can(action));
            return (
              <Button
                key={action}
                aria-label={label}
                className={css['tool'] ?? ''}
                isDisabled={isOff}
                data-on={current?.isActive(action) === true || undefined}
                onPress={() => current?.act(action)}
              >
                <Icon name={icon} />
              </Button>
            );
          })}
        </div>
      ))}
      <div className={css['toolGroup']}>
        <Button className={`${css['tool']} ${css['toolWord']}`} isDisabled={isReadOnly} onPress={tools.openPicker}>
          <Icon name="paperclip" />
          <span>Cite evidence</span>
        </Button>
      </div>
      <div className={`${css['toolGroup']} ${css['toolEnd']}`}>
        <Length tools={tools} keys={keys} wordsPerPage={wordsPerPage} maxPages={maxPages} />
        <Button
          aria-label={isAlone ? 'Show the panels again' : 'Just the page'}
          className={`${css['tool']} ${css['toolFull']}`}
          onPress={onAlone}
        >
          <Icon name="maximize-2" />
        </Button>
      </div>
    </Toolbar>
  );
}

/** The buttons show what the caret stands in; the editor tells when that may have changed. */
function useRedraw(current: WritingTools['current']): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => current?.subscribe(redraw), [current]);
}

function Length({ tools, keys, wordsPerPage, maxPages }: Pick<ToolBarProps, 'tools' | 'keys' | 'wordsPerPage' | 'maxPages'>) {
  const texts = useSyncExternalStore(tools.live.subscribe, tools.live.getTexts);
  const words = keys.reduce((sum, key) => sum + countWords(texts.get(key) ?? emptyRichText), 0);
  const pages = words / wordsPerPage;
  return (
    <span className={css['length']}>
      {maxPages !== null && <PageGauge pages={pages} max={maxPages} />}
      <span>
        {toLength(pages, words)}
        {maxPages !== null && <span className="quiet"> of {maxPages}</span>}
      </span>
    </span>
  );
}

/** An estimate in words: half pages are as fine as it is. */
function toLength(pages: number, words: number): string {
  if (words === 0) return 'Nothing yet';
  if (pages < 0.3) return 'A few lines';
  const halves = Math.round(pages * 2) / 2;
  if (halves <= 0.5) return 'About half a page';
  if (halves === 1) return 'About a page';
  return `About ${halves} pages`;
}

import { Fragment } from 'react';
import type { Block, Words } from 'virtual:user-guide';
import table from '../../ui/table/table.module.css';
import css from './guide.module.css';

type BlocksProps = {
  readonly blocks: readonly Block[];
  /** Names the tables for those who hear them. */
  readonly title: string;
  readonly onGo: (section: string) => void;
};

export function GuideBlocks({ blocks, title, onGo }: BlocksProps) {
  return blocks.map((block, index) => (
    // The guide never changes while it is shown, so its order is as good as a key.
    <GuideBlock key={index} block={block} title={title} onGo={onGo} />
  ));
}

function GuideBlock({ block, title, onGo }: { readonly block: Block } & Omit<BlocksProps, 'blocks'>) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line words={block.words} onGo={onGo} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List className={block.isOrdered ? css.steps : css.points}>
          {block.items.map((words, index) => (
            <li key={index}>
              <Line words={words} onGo={onGo} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <div className={table.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={table.table}>
            <thead>
              <tr>
                {block.head.map((words, index) => (
                  <th key={index} scope="col">
                    <Line words={words} onGo={onGo} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                <tr key={rowIndex}>
                  {row.map((words, index) => (
                    <td key={index}>
                      <Line words={words} onGo={onGo} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Line({ words, onGo }: { readonly words: Words; readonly onGo: (section: string) => void }) {
  return words.map((word, index) => {
    switch (word.kind) {
      case 'plain':
        return <Fragment key={index}>{word.text}</Fragment>;
      case 'screen':
        return <b key={index}>{word.text}</b>;
      case 'stress':
        return <em key={index}>{word.text}</em>;
      case 'link':
        return (
          <a
            key={index}
            href={`#/guide?section=${word.to}`}
            onClick={(event) => {
              event.preventDefault();
              onGo(word.to);
            }}
          >
            {word.text}
          </a>
        );
    }
  });
}

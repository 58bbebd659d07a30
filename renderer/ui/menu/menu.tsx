import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { classNames } from '../class-names';
import { Glyph } from '../glyph/glyph';
import type { GlyphName } from '../glyph/glyph';
import { Icon } from '../glyph/icon';
import type { IconName } from '../glyph/icon';
import css from './menu.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly glyph?: GlyphName | undefined;
  /** Given for a choice among the entries: the chosen one carries a tick. */
  readonly isChecked?: boolean | undefined;
  readonly onPress: () => void;
};

type MenuButtonProps = {
  /** Names the menu, and the button too when it shows only an icon. */
  readonly label: string;
  readonly icon?: IconName;
  readonly items: readonly MenuEntry[];
  readonly children?: ReactNode;
  /** Replaces the plain look of the button. */
  readonly className?: string | undefined;
};

export function MenuButton({ label, icon, items, children, className }: MenuButtonProps) {
  const hasMarks = items.some((item) => item.icon !== undefined || item.glyph !== undefined);
  const isChoice = items.some((item) => item.isChecked !== undefined);
  const naming = children === undefined ? { 'aria-label': label } : {};
  return (
    <MenuTrigger>
      <Button className={className ?? css.trigger ?? ''} {...naming}>
        {icon && <Icon name={icon} />}
        {children}
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end" offset={4}>
        <Menu
          className={classNames(css.menu, !hasMarks && css.unmarked)}
          aria-label={label}
          selectionMode={isChoice ? 'single' : 'none'}
          selectedKeys={items.filter((item) => item.isChecked).map((item) => item.id)}
        >
          {items.map((item) => (
            <MenuRow key={item.id} item={item} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuRow({ item }: { readonly item: MenuEntry }) {
  return (
    <MenuItem id={item.id} textValue={item.label} className={css.item ?? ''} onAction={item.onPress}>
      {item.glyph && <Glyph name={item.glyph} />}
      {item.icon && <Icon name={item.icon} />}
      <Text slot="label" className={css.word ?? ''}>
        {item.label}
      </Text>
      {item.isChecked === true && <Icon name="check" className={classNames(css.tick)} />}
      {item.help !== undefined && (
        <Text slot="description" className={css.help ?? ''}>
          {item.help}
        </Text>
      )}
    </MenuItem>
  );
}

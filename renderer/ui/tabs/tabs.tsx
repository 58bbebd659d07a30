import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import css from './tabs.module.css';

export type TabEntry<T extends string> = { readonly id: T; readonly label: string; readonly count?: number | undefined };

type TabsProps<T extends string> = {
  readonly label: string;
  readonly tabs: readonly TabEntry<T>[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
};

export function Tabs<T extends string>({ label, tabs, selected, onSelect, children }: TabsProps<T>) {
  const choose = (key: unknown) => {
    const tab = tabs.find((candidate) => candidate.id === key);
    if (tab && tab.id !== selected) onSelect(tab.id);
  };
  return (
    <AriaTabs className={css.root ?? ''} selectedKey={selected} onSelectionChange={choose}>
      <TabList className={css.tabs ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={css.tab ?? ''}>
            {tab.label}
            {tab.count !== undefined && <span className={css.n}> {tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {/* Anew for each tab: a panel whose id merely changes keeps its old one on the page, and the tab points nowhere. */}
      <TabPanel key={selected} id={selected} className={css.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { formatNumber } from '../format.ts';
import { nextItem } from './menu-items.ts';
import styles from './tabs.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly count?: number | undefined;
}

interface TabsProps<Id extends string> {
  /** what is chosen from, as a reader hears it */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** what the chosen tab shows */
  readonly children: ReactNode;
}

/** Views of one thing, one at a time. One stop of the Tab key; arrows choose. Keep the choice in the address. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: TabsProps<Id>) {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const here = tabs.findIndex((tab) => tab.id === chosen);
    const next = event.key.length === 1 ? null : nextItem(namesOf(tabs), here, event.key);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    document.getElementById(`${id}-${tab.id}`)?.focus();
  };
  return (
    <div className={styles.all}>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-isi`}
            tabIndex={tab.id === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
            {tab.count === undefined ? null : (
              <span className={styles.count}>{formatNumber(tab.count)}</span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-isi`} aria-labelledby={`${id}-${chosen}`} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

function namesOf(tabs: readonly { readonly name: string }[]): string[] {
  return tabs.map(({ name }) => name);
}

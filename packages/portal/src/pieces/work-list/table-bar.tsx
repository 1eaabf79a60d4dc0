import { LookMenu } from './look-menu.tsx';
import { type ListViews, SavedViews } from './saved-views.tsx';
import type { KeptSettings } from './use-list-settings.ts';
import styles from './work-list.module.css';

interface TableBarProps {
  /** under which its look is remembered */
  readonly list: string;
  readonly kept: KeptSettings;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** none where the list has no filter */
  readonly views?: ListViews;
}

/** Filters kept under a name and the choice of columns, above a table; there also while the filter finds nothing. */
export function TableBar({ list, kept, columns, views }: TableBarProps) {
  const { settings, change } = kept;
  return (
    <div className={`${styles.bar} ${styles.atEnd}`}>
      {views === undefined ? null : (
        <SavedViews
          list={list}
          views={settings.views}
          {...views}
          onChange={(next) => change({ views: next })}
        />
      )}
      <LookMenu list={list} columns={columns} hidden={settings.hidden} onChange={change} />
    </div>
  );
}

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { areLettersOn } from '../../shortcuts/letters.ts';
import { useShortcuts } from '../../shortcuts/registry.ts';
import panel from '../panel.module.css';
import { ChoiceBar, countSentence, News } from './bar.tsx';
import type { ListColumn, ListRows } from './columns.ts';
import { ListTable } from './list-table.tsx';
import { LookMenu } from './look-menu.tsx';
import { Printed } from './printed.tsx';
import { type ListViews, SavedViews } from './saved-views.tsx';
import { useListSettings } from './use-list-settings.ts';
import { useRows } from './use-rows.ts';
import { useWindow } from './use-window.ts';
import styles from './work-list.module.css';

/** Rows chosen for an act: by hand, or all that the filter finds, loaded or not. */
export interface ChosenRows<Row> {
  readonly rows: readonly Row[];
  readonly isAll: boolean;
  readonly clear: () => void;
}

export interface ListPages {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

interface WorkListProps<Row> {
  /** under which its look is remembered */
  readonly list: string;
  readonly caption: string;
  /** rows in words, for one and for many: `12 usulan` */
  readonly counted: (count: string) => string;
  /** of the list with its filter, so that the way back finds its row again */
  readonly address: string;
  readonly items: readonly Row[];
  /** the same objects on each drawing: rows are drawn anew when they change */
  readonly rows: ListRows<Row>;
  readonly columns: readonly ListColumn<Row>[];
  /** all rows of the filter, also those not loaded; null where nobody counts them */
  readonly total: number | null;
  readonly pages: ListPages;
  /** rows that came, or went when negative, since the list was loaded */
  readonly news?: { readonly count: number; readonly onShow: () => void };
  readonly views?: ListViews;
  /** the acts on chosen rows; null where nothing can be chosen */
  readonly acts: ((chosen: ChosenRows<Row>) => ReactNode) | null;
  /** whether acts also take all that the filter finds */
  readonly takesAll?: boolean;
  readonly onClearFilter?: () => void;
}

/** rows before the end of what is loaded at which the next page is asked for */
const nearEnd = 30;

/** A list that one works through: any number of rows, by mouse, finger or keyboard. */
export function WorkList<Row>(props: WorkListProps<Row>) {
  const { list, items, rows, pages, total, counted, acts, views, news } = props;
  const frame = useRef<HTMLElement>(null);
  const { settings, size, rowHeight, change } = useListSettings(list);
  const ids = useMemo(() => items.map(rows.idOf), [items, rows]);
  const { range, onScroll, bringIntoView } = useWindow(frame, items.length, rowHeight);
  const { address } = props;
  const mayChoose = acts !== null;
  const own = useRows({ ids, frame, bringIntoView, address, mayChoose });
  const [isAll, setAll] = useState(false);
  const columns = useMemo(
    () => props.columns.filter(({ id }) => !settings.hidden.includes(id)),
    [props.columns, settings.hidden],
  );
  useListShortcuts(mayChoose);
  useNextPage(range.end, items.length, pages);
  const clear = () => {
    setAll(false);
    own.chooseNone();
  };
  const chosen = useMemo(
    () => items.filter((item) => own.chosen.has(rows.idOf(item))),
    [items, own.chosen, rows],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are an extra; the menus and filters do the same
    <div className={styles.work} onKeyDown={(event) => listKey(event, props.onClearFilter)}>
      {acts !== null && (chosen.length > 0 || isAll) ? (
        <ChoiceBar
          chosen={chosen.length}
          loaded={items.length}
          total={props.takesAll ? total : null}
          isAll={isAll}
          onAll={() => setAll(true)}
          onLoaded={own.chooseAll}
          onNone={clear}
        >
          {acts({ rows: chosen, isAll, clear })}
        </ChoiceBar>
      ) : (
        <div className={styles.bar}>
          <span role="status" className={panel.meta}>
            {countSentence({ shown: items.length, total, counted })}
          </span>
          {views === undefined ? null : (
            <SavedViews
              list={list}
              views={settings.views}
              {...views}
              onChange={(next) => change({ views: next })}
            />
          )}
          <LookMenu
            list={list}
            columns={props.columns}
            hidden={settings.hidden}
            size={size}
            onChange={change}
          />
        </div>
      )}
      {news === undefined || news.count === 0 ? null : (
        <News words={newsWords(news.count)} onShow={news.onShow} />
      )}
      <ListTable
        caption={props.caption}
        items={items}
        rows={rows}
        columns={columns}
        size={size}
        rowHeight={rowHeight}
        range={range}
        active={own.active}
        chosen={mayChoose ? own.chosen : null}
        total={total ?? (pages.hasMore ? null : items.length)}
        frame={frame}
        onScroll={onScroll}
        onKeyDown={own.onKeyDown}
        onClick={own.onClick}
        onFocusRow={own.onFocusRow}
        onChoose={own.choose}
      />
      <Printed loaded={items.length} total={total} counted={counted} />
      <p className={styles.keys}>
        {say(
          'Panah atau j dan k pindah baris, Enter membuka, Esc kembali. Tekan ? untuk semua tombol.',
        )}
      </p>
    </div>
  );
}

/** `12 baris baru – tampilkan` */
function newsWords(count: number): string {
  if (count > 0) return say('{count} baris baru – tampilkan', { count: formatNumber(count) });
  return say('Daftar berubah sejak dimuat – muat ulang');
}

function useNextPage(end: number, loaded: number, { hasMore, isLoading, onMore }: ListPages): void {
  const isNear = hasMore && !isLoading && end + nearEnd >= loaded;
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (isNear) more.current();
  }, [isNear, loaded]);
}

/** What keys do in a list; those without an act are the rows' own and act on the row that has the focus. */
function useListShortcuts(mayChoose: boolean): void {
  const find = (what: string) => document.querySelector<HTMLElement>(what);
  useShortcuts([
    { keys: 'j', name: say('Baris berikutnya') },
    { keys: 'k', name: say('Baris sebelumnya') },
    { keys: 'Enter', name: say('Buka baris; Esc kembali ke baris yang sama') },
    ...(mayChoose
      ? [
          { keys: 'x', name: say('Pilih baris; Shift dan panah memperluas pilihan') },
          { keys: 'mod+a', name: say('Pilih semua baris yang sudah dimuat') },
        ]
      : []),
    { keys: 'f', name: say('Ke saringan'), act: () => find('[data-list-filter]')?.focus() },
    {
      keys: 'c',
      name: say('Pilih kolom'),
      act: () => find('[data-list-menu="columns"] > button')?.click(),
    },
  ]);
}

/** Shift+F takes the filter off; only while the focus is on a row. */
function listKey(event: React.KeyboardEvent<HTMLElement>, onClearFilter?: () => void): void {
  const isOnRow = event.target instanceof HTMLElement && event.target.matches('[data-row]');
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (!isOnRow || isHeld || event.key !== 'F' || !areLettersOn()) return;
  event.preventDefault();
  onClearFilter?.();
}

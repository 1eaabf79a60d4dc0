import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { areLettersOn } from '../../shortcuts/letters.ts';
import { type Chosen, extend, nothingChosen, turn } from './chosen-rows.ts';
import { commandOf, type ListCommand } from './list-keys.ts';
import { leaveFrom, takePlace } from './place.ts';

interface RowsAsked {
  readonly ids: readonly string[];
  readonly frame: RefObject<HTMLElement | null>;
  readonly bringIntoView: (index: number) => void;
  /** of the list with its filter */
  readonly address: string;
  readonly mayChoose: boolean;
}

const linkOf = '[data-row-link]';
const insideOf = 'a[href], button, input, select, summary';

/** The row one stands on, the rows one chose, and the keys for both. */
export function useRows({ ids, frame, bringIntoView, address, mayChoose }: RowsAsked) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  // set where the focus has to follow to a row that is drawn only now
  const wanted = useRef<string | null>(null);
  const places = useMemo(() => new Map(ids.map((id, at) => [id, at])), [ids]);
  const active = Math.max(0, activeId === null ? 0 : (places.get(activeId) ?? 0));
  useReturn({ ids, frame, address, places, setActiveId, wanted });
  // with the row that is drawn: a key struck before it has the focus would be nobody's
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = rowOf(frame.current, wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    // the frame may reach below the window's edge, and what has the focus is to be seen
    row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const goTo = useCallback(
    (index: number) => {
      const id = ids[index];
      if (id === undefined) return;
      wanted.current = id;
      bringIntoView(index);
      setActiveId(id);
    },
    [ids, bringIntoView],
  );
  const choose = useCallback((id: string) => setChosen((before) => turn(before, id)), []);
  const chooseNone = useCallback(() => setChosen(nothingChosen), []);
  const chooseAll = useCallback(() => setChosen({ ids: new Set(ids), anchor: null }), [ids]);

  const carryOut = (command: ListCommand, row: HTMLElement): boolean => {
    const here = row.dataset.row ?? '';
    switch (command.do) {
      case 'move': {
        const next = Math.min(ids.length - 1, Math.max(0, active + command.by));
        const to = ids[next];
        if (command.extend && mayChoose && to !== undefined) {
          setChosen((before) => extend(before, ids, here, to));
        }
        goTo(next);
        return true;
      }
      case 'first':
      case 'last':
        goTo(command.do === 'first' ? 0 : ids.length - 1);
        return true;
      case 'open':
        row.querySelector<HTMLElement>(linkOf)?.click();
        return true;
      case 'choose':
        if (mayChoose) choose(here);
        return mayChoose;
      case 'choose-all':
        if (mayChoose) chooseAll();
        return mayChoose;
      case 'choose-none':
        if (chosen.ids.size > 0) chooseNone();
        return chosen.ids.size > 0;
      case 'inside':
        return goInside(row, command.by);
    }
  };
  return {
    active,
    chosen: chosen.ids,
    choose,
    chooseAll,
    chooseNone,
    onFocusRow: setActiveId,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest<HTMLElement>('[data-row]') ?? null;
      const isLetter = /^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey;
      if (row === null || (isLetter && !areLettersOn())) return;
      const command = commandOf({
        key: event.key,
        shift: event.shiftKey,
        held: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        onRow: target === row,
      });
      if (command !== null && carryOut(command, row)) event.preventDefault();
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest(linkOf)?.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (row === undefined) return;
      leaveFrom({ address, row, top: frame.current?.scrollTop ?? 0 });
    },
  };
}

interface ReturnAsked {
  readonly ids: readonly string[];
  readonly frame: RefObject<HTMLElement | null>;
  readonly address: string;
  readonly places: ReadonlyMap<string, number>;
  readonly setActiveId: (id: string) => void;
  readonly wanted: RefObject<string | null>;
}

/** Back from a row's own page: the list stands as it was left, with the focus on that row. */
function useReturn({ ids, frame, address, places, setActiveId, wanted }: ReturnAsked): void {
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isBack.current || ids.length === 0) return;
    isBack.current = true;
    const place = takePlace(address);
    if (place === null || !places.has(place.row)) return;
    if (frame.current !== null) frame.current.scrollTop = place.top;
    wanted.current = place.row;
    setActiveId(place.row);
  }, [ids, frame, address, places, setActiveId, wanted]);
}

function rowOf(frame: HTMLElement | null, id: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

/** From the row to what can be pressed inside it, and back; false where there is no further. */
function goInside(row: HTMLElement, by: 1 | -1): boolean {
  const inside = [row, ...row.querySelectorAll<HTMLElement>(insideOf)];
  const here = inside.indexOf(
    document.activeElement instanceof HTMLElement ? document.activeElement : row,
  );
  const next = inside[here + by];
  next?.focus();
  return next !== undefined;
}

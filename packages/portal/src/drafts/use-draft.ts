import { useEffect, useRef, useState } from 'react';
import { serviceNow } from '../service-clock.ts';
import { hasLeft } from '../session.ts';
import { useMe } from '../use-region.ts';
import { keepDraft, readDraft } from './sealed-drafts.ts';
import { draftKey, tabDrafts } from './this-browser.ts';

/** ms without a key press after which what stands in the form is kept */
const idle = 1_000;

interface DraftAsked<T> {
  readonly form: string;
  readonly value: T;
  /** whether anything was typed */
  readonly isEmpty: boolean;
  /** what was kept, as this form understands it; null where it does not any more */
  readonly parse: (kept: unknown) => T | null;
  readonly onRestore: (value: T) => void;
}

interface DraftKept {
  /** ms since epoch: when what came back was typed; null where nothing did */
  readonly restoredFrom: number | null;
  /** after it was sent, or thrown away */
  readonly forget: () => void;
}

/** Keeps what is typed into a form until it is sent, and brings it back once. */
export function useDraft<T>(asked: DraftAsked<T>): DraftKept {
  const { userId } = useMe();
  const name = `${asked.form} ${userId}`;
  const [restoredFrom, setRestoredFrom] = useState<number | null>(null);
  const isOver = useRef(false);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    let isGone = false;
    void comeBack(name).then((kept) => {
      if (kept === null || isGone || !latest.current.isEmpty) return;
      const value = latest.current.parse(kept.value);
      if (value === null) return;
      latest.current.onRestore(value);
      setRestoredFrom(kept.at);
    });
    return () => {
      isGone = true;
    };
  }, [name]);
  const { value, isEmpty } = asked;
  useEffect(() => {
    if (isEmpty) return undefined;
    isOver.current = false;
    const keep = () => {
      // whoever left took it along; whose time ran out finds it again
      const isNotKept = () => isOver.current || hasLeft();
      if (!isNotKept()) void keepNow(name, value, isNotKept);
    };
    const waiting = setTimeout(keep, idle);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('pagehide', keep);
      // what was typed in the last second before the room is left
      keep();
    };
  }, [name, value, isEmpty]);
  const forget = () => {
    isOver.current = true;
    setRestoredFrom(null);
    tabDrafts.drop(name);
  };
  return { restoredFrom, forget };
}

async function comeBack(name: string) {
  if (tabDrafts.get(name) === null) return null;
  const key = await draftKey();
  return key === null ? null : readDraft({ store: tabDrafts, key, name }, serviceNow());
}

async function keepNow(name: string, value: unknown, isNotKept: () => boolean): Promise<void> {
  const key = await draftKey();
  if (key === null) return;
  await keepDraft({ store: tabDrafts, key, name }, value, serviceNow());
  // it was sent, or somebody left, while it was being sealed
  if (isNotKept()) tabDrafts.drop(name);
}

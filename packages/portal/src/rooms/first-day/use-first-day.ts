import { useSyncExternalStore } from 'react';
import { useMe } from '../../use-region.ts';
import { dayOf, type NamedStep } from './days.ts';
import { onProgress, readProgress, textOf, type Whose } from './progress.ts';
import { whoseDay } from './watch.ts';

interface FirstDay {
  readonly whose: Whose;
  readonly day: readonly (NamedStep & { readonly isTicked: boolean })[];
  readonly left: number;
  readonly isHidden: boolean;
}

/** The first day of whoever is signed in, as far as they have come. */
export function useFirstDay(): FirstDay {
  const me = useMe();
  const whose = whoseDay(me);
  const { done, isHidden } = readProgress(useSyncExternalStore(onProgress, () => textOf(whose)));
  const day = dayOf(me).map((step) => ({ ...step, isTicked: done.includes(step.id) }));
  return { whose, day, left: day.filter(({ isTicked }) => !isTicked).length, isHidden };
}

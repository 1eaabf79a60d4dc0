import { useSyncExternalStore } from 'react';
import { useMe } from '../../use-region.ts';
import { centralDay, dayOf, type NamedStep } from './days.ts';
import { onProgress, readProgress, textOf, type Whose } from './progress.ts';
import { centralAdmin, whoseDay } from './watch.ts';

export interface FirstDay {
  readonly whose: Whose;
  readonly day: readonly (NamedStep & { readonly isTicked: boolean })[];
  readonly left: number;
  readonly isHidden: boolean;
}

function useProgress(whose: Whose, steps: readonly NamedStep[]): FirstDay {
  const { done, isHidden } = readProgress(useSyncExternalStore(onProgress, () => textOf(whose)));
  const day = steps.map((step) => ({ ...step, isTicked: done.includes(step.id) }));
  return { whose, day, left: day.filter(({ isTicked }) => !isTicked).length, isHidden };
}

/** The first day of whoever is signed in to a region, as far as they have come. */
export function useFirstDay(): FirstDay {
  const me = useMe();
  return useProgress(whoseDay(me), dayOf(me));
}

/** The same for a central admin. */
export const useCentralFirstDay = (): FirstDay => useProgress(centralAdmin, centralDay);

import { type ComponentType, useEffect, useState } from 'react';
import { portalSettings } from '../../sign-in/settings.ts';

const Nothing = () => null;

/**
 * A card for home: null until it is fetched, and a card of nothing where it is not wanted or cannot be fetched.
 *
 * Home waits for it as for its answers. A `Suspense` would show a skeleton once more, which React leaves for 300 ms.
 */
type CardForHome = (isWanted: boolean) => ComponentType | null;

function cardForHome(fetchCard: () => Promise<ComponentType>): CardForHome {
  let fetching: Promise<ComponentType> | null = null;
  let known: ComponentType | null = null;
  const fetched = async (): Promise<ComponentType> => {
    fetching ??= fetchCard().catch(() => Nothing);
    known = await fetching;
    return known;
  };
  return (isWanted) => {
    const [found, tell] = useState(() => known);
    useEffect(() => {
      if (isWanted) void fetched().then((card) => tell(() => card));
    }, [isWanted]);
    return isWanted ? found : Nothing;
  };
}

/** How far somebody has come with the guide of a region's people. */
export const useFirstDayCard = cardForHome(
  async () => (await import('./first-day.ts')).FirstDayCard,
);

/** The same for a central admin; whether the people are invented only the service knows. */
export const useCentralFirstDayCard = cardForHome(async () => {
  if (!(await portalSettings()).hasDemoAccounts) return Nothing;
  const { CentralFirstDayCard, watchCentralFirstDay } = await import('./first-day.ts');
  watchCentralFirstDay();
  return CentralFirstDayCard;
});

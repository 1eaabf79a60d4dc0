import { lazy } from 'react';

const nothing = { default: () => null };

/** The guide's card for home. Where it cannot be fetched, home stands without it. */
export const LazyFirstDayCard = lazy(() =>
  import('./first-day.ts').then(
    ({ FirstDayCard }) => ({ default: FirstDayCard }),
    () => nothing,
  ),
);

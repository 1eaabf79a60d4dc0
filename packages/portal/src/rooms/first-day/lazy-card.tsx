import { type ComponentType, lazy } from 'react';
import { portalSettings } from '../../sign-in/settings.ts';

const nothing: { readonly default: ComponentType } = { default: () => null };

/** The guide's card for home. Where it cannot be fetched, home stands without it. */
export const LazyFirstDayCard = lazy(() =>
  import('./first-day.ts').then(
    ({ FirstDayCard }) => ({ default: FirstDayCard }),
    () => nothing,
  ),
);

/** The same for a central admin; whether the people are invented only the service knows. */
export const LazyCentralFirstDayCard = lazy(async () => {
  try {
    if (!(await portalSettings()).hasDemoAccounts) return nothing;
    const { CentralFirstDayCard, watchCentralFirstDay } = await import('./first-day.ts');
    watchCentralFirstDay();
    return { default: CentralFirstDayCard };
  } catch {
    return nothing;
  }
});

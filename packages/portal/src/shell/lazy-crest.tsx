import { lazy, Suspense } from 'react';
import { Crest } from './crest.tsx';

/** Where it cannot be fetched, the letter stays: no page may fall over its arms. */
const RegionCrest = lazy(() =>
  import('./region-crest.tsx').then(
    (module) => ({ default: module.RegionCrest }),
    () => ({ default: Crest }),
  ),
);

/** The letter of a region until its coat of arms is there: of the same size, so that nothing moves. */
export function LazyCrest({ name }: { readonly name: string }) {
  return (
    <Suspense fallback={<Crest name={name} />}>
      <RegionCrest name={name} />
    </Suspense>
  );
}

import type { Clock } from '@payung/data';
import { type Instant, instantOf } from '@payung/domain';

/** The present moment, as records keep it. */
export function nowOf({ clock }: { readonly clock: Clock }): Instant {
  return instantOf(clock.now());
}

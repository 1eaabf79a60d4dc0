import type { Cause } from '@payung/data';
import type { Actor } from '../actor.ts';

/** Who did something with proof, as the journal tells of it. */
export function evidenceCause(actor: Actor, correlationId: string): Cause {
  return {
    actor: { kind: actor.kind, user: actor.user, agency: null },
    source: 'api',
    correlationId,
  };
}

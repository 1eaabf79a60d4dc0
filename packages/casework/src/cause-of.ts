import type { Cause } from '@payung/data';
import type { AgencyId } from '@payung/domain';
import type { Actor } from './actor.ts';

/**
 * Who did something through the API, as the journal tells of it.
 *
 * @param agency whose record it is; null where it is no single agency's
 */
export function causeOf(
  { kind, user }: Pick<Actor, 'kind' | 'user'>,
  correlationId: string,
  agency: AgencyId | null = null,
): Cause {
  return { actor: { kind, user, agency }, source: 'api', correlationId };
}

import type { Actor } from '@payung/casework';
import { type OnceKey, onceKey } from '@payung/casework';
import { Problematic } from '@payung/edge';

const acceptable = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key of a request, bound to region, route, user and what was sent; null without one. */
export function onceOf(
  actor: Actor,
  route: string,
  key: string | undefined,
  body: string,
): OnceKey | null {
  if (key === undefined) return null;
  if (!acceptable.test(key)) {
    throw new Problematic('request-invalid', 'the Idempotency-Key cannot be used', {
      errors: [
        {
          field: 'Idempotency-Key',
          code: 'invalid',
          message: 'send 1 to 255 visible ASCII characters, for example a UUID',
        },
      ],
    });
  }
  return onceKey({ route, user: actor.user, key, body });
}

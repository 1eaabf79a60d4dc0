import type { Actor } from '@payung/casework';
import { type OnceKey, type OpenRegion, onceKey, regionOf, type Service } from '@payung/casework';
import { Problematic } from './problematic.ts';

const acceptable = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key of a request, bound to region, route, user and what was sent; null without one. */
export async function onceOf(
  service: Service,
  actor: Actor,
  route: string,
  key: string | undefined,
  body: string,
): Promise<OnceKey | null> {
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
  const open: OpenRegion = await regionOf(service, actor.tenant);
  return onceKey(open.data.keys, { route, user: actor.user, key, body });
}

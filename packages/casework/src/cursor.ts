import type { Item, TenantKeys } from '@payung/data';
import type { UserId } from '@payung/domain';
import * as z from 'zod';

/** A cursor works for one user on one route only. */
export interface CursorScope {
  readonly route: string;
  readonly user: UserId;
}

const Position = z.record(z.string(), z.unknown());

const contextOf = (scope: CursorScope): string => `cursor|${scope.route}|${scope.user}`;

/** A place in a list as an opaque text: sealed, since it may hold keys. Null at the end. */
export function sealCursor(keys: TenantKeys, scope: CursorScope, at: Item | null): string | null {
  if (at === null) return null;
  return Buffer.from(keys.seal(JSON.stringify(at), contextOf(scope))).toString('base64url');
}

/** The place that a cursor names; `invalid` when it is changed, or another user's, route's or region's. */
export async function openCursor(
  keys: TenantKeys,
  scope: CursorScope,
  cursor: string | null,
): Promise<Item | null | 'invalid'> {
  if (cursor === null) return null;
  const sealed = Buffer.from(cursor, 'base64url');
  await keys.learn(sealed);
  try {
    return Position.parse(JSON.parse(keys.open(sealed, contextOf(scope))));
  } catch {
    // whatever is wrong with it, the one remedy is to begin the list anew
    return 'invalid';
  }
}

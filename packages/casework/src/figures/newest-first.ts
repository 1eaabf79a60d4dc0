import type { Filed, Item, Shelf } from '@payung/data';
import type { UserId } from '@payung/domain';
import { openCursor, sealCursor } from '../cursor.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';

/** One page of a shelf, the last id first. @returns `cursor-invalid` */
export async function newestOf<R extends Filed>(
  { data }: OpenRegion,
  shelf: Shelf<R>,
  { user }: { readonly user: UserId },
  { cursor, limit }: PageRequest,
): Promise<Result<Page<R>>> {
  const scope = { route: `newest ${shelf.name}`, user };
  const after = await openCursor(data.keys, scope, cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const found: { items: R[]; next: Item | null } = await data.shelves.page(shelf, {
    after,
    limit,
    newestFirst: true,
  });
  return ok({ items: found.items, nextCursor: sealCursor(data.keys, scope, found.next) });
}

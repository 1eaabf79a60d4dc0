import * as z from 'zod';
import { outboxItems, settledItems } from './outbox.ts';
import { type FieldStore, packsKept } from './packs.ts';
import type { Settled } from './records.ts';
import { maySendAgain } from './rejections.ts';
import type { Change } from './tables.ts';

/** Outcomes after which nobody has to look at an act any more. */
const over: ReadonlySet<string> = new Set(['taken', 'already-taken', 'set-aside']);

function isOver(one: Settled | undefined): boolean {
  return one !== undefined && over.has(one.outcome) && !maySendAgain(one);
}

const Photo = z.object({ id: z.string(), pack: z.string() });

/**
 * Takes lists off the device that ended, with all that was sent of them, once the server has said of each act what became
 * of it and the officer has looked at what met another state of affairs. Nothing that waits is touched, nor anything this
 * release cannot read. To be called by whoever holds the right to send, so that no other tab is at it.
 */
export async function tidy(store: Pick<FieldStore, 'tables'>): Promise<void> {
  const { tables } = store;
  const [packs, items, settled, photos] = await Promise.all([
    packsKept(store),
    outboxItems(store),
    settledItems(store),
    tables.all('photos'),
  ]);
  const everything = z
    .array(z.looseObject({ pack: z.string() }))
    .safeParse(await tables.all('outbox'));
  for (const { id, closed } of packs) {
    if (closed === null || !everything.success) continue;
    const own = items.filter(({ pack }) => pack === id);
    if (everything.data.filter(({ pack }) => pack === id).length > own.length) continue;
    const done = new Map(settled.filter(({ pack }) => pack === id).map((one) => [one.id, one]));
    if (!own.every((item) => isOver(done.get(item.id)))) continue;
    await tables.write([
      ...own.map((item): Change => ({ in: 'outbox', remove: item.id })),
      ...[...done.keys()].map((act): Change => ({ in: 'settled', remove: act })),
      ...photos.flatMap((kept): Change[] => {
        const photo = Photo.safeParse(kept);
        const isOwn = photo.success && photo.data.pack === id;
        return isOwn ? [{ in: 'photos', remove: photo.data.id }] : [];
      }),
      { in: 'packs', remove: id },
    ]);
  }
}

import type { FieldOutcome, FieldOutcomes, FieldPhotoResult } from '@payung/contract';
import { unsentItems } from './outbox.ts';
import { closePack, type FieldStore, packsKept } from './packs.ts';
import { type OutboxItem, type PackRecord, PhotoItem, type Settled } from './records.ts';
import { isRule, type RejectionRule } from './rejections.ts';
import type { Change } from './tables.ts';

/** acts in one request */
const atOnce = 20;

/** The way to the service, and the device's clock. */
export interface FieldLine {
  acts(
    pack: string,
    sentAt: string,
    acts: readonly { readonly id: string; readonly sealed: string }[],
  ): Promise<FieldOutcomes>;
  photo(photo: PhotoItem, sentAt: string): Promise<FieldPhotoResult>;
  /** What a failure means for what is left; `unknown-loan`: the service has no such loan of this user. */
  verdict(cause: unknown): Stopped | 'item' | 'unknown-loan';
  now(): Date;
}

/** Why everything has to wait: no line; nobody is signed in; whoever is may not send it where and as what they act now. */
export type Stopped = 'line' | 'sign-in' | 'role';

/** How far sending came. `held`: something waits or was turned away. */
export type Drained = 'all' | 'held' | Stopped;

/**
 * Sends what waits, photos before the act that names them. One thing that cannot be sent holds back only what is about
 * the same person; a lost line ends it, and nothing is marked as sent before the server has said so. Safe to be ended at
 * any moment and to be repeated: the server takes each id once.
 *
 * @param regency where whoever sends is signed in: answers about another region's people wait for that region
 */
export async function drain(store: FieldStore, line: FieldLine, regency: string): Promise<Drained> {
  const elsewhere = new Set(
    (await packsKept(store)).filter((pack) => !isOf(regency, pack)).map(({ id }) => id),
  );
  const unsent = await unsentItems(store);
  const waiting = unsent.filter(({ pack }) => !elsewhere.has(pack));
  const held = new Set<string>();
  for (const pack of new Set(waiting.map((one) => one.pack))) {
    const own = waiting.filter((one) => one.pack === pack);
    for (let from = 0; from < own.length; from += atOnce) {
      const stopped = await sendSome(store, line, own.slice(from, from + atOnce), held);
      if (stopped !== null) return stopped;
    }
  }
  if (held.size > 0) return 'held';
  return waiting.length < unsent.length ? 'role' : 'all';
}

/** Whether a list was lent by the region of this regency: a village's code begins with its regency's. */
export function isOf(regency: string, { village }: Pick<PackRecord, 'village'>): boolean {
  return village.startsWith(`${regency}.`);
}

/** Sends some items of one pack; answers why everything has to stop, or null. */
async function sendSome(
  store: FieldStore,
  line: FieldLine,
  items: readonly OutboxItem[],
  held: Set<string>,
): Promise<Stopped | null> {
  const ready: OutboxItem[] = [];
  for (const item of items) {
    if (held.has(item.about)) continue;
    const stopped = await sendPhotos(store, line, item);
    if (stopped === 'item') held.add(item.about);
    else if (stopped !== null) return stopped;
    else ready.push(item);
  }
  const [first] = ready;
  if (first === undefined) return null;
  try {
    const acts = ready.map(({ id, sealed }) => ({ id, sealed }));
    const { outcomes, pack } = await line.acts(first.pack, line.now().toISOString(), acts);
    await settle(store, ready, outcomes, held);
    if (pack.ended !== null) await closePack(store, pack.packId, 'ended');
    return null;
  } catch (cause) {
    const verdict = line.verdict(cause);
    if (verdict === 'unknown-loan') {
      // trying for ever would tell nobody: it is told, and stays on the device until the officer sends it again
      await store.tables.write(
        ready.map((one): Change => ({ in: 'settled', put: unknownLoan(one) })),
      );
      for (const { about } of ready) held.add(about);
      return null;
    }
    if (verdict !== 'item') return verdict;
    if (ready.length === 1) {
      held.add(first.about);
      return null;
    }
    // one of them is turned away: each by itself, so that it holds back no other
    for (const one of ready) {
      const stopped = await sendSome(store, line, [one], held);
      if (stopped !== null) return stopped;
    }
    return null;
  }
}

async function sendPhotos(
  store: FieldStore,
  line: FieldLine,
  item: OutboxItem,
): Promise<Stopped | 'item' | null> {
  for (const id of item.photos) {
    const photo = PhotoItem.safeParse(await store.tables.get('photos', id));
    // gone once it was sent
    if (!photo.success) continue;
    try {
      await line.photo(photo.data, line.now().toISOString());
    } catch (cause) {
      const verdict = line.verdict(cause);
      // the act says whether the loan is unknown or only this person not in it; the photo stays meanwhile
      if (verdict === 'unknown-loan') return null;
      return verdict;
    }
    await store.tables.write([{ in: 'photos', remove: id }]);
  }
  return null;
}

async function settle(
  store: FieldStore,
  items: readonly OutboxItem[],
  outcomes: readonly FieldOutcome[],
  held: Set<string>,
): Promise<void> {
  const byId = new Map(outcomes.map((one) => [one.id, one] as const));
  const changes = items.flatMap((item): Change[] => {
    const settled = settledBy(item, byId.get(item.id));
    if (settled === null) held.add(item.about);
    return settled === null ? [] : [{ in: 'settled', put: settled }];
  });
  await store.tables.write(changes);
}

function unknownLoan({ id, pack, about }: OutboxItem): Settled {
  const codes: RejectionRule[] = ['unknown-loan'];
  return { id, schemaVersion: 1, pack, about, outcome: 'rejected', codes, refusedPhotos: [] };
}

function settledBy(
  { id, pack, about }: OutboxItem,
  done: FieldOutcome | undefined,
): Settled | null {
  const shared = { id, schemaVersion: 1 as const, pack, about };
  switch (done?.outcome) {
    case 'taken':
    case 'already-taken': {
      const { outcome, refusedPhotos } = done;
      return { ...shared, outcome, codes: [], refusedPhotos };
    }
    case 'conflict':
    case 'kept': {
      const { outcome, why, refusedPhotos } = done;
      return { ...shared, outcome, codes: [why], refusedPhotos };
    }
    case 'rejected': {
      // what is wrong with a part of the answer is told by the part: the codes for it are many
      const codes = done.reasons.map(({ code, field }) => (isRule(code) ? code : field));
      return { ...shared, outcome: 'rejected', codes, refusedPhotos: [] };
    }
    case 'waiting':
    case 'too-busy':
    case undefined:
      return null;
  }
}

/** Runs the work in one tab of this browser at a time; another one leaves it to the first. */
export async function onlyHere<T>(name: string, work: () => Promise<T>): Promise<T | 'elsewhere'> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? 'elsewhere' : work(),
  );
}

import { noteUser, tablesOf, usersOnDevice } from './browser-tables.ts';
import { draftsOnDevice } from './drafts.ts';
import { createLoanClock, type LoanClock } from './loan-clock.ts';
import { bookOf } from './nomination-book.ts';
import { nominationsWritten } from './nominations.ts';
import { outboxItems, settledItems, unreadableItems, unsentItems } from './outbox.ts';
import { closePack, type FieldStore, packsKept } from './packs.ts';
import {
  type BookRecord,
  DeviceClock,
  type OutboxItem,
  type PackRecord,
  type Settled,
} from './records.ts';

/** What one user has on this device. */
export interface OnDevice {
  readonly store: FieldStore;
  readonly clock: LoanClock;
  readonly packs: readonly PackRecord[];
  /** everything that was put in, in its order, and what of it was not sent */
  readonly outbox: readonly OutboxItem[];
  readonly unsent: readonly OutboxItem[];
  readonly settled: readonly Settled[];
  /** about whom something is being written that was not saved */
  readonly drafts: ReadonlySet<string>;
  /** answers that this release cannot read; they stay */
  readonly unreadable: number;
  /** where nominations are written down; null while there is none */
  readonly book: BookRecord | null;
  /** nominations that the service has not taken */
  readonly written: number;
}

const open = new Map<string, Promise<Pick<OnDevice, 'store' | 'clock'>>>();

const times = { wall: () => Date.now(), running: () => performance.now() };

async function openFor(user: string) {
  const tables = await tablesOf(user);
  const kept = DeviceClock.safeParse(await tables.get('device', 'clock'));
  const clock = createLoanClock(times, kept.success ? kept.data : null);
  return { store: { user, tables, crypto: globalThis.crypto }, clock };
}

/** The store of a user; made where there is none yet. */
export async function storeOf(user: string): Promise<Pick<OnDevice, 'store' | 'clock'>> {
  const known = open.get(user) ?? openFor(user);
  open.set(user, known);
  try {
    return await known;
  } catch (cause) {
    open.delete(user);
    throw cause;
  }
}

/** Notes that a user keeps something here. To be asked for when a pack is lent. */
export async function settleIn(user: string): Promise<void> {
  await noteUser(user);
  // without it Safari forgets everything after seven days, and others when the disk is full
  await navigator.storage?.persist?.().catch(() => false);
}

/** Everything on this device, by user. @throws StorageFault where nothing may be kept */
export async function onDevice(): Promise<readonly OnDevice[]> {
  const found: OnDevice[] = [];
  for (const user of await usersOnDevice()) {
    const { store, clock } = await storeOf(user);
    await closeExpired(store, clock);
    const [packs, outbox, unsent, settled, drafts, unreadable, book, written] = await Promise.all([
      packsKept(store),
      outboxItems(store),
      unsentItems(store),
      settledItems(store),
      draftsOnDevice(store),
      unreadableItems(store),
      bookOf(store),
      nominationsWritten(store),
    ]);
    found.push({
      store,
      clock,
      packs,
      outbox,
      unsent,
      settled,
      drafts,
      unreadable,
      book,
      written: written.length,
    });
  }
  return found;
}

/** Keeps the time where there is room: a full device must still send, and sending is what makes room. */
export async function keepClock({ tables }: FieldStore, clock: DeviceClock): Promise<void> {
  await tables.write([{ in: 'device', put: clock }]).catch(() => undefined);
}

async function closeExpired(store: FieldStore, clock: LoanClock): Promise<void> {
  const time = clock.now();
  if (time.kind === 'behind') return;
  await keepClock(store, clock.kept());
  for (const { id, closed, expiresAt } of await packsKept(store)) {
    if (closed === null && Date.parse(expiresAt) <= time.now) {
      await closePack(store, id, 'expired');
    }
  }
}

/** How many answers and nominations of a user still wait on this device, also those that this release cannot read. */
export async function unsentOf(user: string): Promise<number> {
  if (!(await usersOnDevice()).includes(user)) return 0;
  const { store } = await storeOf(user);
  const [unsent, unreadable, written] = await Promise.all([
    unsentItems(store),
    unreadableItems(store),
    nominationsWritten(store),
  ]);
  return unsent.length + unreadable + written.length;
}

import { usersOnDevice } from './browser-tables.ts';
import { keepClock, onDevice, storeOf } from './device.ts';
import { type Drained, drain, onlyHere } from './drain.ts';
import { fieldLine, nominationLine, packsOf } from './line.ts';
import type { OpenBook } from './nomination-book.ts';
import { closePack, type FieldStore, packsKept } from './packs.ts';
import { sendNominations } from './send-nominations.ts';
import { tidy } from './tidy.ts';

/** What is being sent, and how it went last. */
export type Sending = 'never' | 'now' | Drained;

let state: Sending = 'never';
const listeners = new Set<() => void>();

function tell(next: Sending): void {
  state = next;
  for (const listener of listeners) listener();
}

export const sending = {
  now: (): Sending => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/**
 * The service's time, ms since 1970, when it answers at all: what the browser says of its line is no proof. `unknown` when
 * it does not say.
 */
async function serverTime(): Promise<number | 'unknown' | 'line'> {
  try {
    const answer = await fetch('/v1/health', { cache: 'no-store' });
    // an answer that nobody reads holds its connection open
    await answer.text();
    const told = Date.parse(answer.headers.get('date') ?? '');
    return !answer.ok ? 'line' : Number.isNaN(told) ? 'unknown' : told;
  } catch {
    return 'line';
  }
}

/** Closes packs whose loan was ended elsewhere. */
async function closeEnded(user: string): Promise<void> {
  const { store } = await storeOf(user);
  for (const { id, village, closed } of await packsKept(store)) {
    if (closed !== null) continue;
    const known = await packsOf(village).catch(() => []);
    const ended = known.find(({ packId }) => packId === id)?.ended ?? null;
    if (ended !== null) await closePack(store, id, 'ended');
  }
}

/** Who sends: a user, and their book of nominations while it is open and goes to the region that they work in. */
export interface Sender {
  readonly user: string;
  readonly book: OpenBook | null;
}

/**
 * Sends what a user's device holds, in one tab at a time. Asked for at the start, when a line or the page comes back,
 * every half minute and by hand.
 *
 * @param sender who is signed in; null for nobody
 */
export async function send(sender: Sender | null): Promise<void> {
  if (state === 'now') return;
  if (sender === null) {
    const device = await onDevice().catch(() => []);
    const waits = device.some(({ unsent, written }) => unsent.length + written > 0);
    // somebody may have signed in meanwhile
    if (sending.now() !== 'now') tell(waits ? 'sign-in' : 'never');
    return;
  }
  tell('now');
  tell(await sendNow(sender));
}

async function sendNow({ user, book }: Sender): Promise<Sending> {
  try {
    // nothing is laid out on the device of somebody who keeps nothing there
    if (!(await usersOnDevice()).includes(user)) return 'never';
    const done = await onlyHere(`payung-field-send.${user}`, async (): Promise<Drained> => {
      const told = await serverTime();
      if (told === 'line') return told;
      const { store, clock } = await storeOf(user);
      if (told !== 'unknown') await keepClock(store, clock.learn(told));
      const drained = await drain(store, fieldLine);
      // who may not send answers may have nominations to send
      if (drained === 'line' || drained === 'sign-in') return drained;
      if (drained !== 'role') await closeEnded(user);
      await tidy(store);
      const nominated = await sendBook(store, book);
      return nominated === 'all' ? drained : nominated;
    });
    // another tab is at it, and tells its own page
    return done === 'elsewhere' ? 'never' : done;
  } catch {
    return 'held';
  }
}

/** Nominations are sealed by the book's own key, and wait for it to be opened. */
async function sendBook(store: FieldStore, book: OpenBook | null): Promise<Drained> {
  return book === null ? 'all' : sendNominations(store, book, nominationLine);
}

import type { Me } from '@payung/contract';
import { type Step, tiedToWhoActs } from '../acting.ts';
import { usersOnDevice } from './browser-tables.ts';
import { keepClock, onDevice, storeOf } from './device.ts';
import { type Drained, drain, isOf, onlyHere } from './drain.ts';
import { fieldLine, nominationLine, packsOf } from './line.ts';
import type { OpenBook } from './nomination-book.ts';
import { closePack, type FieldStore, packsKept } from './packs.ts';
import { sendNominations } from './send-nominations.ts';
import { tidy } from './tidy.ts';

/** What is being sent, and how it went last. */
export type Sending = 'never' | 'now' | Drained;

let state: Sending = 'never';
/** who asked last while others were sending */
let next: { readonly sender: Sender | null } | null = null;
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
async function closeEnded(store: FieldStore, regency: string, own: Step): Promise<void> {
  for (const pack of await packsKept(store)) {
    const { id, village, closed } = pack;
    if (closed !== null || !isOf(regency, pack)) continue;
    const known = await own(() => packsOf(village)).catch(() => []);
    const ended = known.find(({ packId }) => packId === id)?.ended ?? null;
    if (ended !== null) await closePack(store, id, 'ended');
  }
}

/** Who sends: a user, where they act, and their book of nominations while it is open and goes to that region. */
export interface Sender {
  readonly user: string;
  readonly regency: string;
  readonly book: OpenBook | null;
}

/** Somebody as a sender. @param book theirs, while it is open and goes to the region that they work in */
export function senderOf(me: Me, book: OpenBook | null = null): Sender {
  return { user: me.userId, regency: me.region.regencyCode, book };
}

/**
 * Sends what a user's device holds, in one tab at a time. Asked for at the start, when a line or the page comes back,
 * every half minute and by hand.
 *
 * @param sender who is signed in; null for nobody
 */
export async function send(sender: Sender | null): Promise<void> {
  if (state === 'now') {
    next = { sender };
    return;
  }
  if (sender === null) {
    const device = await onDevice().catch(() => []);
    const waits = device.some(({ unsent, written }) => unsent.length + written > 0);
    // somebody may have signed in meanwhile
    if (sending.now() !== 'now') tell(waits ? 'sign-in' : 'never');
    return;
  }
  takeNext();
  tell('now');
  tell(await sendNow(sender));
  // somebody else began meanwhile, whose turn it is now
  const then = takeNext();
  if (then !== null && !isSame(then.sender, sender)) await send(then.sender);
}

function takeNext(): typeof next {
  const taken = next;
  next = null;
  return taken;
}

function isSame(one: Sender | null, other: Sender): boolean {
  return one?.user === other.user && one.regency === other.regency && one.book === other.book;
}

async function sendNow({ user, regency, book }: Sender): Promise<Sending> {
  const own = tiedToWhoActs();
  try {
    // nothing is laid out on the device of somebody who keeps nothing there
    if (!(await usersOnDevice()).includes(user)) return 'never';
    const done = await onlyHere(`payung-field-send.${user}`, async (): Promise<Drained> => {
      const told = await serverTime();
      if (told === 'line') return told;
      const { store, clock } = await storeOf(user);
      if (told !== 'unknown') await keepClock(store, clock.learn(told));
      const drained = await drain(store, fieldLine(own), regency);
      // who may not send answers may have nominations to send
      if (drained === 'line' || drained === 'sign-in') return drained;
      if (drained !== 'role') await closeEnded(store, regency, own);
      await tidy(store);
      // sealed by the book's own key, and wait for it to be opened
      const nominated =
        book === null ? 'all' : await sendNominations(store, book, nominationLine(own));
      return nominated === 'all' ? drained : nominated;
    });
    // another tab is at it, and tells its own page
    return done === 'elsewhere' ? 'never' : done;
  } catch {
    return 'held';
  }
}

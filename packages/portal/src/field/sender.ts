import { keepClock, onDevice, storeOf } from './device.ts';
import { type Drained, drain, onlyHere } from './drain.ts';
import { fieldLine, packsOf } from './line.ts';
import { closePack, packsKept } from './packs.ts';
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

/**
 * Sends what a user's device holds, in one tab at a time. Asked for at the start, when a line or the page comes back,
 * every half minute and by hand.
 *
 * @param user who is signed in; null for nobody
 */
export async function send(user: string | null): Promise<void> {
  if (state === 'now') return;
  const waits = (await onDevice()).some(({ unsent }) => unsent.length > 0);
  if (user === null) {
    tell(waits ? 'sign-in' : 'never');
    return;
  }
  tell('now');
  tell(await sendNow(user));
}

async function sendNow(user: string): Promise<Sending> {
  try {
    const done = await onlyHere(`payung-field-send.${user}`, async (): Promise<Drained> => {
      const told = await serverTime();
      if (told === 'line') return told;
      const { store, clock } = await storeOf(user);
      if (told !== 'unknown') await keepClock(store, clock.learn(told));
      const drained = await drain(store, fieldLine);
      if (drained === 'all' || drained === 'held') {
        await closeEnded(user);
        await tidy(store);
      }
      return drained;
    });
    // another tab is at it, and tells its own page
    return done === 'elsewhere' ? 'never' : done;
  } catch {
    return 'held';
  }
}

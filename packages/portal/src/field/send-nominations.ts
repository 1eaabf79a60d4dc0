import type { NominationRequest, NominationResult, Problem } from '@payung/contract';
import type { Drained } from './drain.ts';
import type { OpenBook } from './nomination-book.ts';
import { forgetSent, nominationsHere, settleNomination } from './nominations.ts';
import type { FieldStore } from './packs.ts';

/** What a failure means: the line, the sign-in, this nomination alone for now, or that the service refused it. */
export type NominationVerdict = 'line' | 'sign-in' | 'later' | { readonly problem: Problem };

/** The way to the service, and the device's clock. */
export interface NominationLine {
  /** @param key by which the service takes it once */
  nominate(request: NominationRequest, key: string): Promise<NominationResult>;
  verdict(cause: unknown): NominationVerdict;
  now(): Date;
}

/** ms for which a device tells by name what was sent */
const toldFor = 7 * 86_400_000;

/**
 * Sends what the book holds, one after the other, as it was written: places and waiting numbers are given in this order.
 * A refused one stays with its words until somebody corrects it or throws it away, and holds up no other. Safe to be ended at
 * any moment and to be repeated: the service takes each id once.
 */
export async function sendNominations(
  store: FieldStore,
  book: OpenBook,
  line: NominationLine,
): Promise<Drained> {
  let isHeld = false;
  for (const one of await nominationsHere(store, book)) {
    if (one.problem !== null) continue;
    try {
      const result = await line.nominate(one.request, one.id);
      await settleNomination(store, book, one, { result }, line.now());
    } catch (cause) {
      const verdict = line.verdict(cause);
      if (verdict === 'line' || verdict === 'sign-in') return verdict;
      if (verdict === 'later') isHeld = true;
      else await settleNomination(store, book, one, verdict, line.now());
    }
  }
  await forgetSent(store, line.now().getTime() - toldFor);
  return isHeld ? 'held' : 'all';
}

import { currentToken, subscribe } from './session.ts';
import { whoActs } from './sign-in/claims.ts';

/** Somebody else acts by now than whoever began: what they began is not gone on with, and is told to nobody. */
export class ActsNoMore extends Error {
  override readonly name = 'ActsNoMore';
}

let who = whoActsNow();
let changes = 0;
const listeners = new Set<() => void>();

subscribe(() => {
  const now = whoActsNow();
  if (now === who) return;
  who = now;
  changes += 1;
  for (const listener of listeners) listener();
});

function whoActsNow(): string | null {
  const token = currentToken();
  return token === null ? null : whoActs(token);
}

/** Tells whenever another person, region or role begins, or nobody acts any more. */
export function onOtherActing(listener: () => void): void {
  listeners.add(listener);
}

/** Runs one step of an act. */
export type Step = <T>(step: () => Promise<T>) => Promise<T>;

/**
 * Ties an act of several requests, or of several tries, to whoever acts as it begins: a step that would begin or end under
 * another one's sign-in throws `ActsNoMore`. Where nobody is signed in any more nothing is sent under anybody's, and what
 * came of the step is told as it is.
 */
export function tiedToWhoActs(): Step {
  const began = changes;
  const hold = () => {
    if (changes !== began && who !== null) throw new ActsNoMore();
  };
  return async (step) => {
    hold();
    try {
      return await step();
    } finally {
      // over whatever the step threw: it is neither told nor tried again
      hold();
    }
  };
}

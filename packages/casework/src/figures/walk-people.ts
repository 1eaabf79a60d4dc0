import type { PersonId } from '@payung/domain';
import { isHeld, leaseMs } from '../lease.ts';
import { readAhead } from '../read-ahead.ts';
import type { Service } from '../service.ts';
import type { Walk } from './figures-shelves.ts';

/** How long one message is worked on, in milliseconds; the next goes on. */
const longestMs = 55_000;
/** people read at once */
const atOnce = 400;

/** A record about a walk through people, as far as the walk needs it. */
interface Walked {
  readonly work: Walk | null;
}

/** How one kind of record is walked. Each write gives the record as it is then, or null when somebody else wrote it. */
export interface Way<R extends Walked, P extends { readonly person: PersonId }, M> {
  readonly people: () => Promise<readonly P[]>;
  readonly take: (record: R, work: Walk) => Promise<R | null>;
  /** meets some people, while those before them are taken in */
  readonly meet: (people: readonly P[]) => Promise<M>;
  /** takes in people who were met, and where the walk is then, in one write */
  readonly pass: (record: R, met: M, work: Walk) => Promise<R | null>;
  readonly finish: (record: R) => Promise<unknown>;
  readonly handOn: () => Promise<void>;
}

/**
 * Goes on with a walk. What was taken in before a worker ended stays taken in, once; a message that comes twice, late
 * or for nothing does no harm.
 */
export async function walkOn<R extends Walked, P extends { readonly person: PersonId }, M>(
  service: Service,
  seen: R,
  way: Way<R, P, M>,
): Promise<void> {
  const work = seen.work;
  if (work === null || isHeld(work.leaseUntil, service.clock.now())) return;
  const until = service.clock.now() + longestMs;
  const lease = { leaseUntil: service.clock.now() + leaseMs, tries: work.tries + 1 };
  let now = await way.take(seen, { ...work, ...lease });
  if (now === null) return;
  const people = await way.people();
  const parts = inParts(people.slice(behind(people, work.after)));
  const read = async (some: readonly P[]) => ({ some, met: await way.meet(some) });
  for await (const { some, met } of readAhead(parts, read)) {
    if (now.work === null) return;
    if (service.clock.now() >= until) {
      if ((await way.take(now, { ...now.work, leaseUntil: 0, tries: 0 })) !== null) {
        await way.handOn();
      }
      return;
    }
    const after = some.at(-1)?.person ?? null;
    now = await way.pass(now, met, { ...now.work, after });
    if (now === null) return;
  }
  await way.finish(now);
}

function* inParts<P>(people: readonly P[]): Generator<readonly P[]> {
  for (let from = 0; from < people.length; from += atOnce) yield people.slice(from, from + atOnce);
}

/** Where those begin who come behind somebody; from the beginning when nobody was met. */
function behind(people: readonly { readonly person: PersonId }[], after: PersonId | null): number {
  if (after === null) return 0;
  const at = people.findIndex(({ person }) => person > after);
  return at === -1 ? people.length : at;
}

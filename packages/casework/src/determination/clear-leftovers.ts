import type { Determination } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { sendWork } from './draft-determination.ts';
import { dropEdition } from './list-pieces.ts';
import { moveQuietly } from './move-determination.ts';

/** How long one message takes records away, in milliseconds; the next goes on. */
const longestMs = 55_000;

type Leftovers = NonNullable<Determination['leftovers']>;

/** What is to be taken away once these writings count no longer, beside what was to be before. */
export function leftoversWith(
  { leftovers }: Pick<Determination, 'leftovers'>,
  { from, below }: Leftovers,
): Leftovers {
  return {
    from: Math.min(from, leftovers?.from ?? from),
    below: Math.max(below, leftovers?.below ?? below),
  };
}

/**
 * What is to be taken away of writings that were begun and never counted: of processes that ended, or that are overtaken
 * by the write of this. Nothing where none was begun.
 */
export function begunInVain(
  list: Pick<Determination, 'edition' | 'lastEdition' | 'leftovers'>,
): Pick<Determination, 'leftovers'> {
  const { edition, lastEdition } = list;
  if (lastEdition === edition) return {};
  return { leftovers: leftoversWith(list, { from: edition + 1, below: lastEdition + 1 }) };
}

/**
 * Takes away what lists leave behind: writings that count no longer, and who was met for them. Of the one that
 * counts its lines stay. Safe to repeat.
 *
 * It needs no lease. Two at once, or one that goes by a decision of long ago, do no harm: `below` is at most the number
 * behind the last writing that was begun, and each writing begun since has a higher one, so that nothing is in reach
 * that counts later. A record that another took away is passed over, and only whoever saw the decision as it is says
 * that all is gone.
 */
export async function clearLeftovers(
  service: Service,
  open: OpenRegion,
  seen: Determination,
): Promise<void> {
  const { id, edition: counts, leftovers } = seen;
  if (leftovers === undefined) return;
  const until = service.clock.now() + longestMs;
  const goesOn = (): boolean => service.clock.now() < until;
  for (let edition = leftovers.from; edition < leftovers.below; edition += 1) {
    const what = edition === counts ? 'what-it-was-made-of' : 'all';
    if (await dropEdition(open, { id, edition }, what, goesOn)) continue;
    return sendWork(service, seen, open);
  }
  await moveQuietly(open, seen, { leftovers: undefined });
}

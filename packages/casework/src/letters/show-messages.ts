import { splitNominationId } from '@payung/data';
import type { NominationId, SentMessage } from '@payung/domain';
import { type Auditor, maySee, type RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { LetterCarrier } from './letter-access.ts';
import { type MessageRun, messageRunShelf, messageShelf } from './letter-shelves.ts';

/** What the days on which messages were sent came to, the newest first; some months of them. */
export async function listMessageRuns(
  service: Service,
  actor: RegionAdmin | Auditor,
): Promise<MessageRun[]> {
  const { data } = await regionOf(service, actor.tenant);
  const asked = { after: null, limit: 100, newestFirst: true };
  return (await data.shelves.page(messageRunShelf, asked)).items;
}

/** The messages about one person, by event. */
export async function messagesOf(
  service: Service,
  actor: LetterCarrier,
  nomination: NominationId,
): Promise<Result<SentMessage[]>> {
  const { data } = await regionOf(service, actor.tenant);
  const [record = null] = await data.people.nominations([nomination]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  return ok(await data.shelves.all(messageShelf, splitNominationId(nomination).person));
}

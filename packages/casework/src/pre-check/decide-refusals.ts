import { fileOver, type NominationRecord, splitNominationId, takeOff } from '@payung/data';
import { type NominationId, openRefusals, type PreCheckRuling } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { endNomination } from '../end-nomination.ts';
import { nowOf } from '../now.ts';
import type { Refusal } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { refusalWrites } from './open-refusals.ts';
import { standingsOf } from './pre-check-check.ts';
import { type OpenRefusal, refusalShelf, standingShelf } from './pre-check-shelves.ts';

/** What is done about refusals: the nomination ends, goes back to its agency, or the answer is overruled. */
export type RefusalAct = 'refuse' | 'return' | 'keep';

export interface RefusalDone {
  readonly nomination: NominationId;
  /** null when it was done */
  readonly refusal: Refusal | null;
}

/** nominations of one request */
export const mostRulings = 200;

/** Decides about several refused nominations in one go; each by itself, and what could not be done is told. */
export async function decideRefusals(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly nominations: readonly NominationId[];
    readonly act: RefusalAct;
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<RefusalDone[]> {
  const done: RefusalDone[] = [];
  for (const nomination of new Set(request.nominations)) {
    done.push({ nomination, refusal: await decideOne(service, actor, { ...request, nomination }) });
  }
  return done;
}

interface OneRuling {
  readonly nomination: NominationId;
  readonly act: RefusalAct;
  readonly reason: string;
  readonly correlationId: string;
}

async function decideOne(
  service: Service,
  actor: RegionAdmin,
  { nomination, act, reason, correlationId }: OneRuling,
): Promise<Refusal | null> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([nomination]);
  const folder = String(record?.year ?? 0);
  const refusal =
    record === null ? null : await open.data.shelves.one(refusalShelf, nomination, folder);
  if (record === null || refusal === null) return { code: 'not-found', what: 'refusal' };
  if (record.state === 'determined' && act !== 'keep') {
    const detail = 'the nomination is determined: an amendment strikes it';
    return { code: 'state-forbids', detail };
  }
  if (act !== 'refuse')
    return rule(service, open, actor, { record, refusal, act, reason, correlationId });
  const asked = { id: nomination, act, why: reason, once: null, correlationId } as const;
  const ended = await endNomination(service, actor, asked);
  if (!ended.ok) return ended.refusal;
  await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [takeOff(refusalShelf, refusal, { folder, act: 'refused' })],
  });
  return null;
}

async function rule(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  asked: {
    readonly record: NominationRecord;
    readonly refusal: OpenRefusal;
    readonly act: PreCheckRuling['act'];
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<Refusal | null> {
  const { record, refusal, act, reason, correlationId } = asked;
  const [before = null] = await standingsOf(open, [record.id]);
  if (before === null) return { code: 'not-found', what: 'refusal' };
  const at = nowOf(service);
  const uploads = openRefusals(before).map(({ upload }) => upload);
  const ruling: PreCheckRuling = { act, uploads, reason, by: actor.user, at };
  const rulings = [...before.rulings, ruling].slice(-60);
  const { person } = splitNominationId(record.id);
  const filing = { folder: person, act: act === 'keep' ? 'overruled' : 'returned' };
  const returned = act === 'return' ? { reason, by: actor.user, at } : null;
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(standingShelf, before, { rulings }, filing),
      ...refusalWrites(record, { ...before, rulings }, refusal, returned),
    ],
  });
  return result.kind === 'done' ? null : { code: 'version-moved' };
}

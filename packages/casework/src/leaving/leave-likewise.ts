import { type Cause, fileNew } from '@payung/data';
import {
  addDays,
  type CoverSpan,
  firstMonthWithout,
  type Leaver,
  monthAfter,
  type PersonId,
} from '@payung/domain';
import { coverShelf } from '../cohort/cohort-shelves.ts';
import { ledgersOf, ledgerWrite } from '../contribution/cover-of.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { leaverShelf } from './leaving-shelves.ts';
import { standingLeaving } from './same-leaving.ts';
import { linkedAmong, underOtherNiks } from './under-other-nik.ts';

const tries = 4;

/** days after which a leaving ends nothing any more that could still be billed: cover is for twelve months at most */
const longestDays = 400;
const askedAtOnce = 100;

/**
 * Ends the cover that somebody who left has under another NIK, once the region knows both for one person: it paid on for
 * the dead by the other number. Whoever was decided there since came back, as under one NIK. That one of two numbers was
 * too many (`DOUBLE`) ends the one alone; so does an amendment that gives a place away.
 *
 * What it could not write, since others wrote about the same person, the night writes.
 */
export async function leaveLikewise(
  service: Service,
  open: OpenRegion,
  leaver: Leaver,
  cause: Cause,
): Promise<void> {
  if (!endsAll(leaver)) return;
  for (const other of await underOtherNiks(open, leaver.person)) {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await open.data.pauseBefore(attempt);
      if ((await tryLeave(service, open, { leaver, other, cause })) === 'done') break;
    }
  }
}

/**
 * The same for everybody who left within the months that can still be billed: of whom it was said, or whom a decision
 * covered, only after the other number had left.
 */
export async function leaveAllLikewise(service: Service, open: OpenRegion): Promise<void> {
  const since: string = addDays(open.today, -longestDays);
  const cause = { actor: systemActor, source: 'leaving', correlationId: 'leaving' };
  const all = await open.data.shelves.all(leaverShelf);
  const left = all.filter((leaver) => leaver.at >= since && endsAll(leaver));
  for (let from = 0; from < left.length; from += askedAtOnce) {
    const some = left.slice(from, from + askedAtOnce);
    const persons = some.map(({ person }) => person);
    const linked = await linkedAmong(open, persons);
    for (const leaver of some) {
      if (linked.has(leaver.person)) await leaveLikewise(service, open, leaver, cause);
    }
  }
}

/** Whether it is said of the person, and not of one of their numbers, or of a place that was given away. */
function endsAll({ reason, knownBy }: Leaver): boolean {
  if (reason === 'DOUBLE' || reason === 'REPLACED') return false;
  return knownBy !== 'amendment' || reason !== 'WITHDRAWN';
}

interface Likewise {
  readonly leaver: Leaver;
  readonly other: PersonId;
  readonly cause: Cause;
}

async function tryLeave(
  service: Service,
  open: OpenRegion,
  { leaver, other, cause }: Likewise,
): Promise<'done' | 'rival'> {
  const { data } = open;
  const span = await lastSpanAfter(open, leaver, other);
  if (span === null) return 'done';
  const { nomination: id } = span;
  const [[record = null], known, [ledger = null]] = await Promise.all([
    data.people.nominations([id]),
    data.shelves.one(leaverShelf, id),
    ledgersOf(open, [other]),
  ]);
  if (record === null || known !== null) return 'done';
  if (record.state !== 'determined' && record.state !== 'struck') return 'done';
  if ((await standingLeaving(open, ledger, id)) !== null) return 'done';
  const at = nowOf(service);
  const { reason, on, by } = leaver;
  const likewise: Leaver = {
    id,
    version: 1,
    person: other,
    agency: record.agency,
    village: record.worker.village,
    reason,
    on,
    knownBy: leaver.knownBy === 'amendment' ? 'office' : leaver.knownBy,
    // a scan shows the leaving of one nomination; for the money of the other its own agency hands one in
    proof: [],
    replacement: null,
    by,
    at,
  };
  const result = await data.commit({
    cause,
    lane: 'any',
    writes: [
      fileNew(leaverShelf, likewise, { act: 'recorded' }),
      ledgerWrite(other, ledger, [{ entry: 'left', reason, on, at }]),
    ],
    told: [{ of: 'nomination', id, act: 'leaving-recorded' }],
  });
  return result.kind === 'done' ? 'done' : 'rival';
}

/** The last months of somebody's cover that lie after a leaving; null for none, and for who was decided since. */
async function lastSpanAfter(
  open: OpenRegion,
  leaver: Leaver,
  other: PersonId,
): Promise<CoverSpan | null> {
  const { shelves } = open.data;
  const cover = await shelves.one(coverShelf, 'spans', other);
  const from = firstMonthWithout(leaver);
  const after = (cover?.spans ?? []).filter((span) => span.months > 0 && monthAfter(span) > from);
  const decisions = await shelves.some(
    determinationShelf,
    after.map(({ determination: id }) => ({ id })),
  );
  if (decisions.some((one) => one !== null && one.createdAt > leaver.at)) return null;
  const months = (span: CoverSpan): string => span.firstMonth;
  return after.toSorted((a, b) => (months(a) < months(b) ? 1 : -1))[0] ?? null;
}

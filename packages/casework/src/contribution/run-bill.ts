import { type CrossCheck, fileOver, TooBusyError } from '@payung/data';
import { type Bill, type BillId, letsPeopleIn, type TenantId } from '@payung/domain';
import { determinationShelf } from '../determination/index.ts';
import { linesPerPiece, pieceOf } from '../determination/list-pieces.ts';
import { isHeld, leaseMs, restsUntil } from '../lease.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { causeOfWork, sendWork } from './bill-access.ts';
import { moneyOf } from './bill-money.ts';
import { claimLines } from './claim-lines.ts';
import { billShelf } from './contribution-shelves.ts';
import { type Judged, type JudgedLine, judgeLines } from './judge-lines.ts';
import { groundFor, type ListGround } from './list-ground.ts';
import { releaseLeavers } from './release-leavers.ts';
import { takeRestrictedOffList } from './take-restricted-off.ts';

/** How long one message is worked on, in milliseconds; the next goes on. */
const longestMs = 55_000;
/** tries before others' writes about the same people are too many; the work rests then and goes on later */
const mostTries = 12;

/**
 * Makes the list of a bill, some people a transaction. A message that comes twice, late or for nothing does no harm;
 * what was claimed before a worker ended stays, and another goes on from there.
 * @throws TooBusyError when the same people keep being written by others
 */
export async function runBill(
  service: Service,
  cross: CrossCheck,
  tenant: TenantId,
  id: BillId,
): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.shelves.one(billShelf, id);
  const work = seen?.work ?? null;
  if (seen === null || work === null || isHeld(work.leaseUntil, service.clock.now())) return;
  const lease = { leaseUntil: service.clock.now() + leaseMs, tries: work.tries + 1 };
  const taken = await moveQuietly(open, seen, { work: { ...work, ...lease } });
  if (taken === null) return;
  const decisions = await open.data.shelves.all(determinationShelf);
  const draftedAt = new Map<string, Bill['createdAt']>(
    decisions.map((one) => [one.id, one.createdAt]),
  );
  if (work.source === 0 && work.line === 0) await releaseLeavers(service, open, taken);
  const ground = await groundFor(service, open, cross, await moneyOf(open, taken), draftedAt);
  await makeList(ground, taken);
}

async function makeList(ground: ListGround, taken: Bill): Promise<void> {
  const { service, open } = ground;
  const until = service.clock.now() + longestMs;
  const lines = linesAhead(ground);
  let now: Bill | null = taken;
  let rest: readonly JudgedLine[] = [];
  let tries = 0;
  while (now !== null && now.work !== null) {
    if (now.work.source >= now.work.sources.length) return finish(ground, now);
    if (service.clock.now() >= until) return handOn(service, open, now);
    if (rest.length === 0) {
      const ahead = await lines.behind(now);
      if (ahead.kind === 'wait') return wait(service, open, now, ahead.retryAfterSeconds);
      now = await moveOn(open, now, ahead);
      rest = ahead.kind === 'judged' ? ahead.lines : [];
      if (now !== null && rest.length > 0) lines.begin(now, rest.length);
      continue;
    }
    const done = await claimLines(ground, now, rest);
    if (done === 'rival') {
      tries += 1;
      if (tries > mostTries) throw new TooBusyError(2);
      await open.data.pauseBefore(tries);
      now = await isStillMine(open, now);
      rest = [];
      lines.forget();
    } else {
      tries = 0;
      now = done.bill;
      rest = rest.slice(done.done);
    }
  }
}

type Ahead = Judged | { readonly kind: 'end' };

/** Judges the next record of a decision while the lines of the one before it are claimed. */
function linesAhead(ground: ListGround) {
  let begun: { readonly at: string; readonly judged: Promise<Ahead> } | null = null;
  const placeOf = ({ work }: Bill, skipped: number): string =>
    `${work?.source} ${(work?.line ?? 0) + skipped}`;
  function begin(bill: Bill, skipped: number): Promise<Ahead> {
    const judged = judgeBehind(ground, bill, skipped);
    // told where it is waited for
    judged.catch(() => undefined);
    begun = { at: placeOf(bill, skipped), judged };
    return judged;
  }
  return {
    /** @param skipped lines behind the place of the bill that are judged already */
    begin: (bill: Bill, skipped: number): void => void begin(bill, skipped),
    /** what stands behind the place of the bill */
    behind(bill: Bill): Promise<Ahead> {
      const known = begun?.at === placeOf(bill, 0) ? begun.judged : begin(bill, 0);
      begun = null;
      return known;
    },
    /** somebody was written by others: what was judged before is judged anew */
    forget(): void {
      begun = null;
    },
  };
}

/** What stands on a record of the decision at hand; `end` behind its last. */
async function judgeBehind(ground: ListGround, bill: Bill, skipped: number): Promise<Ahead> {
  const { open } = ground;
  const { sources, source = 0, line: at = 0 } = bill.work ?? { sources: [] };
  const id = sources[source];
  const decision = id === undefined ? null : await open.data.shelves.one(determinationShelf, id);
  if (decision === null) return { kind: 'end' };
  const line = at + skipped;
  const piece = await pieceOf(open, decision, Math.floor(line / linesPerPiece));
  const lines = piece.slice(line % linesPerPiece);
  return lines.length === 0 ? { kind: 'end' } : judgeLines(ground, bill, lines);
}

/** Notes that other regions were asked, or goes on to the next decision. */
async function moveOn(
  open: OpenRegion,
  bill: Bill,
  ahead: Exclude<Ahead, { kind: 'wait' }>,
): Promise<Bill | null> {
  if (bill.work === null) return bill;
  if (ahead.kind === 'end') {
    const work = { ...bill.work, source: bill.work.source + 1, line: 0 };
    return moveQuietly(open, bill, { work });
  }
  if (ahead.elsewhere === bill.elsewhere) return bill;
  return moveQuietly(open, bill, { elsewhere: ahead.elsewhere });
}

/** The same without a line in the journal: how far work is, who is at it. Null when somebody else wrote it. */
async function moveQuietly(
  { data }: OpenRegion,
  before: Bill,
  change: Partial<Bill>,
): Promise<Bill | null> {
  const result = await data.commitQuietly([fileOver(billShelf, before, change, { act: null })]);
  return result.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
}

async function isStillMine({ data }: OpenRegion, bill: Bill): Promise<Bill | null> {
  const now = await data.shelves.one(billShelf, bill.id);
  return now?.version === bill.version ? bill : null;
}

async function wait(
  service: Service,
  open: OpenRegion,
  bill: Bill,
  seconds: number,
): Promise<void> {
  if (bill.work === null) return;
  const leaseUntil = restsUntil(service.clock.now(), seconds);
  await moveQuietly(open, bill, { work: { ...bill.work, leaseUntil } });
}

async function handOn(service: Service, open: OpenRegion, now: Bill): Promise<void> {
  if (now.work === null) return;
  const rested = await moveQuietly(open, now, { work: { ...now.work, leaseUntil: 0, tries: 0 } });
  if (rested !== null) await sendWork(service, now, open);
}

/** Whoever was restricted while the list was made comes off it: their restriction leaves lists alone that are being made. */
async function finish({ service, open }: ListGround, bill: Bill): Promise<void> {
  const change: Partial<Bill> = { state: 'listed', work: null };
  const result = await open.data.commit({
    cause: causeOfWork(bill),
    lane: 'any',
    writes: [fileOver(billShelf, bill, change, { act: 'listed' })],
  });
  if (result.kind === 'done') await takeRestrictedOffList(service, open, bill);
}

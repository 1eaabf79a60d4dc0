import { type NominationRecord, type RegistryWrite, TooBusyError } from '@payung/data';
import type { Determination, DeterminedLine } from '@payung/domain';
import { partFromCases } from '../cases/part-from-cases.ts';
import { settleParted } from '../cases/settle-cases.ts';
import { coverEnd } from '../cohort/index.ts';
import { nikOf } from '../end-nomination.ts';
import { leavePages } from '../matching/leave-pages.ts';
import { nominationsOf } from '../nominations-of.ts';
import { nowOf } from '../now.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { giveBackUse } from '../quota-plan/index.ts';
import {
  bySystem,
  commitOutcome,
  effectTries,
  isStillMine,
  type Progress,
} from './effect-progress.ts';
import { freedByStriking } from './what-strikes-free.ts';

/**
 * Strikes one person by an amendment: the place is given back, cover ends with the month before, whoever came after
 * them under the same NIK is offered the person, and the next who waits gets the place.
 * @returns the decision as it is now; null when another worker goes on with it
 */
export async function strikeOne(
  progress: Progress,
  line: DeterminedLine,
): Promise<Determination | null> {
  for (let attempt = 0; attempt < effectTries; attempt += 1) {
    await progress.open.data.pauseBefore(attempt);
    const done = await tryStrike(progress, line);
    if (done !== 'rival') return done;
    if (!(await isStillMine(progress))) return null;
  }
  throw new TooBusyError(2);
}

async function tryStrike(
  progress: Progress,
  line: DeterminedLine,
): Promise<Determination | 'rival'> {
  const { service, open, cohort, determination } = progress;
  const [record = null] = await nominationsOf(open, [line.nomination]);
  if (record === null || record.state !== 'determined') {
    const detail = { state: record?.state ?? 'gone' };
    const reasons = [{ part: 'eligibility', code: 'state-changed', detail }];
    const leftOut = [{ line, reasons }];
    return commitOutcome(progress, { determined: 0, struck: 0, leftOut }, []);
  }
  const nik = await nikOf(open, record);
  if (nik === 'moved') return 'rival';
  const parting = await partFromCases(open, record, nik);
  const ending = { from: line.firstMonth, act: 'struck', by: determination.id } as const;
  const done = await commitOutcome(progress, { determined: 0, struck: 1, leftOut: [] }, [
    ...placeWrites(progress, record, line),
    ...(await coverEnd(open, [record], cohort, ending)),
    ...(await givenBack(progress, record, line)),
    ...parting.writes,
    ...(await leavePages(open, [record])),
  ]);
  if (done === 'rival') return done;
  await promoteSoon(service, open.data.tenant, record.bucket);
  await settleParted(service, open, parting);
  return done;
}

/** What the year's ceilings get back: the place, and the months that count no longer. */
async function givenBack(
  { service, open, cohort, determination }: Progress,
  record: NominationRecord,
  { firstMonth }: DeterminedLine,
): Promise<readonly RegistryWrite[]> {
  const freed = await freedByStriking(open, [{ record, from: firstMonth }], cohort);
  return giveBackUse(open.data, {
    year: cohort.year,
    draws: freed.flatMap(({ draws }) => draws),
    about: determination.id,
    at: nowOf(service),
    by: bySystem(determination).actor.user,
  });
}

function placeWrites(
  { open, determination }: Progress,
  record: NominationRecord,
  { reason }: DeterminedLine,
): RegistryWrite[] {
  const { bucket, id } = record;
  const movement = {
    kind: 'give-back',
    granted: 0,
    reserved: 0,
    consumed: -1,
    waiting: 0,
  } as const;
  return [
    { write: 'give-back-places', bucket, count: 1 },
    {
      write: 'record-movement',
      bucket,
      movement: { ...movement, numbers: null },
      basis: determination.signed?.number ?? null,
      nominations: [id],
    },
    {
      write: 'move-nomination',
      record,
      state: 'struck',
      number: null,
      first: record.first,
      why: 'struck',
      ended: { on: open.today, why: reason ?? '' },
    },
  ];
}

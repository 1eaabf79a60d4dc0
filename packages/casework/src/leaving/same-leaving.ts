import {
  endsIn,
  type Instant,
  type Leaver,
  type LeftEntry,
  leavingsIn,
  type NominationId,
  type PersonId,
  type PersonLedger,
} from '@payung/domain';
import { coverShelf } from '../cohort/cohort-shelves.ts';
import { spansOf } from '../cohort/cover-months.ts';
import { ledgersOf } from '../contribution/cover-of.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import type { OpenRegion } from '../service.ts';
import { leaverShelf } from './leaving-shelves.ts';
import { underOtherNiks } from './under-other-nik.ts';

/**
 * The leaving that stands of a person, of whichever nomination it was told: of two years both may cover somebody, who
 * leaves once. Null for whom none stands. Of a nomination that was decided since, it is over: its months are paid as those
 * of who came back, until they leave again.
 */
export async function standingLeaving(
  open: OpenRegion,
  ledger: PersonLedger | null,
  id: NominationId,
): Promise<LeftEntry | null> {
  const last = leavingsIn(ledger).at(-1) ?? null;
  if (last === null || (await isSpared(open, id, last))) return null;
  return (await isDecidedAfter(open, id, last.at)) ? null : last;
}

/** Whether a leaving is of what an amendment took from another nomination alone. */
async function isSpared(open: OpenRegion, id: NominationId, left: LeftEntry): Promise<boolean> {
  if (left.cohorts === undefined) return false;
  return (await spansOf(open, id)).some(({ cohort }) => !endsIn(left, cohort));
}

/** Whether a decision that covers a nomination was drafted after a moment, as bills ask. */
async function isDecidedAfter(open: OpenRegion, id: NominationId, at: Instant): Promise<boolean> {
  const own = await spansOf(open, id);
  const decisions = await open.data.shelves.some(
    determinationShelf,
    own.map(({ determination }) => ({ id: determination })),
  );
  return decisions.some((one) => one !== null && one.createdAt > at);
}

/**
 * Who left by the very same word, as another nomination of theirs says, also one of another NIK of theirs. That a decision
 * struck them is no word of an office: what was told beside it goes by itself.
 */
export async function toldBeside(open: OpenRegion, leaver: Leaver): Promise<Leaver[]> {
  const { id, person, at } = leaver;
  const own = (await leaversOf(open, person)).filter((one) => one.id !== id && one.at === at);
  const others = [...(await underOtherNiks(open, person))];
  const ledgers = await ledgersOf(open, others);
  const likewise = await Promise.all(
    others.map(async (other, i) => {
      const last = leavingsIn(ledgers[i] ?? null).at(-1);
      return (await leaversOf(open, other)).filter((one) => one.at === last?.at);
    }),
  );
  const isSame = ({ reason, on }: Leaver) => reason === leaver.reason && on === leaver.on;
  return [...own, ...likewise.flat().filter(isSame)].filter(({ reason }) => reason !== 'REPLACED');
}

/** What was told of a person's leaving, nomination by nomination. */
export async function leaversOf(open: OpenRegion, person: PersonId): Promise<Leaver[]> {
  const cover = await open.data.shelves.one(coverShelf, 'spans', person);
  const nominations = new Set((cover?.spans ?? []).map(({ nomination }) => nomination));
  const found = await open.data.shelves.some(
    leaverShelf,
    [...nominations].map((id) => ({ id })),
  );
  return found.filter((one) => one !== null);
}

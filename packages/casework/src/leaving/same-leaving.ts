import { splitNominationId } from '@payung/data';
import {
  type Instant,
  type Leaver,
  type LeftEntry,
  leavingsIn,
  type NominationId,
  type PersonLedger,
} from '@payung/domain';
import { coverOf } from '../cohort/cover-months.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import type { OpenRegion } from '../service.ts';
import { leaverShelf } from './leaving-shelves.ts';

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
  return last === null || (await isDecidedAfter(open, id, last.at)) ? null : last;
}

/** Whether a decision that covers a nomination was drafted after a moment, as bills ask. */
async function isDecidedAfter(open: OpenRegion, id: NominationId, at: Instant): Promise<boolean> {
  const [cover = null] = await coverOf(open, [{ id }]);
  const own = (cover?.spans ?? []).filter(({ nomination }) => nomination === id);
  const decisions = await open.data.shelves.some(
    determinationShelf,
    own.map(({ determination }) => ({ id: determination })),
  );
  return decisions.some((one) => one !== null && one.createdAt > at);
}

/**
 * Who left by the very same word, as another nomination of theirs says. That a decision struck them is no word of an
 * office: what was told beside it goes by itself.
 */
export async function toldBeside(open: OpenRegion, { id, at }: Leaver): Promise<Leaver[]> {
  const [cover = null] = await coverOf(open, [{ id }]);
  const others = new Set((cover?.spans ?? []).map(({ nomination }) => nomination));
  others.delete(id);
  const found = await open.data.shelves.some(
    leaverShelf,
    [...others].map((other) => ({ id: other })),
  );
  const { person } = splitNominationId(id);
  return found
    .filter((one) => one !== null)
    .filter((one) => one.person === person && one.at === at && one.reason !== 'REPLACED');
}

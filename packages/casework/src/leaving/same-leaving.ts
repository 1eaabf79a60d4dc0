import { splitNominationId } from '@payung/data';
import { type Leaver, type LeftEntry, leavingsIn, type PersonLedger } from '@payung/domain';
import { coverOf } from '../cohort/cover-months.ts';
import type { OpenRegion } from '../service.ts';
import { leaverShelf } from './leaving-shelves.ts';

/**
 * The leaving that stands of a person, where what is told of another of their nominations is the same one: of two years
 * both may cover somebody, who dies once. Null where it is another leaving, and for whom none stands.
 */
export function sameLeaving(
  ledger: PersonLedger | null,
  { reason, on }: Pick<Leaver, 'reason' | 'on'>,
): LeftEntry | null {
  const last = leavingsIn(ledger).at(-1);
  return last?.reason === reason && last.on === on ? last : null;
}

/** Who left by the very same word, as another nomination of theirs says. */
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
    .filter((one) => one.person === person && one.at === at);
}

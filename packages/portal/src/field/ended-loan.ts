import { type LoanTime, mayOpen } from './loan-clock.ts';
import type { FieldStore } from './packs.ts';
import { outboxItemIn, type PackRecord, type Settled } from './records.ts';
import { maySendAgain } from './rejections.ts';
import type { Change } from './tables.ts';

/** What is known of a loan that is over while the service knows nothing of it. */
export interface EndedLoan {
  readonly record: PackRecord;
  /** answers of the same list that the service took */
  readonly taken: number;
}

/**
 * The loan of an answer that the service did not take for want of that loan, once it is over: nothing will come of waiting
 * then, and the officer may end it. Null while the list runs, or while the device does not know its time.
 */
export function endedLoanOf(
  device: { readonly packs: readonly PackRecord[]; readonly settled: readonly Settled[] },
  answer: Settled,
  time: LoanTime,
): EndedLoan | null {
  const record = device.packs.find(({ id }) => id === answer.pack);
  if (record === undefined || !maySendAgain(answer) || !isOver(record, time)) return null;
  const taken = device.settled.filter(
    ({ pack, outcome }) =>
      pack === record.id && (outcome === 'taken' || outcome === 'already-taken'),
  );
  return { record, taken: taken.length };
}

function isOver(record: PackRecord, time: LoanTime): boolean {
  switch (record.closed) {
    case 'ended':
    case 'handed-back':
    case 'expired':
      return true;
    case 'wrong-passphrases':
    case null:
      return mayOpen(record, time) === 'expired';
  }
}

/**
 * Ends an answer by the officer's own word: it goes from the device at once with the photos that it names, all or
 * nothing. Only what became of it stays until its list goes.
 *
 * @throws StorageFault when the device writes nothing
 */
export async function giveUp(
  { tables }: Pick<FieldStore, 'tables'>,
  answer: Settled,
): Promise<void> {
  const item = outboxItemIn(await tables.get('outbox', answer.id));
  const photos = item?.photos ?? [];
  await tables.write([
    { in: 'outbox', remove: answer.id },
    ...photos.map((id): Change => ({ in: 'photos', remove: id })),
    { in: 'settled', put: { ...answer, outcome: 'set-aside', codes: [] } },
  ]);
}

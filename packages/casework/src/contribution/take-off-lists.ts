import {
  type Cause,
  fileOver,
  type RegistryWrite,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import {
  type Bill,
  billStandings,
  monthsOnBill,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { billShelf } from './contribution-shelves.ts';
import { billsNamed, ledgersOf } from './cover-of.ts';
import { releasePeople } from './release-people.ts';

const tries = 8;

/**
 * Takes a person off every list that the insurer has no code for yet: no file names whose data must rest, so that the
 * insurer would bill fewer than the list has. Safe to repeat; lifted, the next bill lists them again.
 * @param nominations all of one person
 * @throws TooBusyError when others keep writing the same bills
 */
export async function takeOffLists(
  service: Service,
  open: OpenRegion,
  nominations: readonly NominationId[],
  cause: Cause,
): Promise<void> {
  const [first] = nominations;
  if (first === undefined) return;
  const { person } = splitNominationId(first);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const listed = await listsOf(open, person);
    const about = {
      nominations: new Set(nominations),
      why: 'taken-off',
      at: nowOf(service),
    } as const;
    let done = true;
    for (const bill of listed) {
      if ((await releasePeople(open, cause, bill, about)) === null) done = false;
    }
    if (done) return;
  }
  throw new TooBusyError(1);
}

/** The lists without a code that name a person. */
async function listsOf(open: OpenRegion, person: PersonId): Promise<Bill[]> {
  const ledgers = await ledgersOf(open, [person]);
  const bills = [...(await billsNamed(open, ledgers)).values()];
  const standings = billStandings(bills);
  return bills.filter(
    ({ id, state, work }) =>
      state === 'listed' &&
      work === null &&
      monthsOnBill(ledgers[0] ?? null, standings, id).months.length > 0,
  );
}

/**
 * Writes the lists that name a person as they are, in the transaction by which somebody has to come off them: a code that
 * is entered in that moment meets another version, and is entered anew, once they are off.
 */
export async function listsToLeave(open: OpenRegion, person: PersonId): Promise<RegistryWrite[]> {
  return (await listsOf(open, person)).map((bill) => fileOver(billShelf, bill, {}, { act: null }));
}

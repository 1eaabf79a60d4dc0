import type { CaseShelf, NominationRecord, TenantData } from '@payung/data';
import type { AgencyId, CaseState } from '@payung/domain';

/** Two nominations of which a person said whether they are one. */
export interface DecidedPair {
  readonly standing: NominationRecord;
  readonly waiting: NominationRecord;
  readonly isSame: boolean;
}

const atOnce = 50;
const answers: readonly CaseState[] = ['same', 'handed-over', 'different'];

/**
 * What people decided, page after page, for the next training: answers that stand, whoever decides them. Those of
 * forgotten people are left out. Bounded memory, whatever the number.
 *
 * @param agencies all agencies of the region
 */
export async function* decidedPairs(
  data: TenantData,
  agencies: readonly AgencyId[],
): AsyncGenerator<DecidedPair> {
  const shelves: CaseShelf[] = [null, ...agencies].map((decider) => ({ of: 'decider', decider }));
  for (const shelf of shelves) {
    for (const state of answers) yield* decidedOn(data, shelf, state);
  }
}

async function* decidedOn(
  data: TenantData,
  shelf: CaseShelf,
  state: CaseState,
): AsyncGenerator<DecidedPair> {
  let after: Awaited<ReturnType<typeof data.cases.page>>['next'] = null;
  do {
    const page = await data.cases.page({ shelf, state, after, limit: atOnce });
    const cases = (await data.cases.cases(page.ids)).filter((record) => record !== null);
    const sides = await data.people.nominations(
      cases.flatMap(({ standing, waiting }) => [standing, waiting]),
    );
    for (const [i, record] of cases.entries()) {
      const [standing, waiting] = [sides[2 * i] ?? null, sides[2 * i + 1] ?? null];
      // taken back or decided otherwise since the index was read
      if (standing === null || waiting === null || record.state !== state) continue;
      yield { standing, waiting, isSame: state !== 'different' };
    }
    after = page.next;
  } while (after !== null);
}

import { type Cause, type DuplicateCase, type RegistryWrite, TooBusyError } from '@payung/data';
import type { CaseId, PersonId } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { lapsed } from './compare-anew.ts';
import { withSides } from './open-case.ts';
import { settleSoon } from './settle-cases.ts';

const tries = 8;
/** cases in one commit; each may be two actions */
const casesAtOnce = 20;

/**
 * Takes out of the cases of a person what tells of them: how the two were alike, and the words in which somebody asked
 * or decided. Open ones lapse, and whoever waited for them is judged anew; what was decided stays decided. Safe to
 * repeat.
 */
export async function forgetCases(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const telling = (await open.data.cases.casesOf([person])).filter(tellsOfThem);
    if (telling.length === 0) return;
    const moves = await forgetting(open, telling);
    const unsettled: CaseId[] = [];
    for (let from = 0; from < moves.length; from += casesAtOnce) {
      const some = moves.slice(from, from + casesAtOnce);
      const writes = some.map(
        (move): RegistryWrite => ({ write: 'move-case', ...move, act: 'lapsed' }),
      );
      const result = await open.data.commit({ cause, lane: 'any', writes });
      if (result.kind !== 'done') continue;
      unsettled.push(...some.flatMap(({ after }) => (after.settled ? [] : [after.id])));
    }
    await settleSoon(service, open.data.tenant, unsettled);
  }
  throw new TooBusyError(1);
}

function tellsOfThem(record: DuplicateCase): boolean {
  const { state, evidence, reason, askedWhy } = record;
  return state === 'open' || evidence.length > 0 || reason !== null || askedWhy !== null;
}

interface Forgetting {
  readonly before: DuplicateCase;
  readonly after: DuplicateCase;
}

async function forgetting(
  open: OpenRegion,
  records: readonly DuplicateCase[],
): Promise<Forgetting[]> {
  const sides = await withSides(open, records);
  return sides.map(({ record, waiting }) => {
    const ended = record.state === 'open' ? lapsed({ record, waiting }) : record;
    const prints = { standing: '', waiting: '' };
    return {
      before: record,
      after: { ...ended, evidence: [], prints, reason: null, askedWhy: null },
    };
  });
}

import { type NominationRecord, splitNominationId } from '@payung/data';
import type { LeaveReason, NominationId, RenewalLine } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import { textsOfWorker } from '../protection/worker-texts.ts';
import type { OpenRegion } from '../service.ts';
import { liftAges } from './lift-ages.ts';

/**
 * Who of last year's people is proposed for the year that takes nominations, and who leaves and why: by what was
 * decided about them, and by the very judge of a row that is handed in, on what is kept of them.
 */
export async function judgeRenewals(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<RenewalLine[]> {
  const nominated = await nominatedAlready(open, records);
  const assessed = await liftAges(
    open,
    records.map(({ worker, agency }) =>
      open.assess(candidateFromTexts(textsOfWorker(open.region, worker)), agency, {
        finalZeroSuspicious: false,
      }),
    ),
  );
  return records.map((record, i): RenewalLine => {
    const { id: nomination } = record;
    const judged = assessed[i];
    const leaves = decided(record, nominated);
    if (leaves !== null || judged === undefined || judged.kind === 'passes') {
      return { nomination, leaves, codes: [], removed: null };
    }
    const codes = judged.reasons.map(({ code }) => code);
    return { nomination, leaves: judged.kind, codes, removed: null };
  });
}

function decided(
  { id, state, restricted }: NominationRecord,
  nominated: ReadonlySet<NominationId>,
): LeaveReason | null {
  if (state === 'struck') return 'struck';
  if (restricted !== undefined) return 'restricted';
  return nominated.has(id) ? 'nominated-already' : null;
}

/** Those whose NIK a nomination of the new year holds. */
async function nominatedAlready(
  { data, region }: OpenRegion,
  records: readonly NominationRecord[],
): Promise<Set<NominationId>> {
  const { people } = data;
  const persons = await people.people(records.map(({ id }) => splitNominationId(id).person));
  const digests = persons.flatMap((person) => (person === null ? [] : [person.nikDigest]));
  const guards = await people.guards(digests);
  const holderOf = new Map(
    guards.flatMap((guard) =>
      guard === null || guard.nomination === null
        ? []
        : [[guard.person, guard.nomination] as const],
    ),
  );
  const held = records.flatMap(({ id }) => {
    const holder = holderOf.get(splitNominationId(id).person);
    return holder === undefined || holder === id ? [] : [{ id, holder }];
  });
  const holders = await people.nominations(held.map(({ holder }) => holder));
  return new Set(
    held.flatMap(({ id }, i) => (holders[i]?.year === region.schemeYear.year ? [id] : [])),
  );
}

import { type Cause, type RegistryWrite, TooBusyError, takeOff } from '@payung/data';
import { EvidenceId, type PersonId } from '@payung/domain';
import { evidenceUnder } from '../evidence/evidence-of-person.ts';
import { folderByTime } from '../evidence/evidence-shelf.ts';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type FactsRecord, factsShelf, socialShelf, statementShelf } from './facts-shelf.ts';
import { countPeople } from './tell-many.ts';

/** tries before somebody else's writes about the same person are too many */
const tries = 8;
/** records that one transaction takes away */
const atOnce = 45;

/**
 * Forgets what was found out about a person: answers, statuses, statements, decisions, social data, and the photos
 * and letters about them alone. A letter about many stays while it proves that others were at work, for they need it
 * (domain-rules 1.1); with the last of them it goes as well. Safe to repeat.
 */
export async function forgetFacts(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    if (await forgetOnce(service, open, person, cause)) return;
  }
  throw new TooBusyError(1);
}

async function forgetOnce(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<boolean> {
  const { shelves } = open.data;
  const [facts, social, proof] = await Promise.all([
    shelves.all(factsShelf, person),
    shelves.all(socialShelf, person),
    evidenceUnder(open, person),
  ]);
  const { letters, counts } = await leaveStatements(open, facts);
  // the files first: what is left of them is found as long as the records stand
  if (!(await removeEvidence(service, open, [...proof.ids, ...letters], cause))) return false;
  const told = { folder: person, act: 'forgotten' };
  const untold = { folder: person, act: null };
  const writes: RegistryWrite[] = [
    ...counts,
    ...facts.map((one) => takeOff(factsShelf, one, told)),
    ...social.map((one) => takeOff(socialShelf, one, untold)),
    ...proof.writes,
  ];
  for (let from = 0; from < writes.length; from += atOnce) {
    const some = writes.slice(from, from + atOnce);
    if ((await open.data.commit({ cause, lane: 'any', writes: some })).kind !== 'done')
      return false;
  }
  return true;
}

/** The statements of these facts are about fewer people; of those about nobody, the proof goes. */
async function leaveStatements(
  open: OpenRegion,
  facts: readonly FactsRecord[],
): Promise<{ letters: EvidenceId[]; counts: RegistryWrite[] }> {
  const named = facts.flatMap(({ statements }) => statements.map(({ id }) => id));
  const found = await open.data.shelves.some(
    statementShelf,
    [...new Set(named)].map((id) => ({ folder: folderByTime(id), id })),
  );
  const left = found.flatMap((one) =>
    one === null ? [] : [{ one, less: named.filter((id) => id === one.id).length }],
  );
  const letters = left.flatMap(({ one, less }) => (one.people <= less ? one.evidence : []));
  return {
    letters: letters.flatMap((id) => EvidenceId.safeParse(id).data ?? []),
    counts: left.map(({ one, less }) => countPeople(one, -less)),
  };
}

import type { Nik, PersonId } from '@payung/domain';
import { type Actor, maySee, type PeopleReader } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';

/** Why somebody needs the whole NIK: a closed list, since the journal keeps it in the open. */
type NumberReason = 'compare-card' | 'insurer-asks' | 'family-asks' | 'double-check' | 'audit';

/** A machine has no eyes, and knows the numbers that it sent. */
export type NumberReader = Exclude<PeopleReader, { kind: 'Machine' }>;

/**
 * The whole NIK of a person in the actor's reach. Who asked, and why, stands in the journal before it is shown
 * (UU 27/2022 art. 39; domain-rules 6.6).
 */
export async function showNumber(
  service: Service,
  actor: NumberReader,
  request: { readonly id: PersonId; readonly why: NumberReason; readonly correlationId: string },
): Promise<Result<Nik>> {
  const { data } = await regionOf(service, actor.tenant);
  const [person = null] = await data.people.people([request.id]);
  const [guard = null] = person === null ? [] : await data.people.guards([person.nikDigest]);
  const all = guard === null ? [] : await data.people.nominationsUnder(guard);
  const own = all.filter((record) => maySee(actor, record));
  const [first] = own;
  if (person === null || first === undefined) return notFound('person');
  await tell(data, causeOf(actor, request.correlationId, agencyOf(actor, first.agency)), {
    of: 'person',
    id: request.id,
    act: 'number-read',
    after: { why: request.why },
  });
  return ok(person.nik);
}

/** An officer looks for their agency; whoever sees the region looks for none. */
function agencyOf<T>(actor: Actor, agency: T): T | null {
  return actor.kind === 'AgencyOfficer' ? agency : null;
}

import {
  type NominationView,
  type OpenRegion,
  type PeopleReader,
  regionOf,
  type Service,
  searchNominations,
} from '@payung/casework';
import type { SearchRequest } from '@payung/contract';
import { parseNik } from '@payung/domain';
import { Problematic } from '@payung/edge';
import { problematicOf } from './refused.ts';

const defaultFound = 50;
/** What keeps a text from being a NIK at all; other faults of a NIK may be those of somebody who is kept. */
const messages: ReadonlyMap<string, string> = new Map([
  ['nik-length', 'send all 16 digits of the NIK, as a string'],
  ['nik-characters', 'send digits only, as a string'],
]);

/**
 * What a search finds, one nomination a person.
 * @throws Problematic for a NIK that is none: nobody can have it, so "not found" would mislead
 */
export async function findPeople(
  service: Service,
  actor: PeopleReader,
  body: SearchRequest,
): Promise<{ open: OpenRegion; views: readonly NominationView[]; isCut: boolean }> {
  const { nationalId = null, cardNo = null, name = null, limit = defaultFound } = body;
  if (nationalId !== null) refuseNoNik(nationalId);
  const result = await searchNominations(service, actor, { nationalId, cardNo, name, limit });
  if (!result.ok) throw problematicOf(result.refusal);
  return { open: await regionOf(service, actor.tenant), ...result.value };
}

function refuseNoNik(sent: string): void {
  const parsed = parseNik(sent);
  if (parsed.ok) return;
  const reasons = parsed.reasons.filter(({ code }) => messages.has(code));
  if (reasons.length === 0) return;
  throw new Problematic('request-invalid', 'this is no NIK', {
    errors: reasons.map(({ code }) => ({
      field: 'nationalId',
      code,
      message: messages.get(code) ?? code,
    })),
    reasons: reasons.map((reason) => ({ ...reason })),
  });
}

import type { NominationRequest } from '@payung/contract';
import type { Region } from '@payung/domain';
import { type InventedPerson, peopleInventor } from './invent-people.ts';
import { seeded } from './seeded.ts';

/** Agency whose officer proposes single workers. */
export const clerkAgency = 'dinas-sosial';

function requestFor(person: InventedPerson, occupation: string): NominationRequest {
  return {
    agency: clerkAgency,
    worker: {
      nationalId: person.nik,
      name: person.name,
      occupation,
      village: person.village,
      district: person.district,
      birthDate: person.birthDate,
      birthPlace: person.birthPlace,
      sex: person.sex === 'L' ? 'MALE' : 'FEMALE',
      motherMaidenName: person.mother,
      familyCardNo: person.familyCard,
      phone: person.phone,
    },
  };
}

/**
 * Nominations of people who are in no list that was invented from the same seed, all of an age to be nominated;
 * without end.
 */
export function* singleNominations(region: Region, seed: number): Generator<NominationRequest> {
  const occupation = region.schemeYear.occupations.find(({ agencies }) =>
    agencies.some((id) => id === clerkAgency),
  );
  const invent = peopleInventor(region, seeded(seed + 1));
  for (;;) {
    const person = invent();
    const year = Number(person.birthDate.slice(0, 4));
    if (year > 1961 && year < 2008) yield requestFor(person, occupation?.name ?? '');
  }
}

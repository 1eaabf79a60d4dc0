import { digestVersion, type Guard, type PersonRecord, type RingRecord } from '@payung/data';
import type { Finding } from '../check-invariants-reading.ts';

/** All guards of one person, by the version of the look-up key under which they lie. */
export interface GuardsOfPerson {
  readonly person: PersonRecord;
  readonly byVersion: ReadonlyMap<number, Guard>;
}

/**
 * Guards under one look-up key, and under two while it changes: whoever is guarded under the key that is read is
 * guarded alike under the other as soon as everybody was carried over, and nothing is left under a key of before.
 */
export function checkKeys(ring: RingRecord, everybody: readonly GuardsOfPerson[]): Finding[] {
  return everybody.flatMap((one) => [...checkCopies(ring, one), ...checkLeftovers(ring, one)]);
}

/** What two guards of one NIK must both say. */
function told({ person, nomination, count, restricted }: Guard): string {
  return `${person} ${count} ${nomination ?? 'nobody'} ${restricted ?? 'free'}`;
}

function checkCopies(ring: RingRecord, { person, byVersion }: GuardsOfPerson): Finding[] {
  const key = `person ${person.id}`;
  const read = byVersion.get(ring.read);
  if (read === undefined) {
    return [{ code: 'guard-missing', key, expected: 'a guard', found: 'nothing' }];
  }
  if (read.person !== person.id) {
    return [{ code: 'nik-of-two-people', key, expected: person.id, found: read.person }];
  }
  if (ring.also === null) return [];
  const copy = byVersion.get(ring.also);
  if (copy !== undefined) {
    const [expected, found] = [told(read), told(copy)];
    return expected === found ? [] : [{ code: 'guards-differ', key, expected, found }];
  }
  const carrying = ring.job?.step === 'fence-both' || ring.job?.step === 'copy';
  return carrying
    ? []
    : [{ code: 'guard-not-carried-over', key, expected: 'a second guard', found: 'nothing' }];
}

function checkLeftovers(ring: RingRecord, { person, byVersion }: GuardsOfPerson): Finding[] {
  if (ring.job !== null) return [];
  const key = `person ${person.id}`;
  const found = [...byVersion.keys()].filter((version) => version !== ring.read);
  const digest = digestVersion(person.nikDigest);
  return [
    ...found.map((version) => ({
      code: 'guard-left-behind',
      key,
      expected: `version ${ring.read}`,
      found: `version ${version}`,
    })),
    ...(digest === ring.read
      ? []
      : [{ code: 'person-left-behind', key, expected: ring.read, found: digest }]),
  ];
}

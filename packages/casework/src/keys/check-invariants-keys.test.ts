import type { Guard, PersonRecord, RekeyJob, RingRecord } from '@payung/data';
import { Nik, NominationId, PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { checkKeys, type GuardsOfPerson } from './check-invariants-keys.ts';

const id = PersonId.parse('1'.padStart(26, '0'));
const other = PersonId.parse('2'.padStart(26, '0'));

const idle: RingRecord = {
  revision: 0,
  epoch: 0,
  first: new Uint8Array(),
  seals: [],
  lookUps: [],
  read: 1,
  also: null,
  former: null,
  job: null,
};
const job = (step: RekeyJob['step']): RekeyJob => ({
  step,
  lane: 0,
  after: 0,
  ends: [],
  notBefore: 0,
});
const carrying: RingRecord = { ...idle, also: 2, job: job('copy') };
const carriedOver: RingRecord = { ...idle, read: 2, also: 1, job: job('fence-new') };

/** A person whose guards say what is given for each version of the key. */
function guarded(
  guards: Readonly<Record<number, Partial<Guard>>>,
  nikDigest = 'x',
): GuardsOfPerson[] {
  const nik = Nik.parse('3319040101809001');
  const person: PersonRecord = { id, nikDigest, nik };
  const byVersion = new Map(
    Object.entries(guards).map(([version, said]): [number, Guard] => [
      Number(version),
      {
        schemaVersion: 1,
        digest: '',
        person: person.id,
        nomination: NominationId.parse(`${person.id}-1`),
        count: 1,
        ...said,
      },
    ]),
  );
  return [{ person, byVersion }];
}

const codes = (ring: RingRecord, everybody: GuardsOfPerson[]): string[] =>
  checkKeys(ring, everybody).map(({ code }) => code);

describe('guards under two look-up keys', () => {
  it('are sound alone, and alike beside each other', () => {
    expect(codes(idle, guarded({ 1: {} }))).toEqual([]);
    expect(codes(carrying, guarded({ 1: {} }))).toEqual([]);
    expect(codes(carrying, guarded({ 1: {}, 2: {} }))).toEqual([]);
    expect(codes(carriedOver, guarded({ 1: {}, 2: {} }))).toEqual([]);
  });

  it.each([
    ['a person without a guard', 'guard-missing', carrying, guarded({ 2: {} })],
    ['one that names another person', 'nik-of-two-people', idle, guarded({ 1: { person: other } })],
    ['another holder', 'guards-differ', carrying, guarded({ 1: {}, 2: { nomination: null } })],
    ['another count', 'guards-differ', carriedOver, guarded({ 1: { count: 2 }, 2: {} })],
    ['one left out', 'guard-not-carried-over', carriedOver, guarded({ 2: {} })],
    ['one too many', 'guard-left-behind', { ...idle, read: 2 }, guarded({ 1: {}, 2: {} }, '2.x')],
    ['an old hash', 'person-left-behind', { ...idle, read: 2 }, guarded({ 2: {} })],
  ] as const)('are found out: %s', (_, code, ring, everybody) => {
    expect(codes(ring, everybody)).toEqual([code]);
  });
});

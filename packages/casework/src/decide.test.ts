import type { Guard, ListLine, NominationRecord } from '@payung/data';
import { nominationIdOf, schemaVersion } from '@payung/data';
import {
  AgencyId,
  BucketId,
  CalendarDate,
  ImportId,
  Instant,
  Nik,
  type NominationState,
  OccupationCode,
  PersonId,
  UserId,
  VillageCode,
  type Worker,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { changedFields, merged } from './changed-fields.ts';
import { decide } from './decide.ts';
import { type Claim, type KnownCase, unknownCase } from './known-case.ts';

const social = AgencyId.parse('dinas-sosial');
const transport = AgencyId.parse('dinas-perhubungan');
const person = PersonId.parse('01M7Y504G7Y2BH6DJRDJZS77R0');
const importId = ImportId.parse('01M7Y504GXSKVQZRCPFT7QTGP5');
const earlier = ImportId.parse('01M7Y504GYGNP4853A5A2DMMRV');

const worker: Worker = {
  nik: Nik.parse('3319041401889107'),
  name: 'SLAMET KURNIAWAN',
  birthDate: CalendarDate.parse('1988-01-14'),
  birthPlace: 'KUDUS',
  sex: 'MALE',
  motherMaidenName: 'RINI MUFIDAH',
  familyCardNo: null,
  address: 'DK. KIDUL',
  rt: '1',
  rw: '3',
  village: VillageCode.parse('33.19.04.2001'),
  phone: null,
  occupation: OccupationCode.parse('tukang-becak'),
  income: null,
  socialDataset: null,
  welfareDecile: null,
  isBreadwinner: true,
};
const stranger: Worker = {
  ...worker,
  name: 'HARTINI PUSPITASARI',
  birthDate: CalendarDate.parse('1971-06-30'),
};

function record(facts: Partial<NominationRecord> & { n?: number }): NominationRecord {
  const { n = 1, ...rest } = facts;
  return {
    schemaVersion,
    id: nominationIdOf(person, n),
    agency: social,
    year: 2026,
    bucket: BucketId.parse('2026'),
    state: 'nominated',
    number: rest.state === 'waitlisted' ? 7 : null,
    at: Instant.parse('2026-01-15T02:00:00.000Z'),
    since: CalendarDate.parse('2026-01-15'),
    by: UserId.parse('officer'),
    source: { importId: earlier, row: 5 },
    claimed: null,
    first: null,
    reasons: '[]',
    worker,
    endedOn: null,
    endedWhy: null,
    version: 1,
    ...rest,
  };
}

function known(holder: number | null, ...nominations: NominationRecord[]): KnownCase {
  const guard: Guard = {
    schemaVersion,
    digest: 'x',
    person,
    nomination: holder === null ? null : nominationIdOf(person, holder),
    count: nominations.length,
  };
  return { guard, nominations, lapsing: [] };
}

function claim(facts: Partial<Claim> = {}): Claim {
  return {
    agency: social,
    year: 2026,
    line: { importId, row: 9 },
    worker,
    reviewReasons: [],
    warnings: [],
    ...facts,
  };
}

const codes = (of: { reasons: readonly { code: string }[] }): string[] =>
  of.reasons.map(({ code }) => code);
const alone: { line: ListLine | null } = { line: null };

describe('somebody who was determined for another programme year', () => {
  const covered = record({ state: 'determined', year: 2025, bucket: BucketId.parse('2025') });

  it.each([social, transport])(
    'is renewed by %s, not a duplicate: their months follow',
    (agency) => {
      const decision = decide(claim({ agency }), known(1, covered));
      expect(decision).toMatchObject({ kind: 'newcomer', guard: { nomination: covered.id } });
      expect(decision).toMatchObject({ reasons: [{ code: 'renewal', year: 2025 }] });
    },
  );

  it('is renewed alone and by a list alike, and also where another agency was linked then', () => {
    const linked = record({ n: 2, state: 'duplicate', year: 2025, agency: transport });
    const case2025 = known(1, covered, linked);
    expect(decide(claim({ ...alone, agency: transport }), case2025).kind).toBe('newcomer');
    expect(decide(claim({ agency: transport }), case2025).kind).toBe('newcomer');
  });

  it('is a duplicate in the new year as in any', () => {
    const renewed = record({ n: 2, year: 2026 });
    const decision = decide(claim({ agency: transport }), known(2, covered, renewed));
    expect(decision).toMatchObject({ kind: 'link', outcome: 'duplicate' });
  });

  it('is not renewed by a row with the same number and somebody else’s name', () => {
    const decision = decide(claim({ worker: stranger }), known(1, covered));
    expect(decision).toMatchObject({ kind: 'link', outcome: 'review' });
  });

  it('is a duplicate still in the year of the determination', () => {
    const now = record({ state: 'determined' });
    expect(decide(claim({ agency: transport }), known(1, now)).kind).toBe('link');
  });

  it('may come back after it was withdrawn in an earlier year', () => {
    const ended = record({ state: 'withdrawn', year: 2025 });
    expect(decide(claim(), known(null, ended)).kind).toBe('newcomer');
  });
});

describe('a NIK that nobody holds', () => {
  it('makes a newcomer', () => {
    expect(decide(claim(), unknownCase)).toMatchObject({ kind: 'newcomer', settles: null });
  });

  it('waits for a look when the row itself needs one, and only then', () => {
    const unclear = claim({
      reviewReasons: [{ code: 'village-unclear', field: 'village', near: [] }],
    });
    expect(decide(unclear, unknownCase)).toMatchObject({ kind: 'review' });
    const before = record({ state: 'in-review' });
    expect(decide(unclear, known(null, before))).toMatchObject({ kind: 'point', record: before });
    expect(decide(claim(), known(null, before))).toMatchObject({
      kind: 'newcomer',
      settles: before,
    });
  });

  it('is no way back for whom a list names although their own agency took them back', () => {
    const ended = record({
      state: 'withdrawn',
      endedOn: CalendarDate.parse('2026-02-03'),
    });
    const decision = decide(claim(), known(null, ended));
    expect(decision).toMatchObject({
      kind: 'point',
      outcome: 'review',
      reasons: [{ code: 'withdrawn-earlier', since: '2026-02-03' }],
    });
    expect(decide(claim(alone), known(null, ended))).toMatchObject({ kind: 'newcomer' });
    expect(decide(claim({ agency: transport }), known(null, ended))).toMatchObject({
      kind: 'newcomer',
    });
  });

  it('does not hide another person’s review record under it', () => {
    const theirs = record({ state: 'in-review', worker: stranger });
    expect(decide(claim(), known(null, theirs))).toMatchObject({
      kind: 'newcomer',
      settles: null,
    });
  });
});

describe('a NIK that the own agency holds', () => {
  it.each<[NominationState, string]>([
    ['nominated', 'nominated'],
    ['waitlisted', 'waitlisted'],
    ['offered', 'duplicate'],
  ])('keeps who is %s, when a newer list names them', (state, outcome) => {
    const holder = record({ state });
    expect(decide(claim(), known(1, holder))).toMatchObject({ kind: 'keep', outcome });
  });

  it('is a duplicate at a second row of one list, which is named', () => {
    const holder = record({ source: { importId, row: 5 } });
    expect(decide(claim(), known(1, holder))).toMatchObject({
      kind: 'point',
      outcome: 'duplicate',
      duplicateOf: { row: 5, nominationId: holder.id },
    });
    const again = record({ claimed: { importId, row: 4 } });
    expect(decide(claim(), known(1, again))).toMatchObject({
      kind: 'point',
      duplicateOf: { row: 4 },
    });
  });

  it('is a duplicate when the worker comes alone', () => {
    expect(decide(claim(alone), known(1, record({})))).toMatchObject({
      kind: 'point',
      outcome: 'duplicate',
    });
  });

  it('says of an open offer that it is open, and compares with the own words only', () => {
    const offered = record({ n: 2, state: 'offered', worker: { ...worker, address: 'LAMA' } });
    const first = record({ agency: transport, state: 'withdrawn', worker: stranger });
    const decision = decide(claim(), known(2, first, offered));
    expect(decision).toMatchObject({ kind: 'keep', corrects: ['address'] });
    expect('reasons' in decision ? codes(decision) : []).toContain('offer-open');
  });
});

describe('a NIK that another agency holds', () => {
  const holder = record({ agency: transport });

  it('links the same person and tells agency and date, never the record', () => {
    expect(decide(claim(), known(1, holder))).toMatchObject({
      kind: 'link',
      outcome: 'duplicate',
      duplicateOf: { agency: transport, since: '2026-01-15', row: null, nominationId: null },
    });
  });

  it('links a different person for review, once', () => {
    const other = claim({ worker: stranger });
    expect(decide(other, known(1, holder))).toMatchObject({ kind: 'link', outcome: 'review' });
    const mine = record({ n: 2, state: 'in-review', worker: stranger, first: holder.id });
    expect(decide(other, known(1, holder, mine))).toMatchObject({ kind: 'point', record: mine });
  });

  it('corrects the own linked words when a newer list says them differently', () => {
    const mine = record({ n: 2, state: 'duplicate', first: holder.id });
    const moved = claim({ worker: { ...worker, phone: '081234567890' } });
    expect(decide(moved, known(1, holder, mine))).toMatchObject({
      kind: 'keep',
      record: mine,
      outcome: 'duplicate',
      corrects: ['phone'],
    });
  });

  it('tells of an offer only while the first one still waits', () => {
    const mine = record({ n: 2, state: 'offered', first: holder.id });
    const waiting = { ...holder, state: 'waitlisted' as const, number: 3 };
    const open = decide(claim(), known(1, waiting, mine));
    const lapsed = decide(claim(), known(1, holder, mine));
    expect(codes(open)).toContain('offer-open');
    expect(codes(lapsed)).not.toContain('offer-open');
  });

  it('settles an own review record instead of leaving it open for ever', () => {
    const mine = record({ n: 2, state: 'in-review' });
    expect(decide(claim(), known(1, holder, mine))).toMatchObject({ kind: 'link', settles: mine });
  });

  it('is looked at anew while the guard names one that has just ended', () => {
    const ended = { ...holder, state: 'withdrawn' as const };
    expect(decide(claim(), known(1, ended))).toMatchObject({ kind: 'newcomer' });
  });
});

describe('what a newer list says of a person', () => {
  it('changes what it names and keeps what it leaves out', () => {
    const newer = { ...worker, address: 'DK. BARU', motherMaidenName: null };
    expect(changedFields(worker, newer)).toEqual(['address']);
    expect(merged(worker, newer)).toEqual({ ...worker, address: 'DK. BARU' });
  });
});

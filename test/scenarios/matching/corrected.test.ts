import { checkInvariants, correctNomination } from '@payung/casework';
import type { NominationRecord } from '@payung/data';
import type { AgencyId, CandidateField, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, outcomesOf, regionCard } from '../../support/acts.ts';
import { casesIn } from '../../support/cases.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, type Invented, lineOf } from '../../support/invented-people.ts';
import { anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

async function correct(
  test: TestService,
  agency: AgencyId,
  id: NominationId,
  texts: Partial<Record<CandidateField, string>>,
): Promise<void> {
  const actor = anOfficer(test.tenant, agency);
  const plain = { once: null, correlationId: 'test' };
  const result = await correctNomination(test.service, actor, { id, texts, ...plain });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

async function recordOf(test: TestService, id: NominationId): Promise<NominationRecord> {
  const data = await test.service.database.tenant(test.tenant);
  const [record = null] = await data.people.nominations([id]);
  if (record === null) throw new Error('no such nomination');
  return record;
}

async function placesTaken(test: TestService): Promise<number | undefined> {
  const data = await test.service.database.tenant(test.tenant);
  return (await data.quotas.bucket(regionCard))?.reserved;
}

/** The first worker under a NIK of another birth date, written so that nobody takes them for one person. */
const strange: Partial<Invented> = {
  name: 'SUKIRNO',
  nationalId: aPerson(1).nationalId.slice(0, 12) + String(9803),
  motherMaidenName: 'LASTRI',
  familyCardNo: '3319040101159999',
  phone: '',
};
const { name, motherMaidenName, familyCardNo } = aPerson(1);
const asTheFirst = { name, motherMaidenName, familyCardNo };

describe('a nomination that is corrected into the likeness of another', () => {
  it('is set aside when it is the later one: its place goes back to the card', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_201 });
    const first = await nominate(test, social, 1);
    test.clock.advance(1_000);
    const later = await nominate(test, transport, 1, strange);
    expect(later.outcome).toBe('nominated');
    expect(await placesTaken(test)).toBe(2);
    await correct(test, transport, later.nominationId, asTheFirst);
    expect(await casesIn(test)).toMatchObject([
      { standing: first.nominationId, waiting: later.nominationId, state: 'open' },
    ]);
    expect((await recordOf(test, later.nominationId)).state).toBe('suspected');
    expect(await placesTaken(test)).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('takes nothing from the later one when it is the earlier: that is for a person to decide', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_202 });
    const first = await nominate(test, transport, 1, strange);
    test.clock.advance(1_000);
    const later = await nominate(test, social, 1);
    await correct(test, transport, first.nominationId, asTheFirst);
    expect(await casesIn(test)).toMatchObject([
      { standing: first.nominationId, waiting: later.nominationId, state: 'open' },
    ]);
    expect((await recordOf(test, later.nominationId)).state).toBe('nominated');
    expect(await placesTaken(test)).toBe(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is found by what it says now, and no longer by what it said', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_203 });
    const first = await nominate(test, social, 1);
    await correct(test, social, first.nominationId, {
      name: 'WIRYO SANTOSA',
      motherMaidenName: 'LASTRI',
      familyCardNo: '3319040101159999',
      phone: '',
    });
    const like = { nationalId: aPerson(1).nationalId.slice(0, 12) + String(9876) };
    const before = await nominate(test, transport, 1, { ...like, phone: '' });
    expect(before.outcome).toBe('nominated');
    const now = await nominate(test, transport, 1, {
      nationalId: aPerson(1).nationalId.slice(0, 12) + String(9102),
      name: 'WIRYO SANTOSO',
      motherMaidenName: 'LASTRI',
      familyCardNo: '3319040101159999',
      phone: '',
    });
    expect(now.outcome).not.toBe('nominated');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a suspected nomination whose data is put right', () => {
  it('gets its place when it is like nobody any more', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_204 });
    await nominate(test, social, 1);
    test.clock.advance(1_000);
    const later = await nominate(test, transport, 1, { nationalId: strange.nationalId ?? '' });
    expect(later.outcome).not.toBe('nominated');
    await correct(test, transport, later.nominationId, {
      name: 'SUKIRNO',
      motherMaidenName: 'LASTRI',
      familyCardNo: '3319040101159999',
      phone: '',
    });
    expect(await casesIn(test)).toMatchObject([{ state: 'lapsed' }]);
    expect((await recordOf(test, later.nominationId)).state).toBe('nominated');
    expect(await placesTaken(test)).toBe(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a list that corrects an earlier one', () => {
  it('is compared anew row by row', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_205 });
    const first = await nominate(test, social, 1);
    test.clock.advance(1_000);
    const before = await importPeople(test, transport, [aPerson(1, strange), aPerson(5)]);
    expect(outcomesOf(before)).toEqual([`${lineOf(0)} nominated`, `${lineOf(1)} nominated`]);
    test.clock.advance(1_000);
    await importPeople(test, transport, [aPerson(1, { ...strange, ...asTheFirst }), aPerson(5)]);
    expect(await casesIn(test)).toMatchObject([
      { standing: first.nominationId, waiting: before[0]?.nominationId, state: 'open' },
    ]);
    expect(await placesTaken(test)).toBe(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

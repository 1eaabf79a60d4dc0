import {
  checkInvariants,
  eligibilityDuties,
  erasePerson,
  exportPerson,
  knownForPriority,
  regionOf,
  takeEvidence,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { eligibilityNow, nobodyElse, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPhoto } from '../../support/evidence-files.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';
import { openedTexts } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';
const ids = (...named: NominationId[]) => ({ by: 'ids', ids: named }) as const;

describe('forgetting a person', () => {
  it('takes answers, statements and photos along, and leaves a letter to those it still proves', async () => {
    const test = await open(813);
    const first = await nominate(test, social, 1);
    const second = await nominate(test, social, 2);
    await stated(test, ids(first.nominationId, second.nominationId));
    const photo = await takeEvidence(test.service, anOfficer(test.tenant, social), {
      use: 'nomination',
      nomination: first.nominationId,
      fileName: 'foto WAKIDI.jpg',
      type: 'image/jpeg',
      bytes: aPhoto('bengkel pertama'),
      correlationId,
    });
    expect(photo.ok).toBe(true);
    await end(test, 'withdraw', first.nominationId);
    const erase = (id: NominationId) =>
      erasePerson(test.service, anAdmin(test.tenant), {
        id: splitNominationId(id).person,
        once: null,
        correlationId,
      });
    expect((await erase(first.nominationId)).ok).toBe(true);
    const left = await openedTexts(test);
    expect(left.filter((text) => text.includes('bengkel pertama'))).toEqual([]);
    expect(left.filter((text) => text.includes('WAKIDI.jpg'))).toEqual([]);
    expect(left.some((text) => text.includes('RT 03 menerangkan'))).toBe(true);
    expect(
      left.filter(
        (text) => text.includes(`"id":"${first.nominationId}"`) && text.includes('answers'),
      ),
    ).toEqual([]);
    await end(test, 'withdraw', second.nominationId);
    expect((await erase(second.nominationId)).ok).toBe(true);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    const none = await openedTexts(test);
    expect(none.filter((text) => text.includes('RT 03 menerangkan'))).toEqual([]);
  });

  it('takes along the proof of every statement, however many were made', async () => {
    const test = await open(817);
    const { nominationId: id } = await nominate(test, social, 1);
    for (let n = 0; n < 14; n += 1) await stated(test, ids(id));
    expect((await eligibilityNow(test, id)).facts.statements).toHaveLength(14);
    await end(test, 'withdraw', id);
    const erased = await erasePerson(test.service, anAdmin(test.tenant), {
      id: splitNominationId(id).person,
      once: null,
      correlationId,
    });
    expect(erased.ok).toBe(true);
    const left = await openedTexts(test);
    expect(left.filter((text) => text.includes('RT 03 menerangkan'))).toEqual([]);
    expect(left.filter((text) => text.includes('"people":1'))).toEqual([]);
  });
});

describe('what was found out', () => {
  it('is in the copy that the person gets, with what it rests on', async () => {
    const test = await open(815);
    const { nominationId: id } = await nominate(test, social, 1);
    await stated(test, ids(id), { answers: { ...nobodyElse, receivesPkh: true } });
    const taken = await exportPerson(test.service, anAdmin(test.tenant), {
      id: splitNominationId(id).person,
      correlationId,
    });
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    expect(taken.value.person.foundOut.facts).toMatchObject([
      { answers: { receivesPkh: true }, statements: [{ isWorking: true }] },
    ]);
  });

  it('goes before what the agency states where turns are written down', async () => {
    const test = await open(816);
    const { nominationId: id } = await nominate(test, social, 1);
    await stated(test, ids(id), { answers: { isBreadwinner: true } });
    const region = await regionOf(test.service, test.tenant);
    const records = (await region.data.people.nominations([id])).filter((one) => one !== null);
    expect(await knownForPriority(region, records)).toEqual([
      { isExtremePoor: null, welfareDecile: null, isBreadwinner: true },
    ]);
    expect(await eligibilityDuties(region, records)).toEqual([
      { duty: 'verify', user: 'verifier', unit: null },
    ]);
  });
});

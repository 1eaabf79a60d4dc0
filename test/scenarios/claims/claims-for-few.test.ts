import { checkInvariants, erasePerson, listClaims, showClaim, showFamily } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type ClaimId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  attachMissing,
  bringToPaid,
  claimNow,
  deathOn,
  goOnTo,
  openFor,
  take,
} from '../../support/claim-acts.ts';
import { aMember, withFamily } from '../../support/claim-member.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, trade } from '../../support/invented-region.ts';
import type { TestService } from '../../support/test-service.ts';
import { anInsurer, areaOfficer, camat, lurah, wonosoco } from '../../support/verification-acts.ts';
import { openedTexts, toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const correlationId = 'claims';

/** The clerk of a neighbouring village meets no claim of this one, neither by its id nor in a list. */
async function isUnknownInOtherVillages(test: TestService, id: ClaimId): Promise<void> {
  const clerk = areaOfficer(test, 'village', wonosoco);
  expect(await showClaim(test.service, clerk, id)).toMatchObject({
    refusal: { code: 'not-found' },
  });
  expect((await showFamily(test.service, clerk, { id, correlationId })).ok).toBe(false);
  const asked = { year: 2026, state: null, familyToTell: false, cursor: null, limit: 100 };
  expect(given(await listClaims(test.service, clerk, asked)).lines).toEqual([]);
}

describe('what of a claim is for few', () => {
  it('is seen by those who help, by the insurer once it was handed over, and by no agency; every look is told', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 907, 10);
    goOnTo(test, '2026-06-22');
    const { id } = given(await openFor(test, nominationId, deathOn('2026-06-20'), lurah(test)));
    given(await withFamily(test, id));
    const insurer = anInsurer(test);
    expect(await showClaim(test.service, insurer, id)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const agency = given(await showClaim(test.service, anOfficer(test.tenant, social), id));
    expect([agency.heirs, agency.estimate.scholarship]).toEqual([null, null]);
    expect((await showClaim(test.service, anOfficer(test.tenant, trade), id)).ok).toBe(false);
    await isUnknownInOtherVillages(test, id);
    const auditor = {
      kind: 'Auditor',
      tenant: test.tenant,
      user: UserId.parse('auditor'),
      agencies: [],
    } as const;
    const checked = given(await showClaim(test.service, auditor, id));
    expect(checked.acts).toEqual([]);
    // neither that there is a widow nor that a child goes to school
    const ofFamily = ['marriage-book', 'scholarship-form', 'school-letter'];
    for (const { checklist, missing, claim } of [agency, checked]) {
      const told = [...checklist.map(({ paper }) => paper), ...missing];
      expect(told.filter((paper) => ofFamily.includes(paper))).toEqual([]);
      expect(claim.scholars).toBe(0);
    }
    await attachMissing(test, id);
    given(await take(test, id, 'complete'));
    given(await take(test, id, 'submit'));
    const seen = given(await showFamily(test.service, insurer, { id, correlationId }));
    expect(seen.cause).toBe('SAKIT CONTOH');
    expect(given(await showFamily(test.service, camat(test), { id, correlationId })).id).toBe(id);
    const acts = (await toldOf(test)).filter(({ act }) => act === 'claim-family-read');
    expect(acts).toHaveLength(3);
    const told = JSON.stringify(await toldOf(test));
    for (const word of ['JANDA', 'ANAK CONTOH', '12345678901', 'SAKIT'])
      expect(told).not.toContain(word);
    expect((await openedTexts(test)).some((text) => text.includes('SAKIT CONTOH'))).toBe(true);
  });
});

describe('a claim of somebody who asks to be forgotten', () => {
  it('keeps them while it is open, then for its years, and leaves its sum alone when they go', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 908, 10);
    goOnTo(test, '2026-06-22');
    const { id } = given(await openFor(test, nominationId, deathOn('2026-06-20')));
    given(await withFamily(test, id));
    const person = splitNominationId(nominationId).person;
    const erase = () =>
      erasePerson(test.service, anAdmin(test.tenant), { id: person, once: null, correlationId });
    const holds = async () => {
      const answer = await erase();
      if (answer.ok || answer.refusal.code !== 'legal-hold') return [];
      return answer.refusal.holds.map(({ kind }) => kind);
    };
    expect(await holds()).toContain('open-claim');
    await bringToPaid(test, id, 42_000_000);
    expect(await holds()).toEqual(expect.arrayContaining(['claim-period', 'scholarship']));
    goOnTo(test, '2050-01-03');
    given(await erase());
    const asked = { year: 2026, state: null, familyToTell: false, cursor: null, limit: 100 };
    const { lines, paid } = given(await listClaims(test.service, anAdmin(test.tenant), asked));
    expect((await claimNow(test, id)).record).toBeNull();
    expect([lines[0]?.claim.papers, lines[0]?.claim.village, paid]).toEqual([[], null, 42_000_000]);
    const kept = (await openedTexts(test)).join(' ');
    for (const word of ['JANDA CONTOH', 'SAKIT CONTOH', '12345678901']) {
      expect(kept).not.toContain(word);
    }
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

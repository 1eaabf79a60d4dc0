import {
  checkInvariants,
  coverShelf,
  listRenewalPeople,
  renewYear,
  showRenewal,
  strikeLines,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { BucketId, ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  end,
  importPeople,
  nominate,
  nominateRaw,
  outcomesOf,
  rowsOf,
} from '../../support/acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import {
  confirm,
  coverEverybody,
  gatherRenewal,
  openNextYear,
  takeOff,
} from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 64_000;
const open = (granted = 100): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, granted });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);
const next = BucketId.parse('2027');

/** 64 on the first day of cover of 2026, 65 on that of 2027. */
const older = { birthDate: '1961-06-30', nationalId: '3319043006619107' };
const bornOnLeapDay = { birthDate: '1960-02-29', nationalId: '3319042902609108' };

describe('a person who was determined for the year before', () => {
  it('is renewed alone, by a list, and by another agency, and is a duplicate only the second time', async () => {
    const test = await open();
    const people = Array.from({ length: 3 }, (_, n) => aPerson(n));
    await importPeople(test, transport, people);
    await coverEverybody(test);
    await openNextYear(test);

    const alone = await nominate(test, transport, 0);
    expect(alone).toMatchObject({ outcome: 'nominated' });
    expect(codes(alone.reasons)).toContain('renewal');
    const byOther = await nominate(test, social, 1);
    expect(byOther).toMatchObject({ outcome: 'nominated' });
    const list = await importPeople(test, transport, [...people, aPerson(9)]);
    expect(outcomesOf(list)).toEqual(['2 nominated', '3 duplicate', '4 nominated', '5 nominated']);
    expect(codes(list[0]?.reasons ?? [])).toContain('kept-from-earlier');
    expect(list[1]?.duplicateOf).toMatchObject({ agency: social });
    expect(codes(list[2]?.reasons ?? [])).toContain('renewal');
    expect(codes(list[3]?.reasons ?? [])).not.toContain('renewal');

    const { data } = (await test.service.regions.open(test.tenant)) ?? {};
    expect(await data?.quotas.bucket(next)).toMatchObject({ reserved: 4, consumed: 0 });
    expect(await data?.quotas.bucket(BucketId.parse('2026'))).toMatchObject({ consumed: 3 });
    await sound(test);
  });

  it('comes back after the new nomination was withdrawn, while the old cover stands', async () => {
    const test = await open();
    const { nominationId } = await nominate(test, transport, 0);
    await coverEverybody(test);
    await openNextYear(test);
    const renewed = await nominate(test, transport, 0);
    given(await end(test, 'withdraw', renewed.nominationId));
    await sound(test);
    expect(await nominate(test, social, 0)).toMatchObject({ outcome: 'nominated' });
    const { data } = (await test.service.regions.open(test.tenant)) ?? {};
    const [first] = (await data?.people.nominations([nominationId])) ?? [];
    expect(first).toMatchObject({ state: 'determined', year: 2026 });
    await sound(test);
  });

  it('is not offered to an agency that was linked to it a year ago', async () => {
    const test = await open();
    await nominate(test, transport, 0);
    const linked = await nominate(test, social, 0);
    expect(linked.outcome).toBe('duplicate');
    await coverEverybody(test);
    await openNextYear(test);
    const renewed = await nominate(test, transport, 0);
    expect(given(await end(test, 'withdraw', renewed.nominationId))).toMatchObject({
      value: { offered: [] },
    });
    await sound(test);
    expect(await nominate(test, social, 0)).toMatchObject({ outcome: 'nominated' });
    await sound(test);
  });

  it('is not tested for age again while cover goes on; somebody new of the same age is refused', async () => {
    const test = await open();
    await nominate(test, transport, 1, older);
    await coverEverybody(test);
    await openNextYear(test);
    const renewed = await nominate(test, transport, 1, older);
    expect(renewed).toMatchObject({ outcome: 'nominated' });
    expect(renewed.reasons).toContainEqual({ code: 'cover-continues', since: '2026-03-01' });
    const fresh = { birthDate: '1961-06-30', nationalId: '3319043006619555', name: 'WARGA LAIN' };
    const refused = await nominateRaw(test, transport, 2, { changes: fresh });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'worker-ineligible' } });
    const rows = await importPeople(test, transport, [
      aPerson(1, older),
      aPerson(2, fresh),
      aPerson(3, bornOnLeapDay),
    ]);
    expect(outcomesOf(rows)).toEqual(['2 nominated', '3 ineligible', '4 ineligible']);
    await sound(test);
  });

  it('is tested again after a lapse, as for a new registration', async () => {
    const test = await open();
    await nominate(test, transport, 1, older);
    await coverEverybody(test);
    // paid to December, next paid for April: more than three months later
    await openNextYear(test, { firstDayOfCover: '2027-04-01' });
    const refused = await nominateRaw(test, transport, 1, { changes: older });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'worker-ineligible' } });
  });

  it('lends the age of somebody else under the same number nothing', async () => {
    const test = await open();
    await nominate(test, transport, 1, older);
    await coverEverybody(test);
    await openNextYear(test);
    const other = { ...older, birthDate: '1951-02-01', name: 'ORANG LAIN SEKALI' };
    const refused = await nominateRaw(test, transport, 1, { changes: other });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'worker-ineligible' } });
  });
});

describe('the list of the new year made from the old', () => {
  it('proposes who goes on, says who leaves and why, and nominates the rest as a list', async () => {
    const test = await open();
    const people = Array.from({ length: 130 }, (_, n) => aPerson(n));
    await importPeople(test, transport, people.slice(0, 99));
    await nominate(test, social, 500);
    await coverEverybody(test);
    await openNextYear(test, { granted: 120 });
    await nominate(test, social, 7);

    const renewal = await gatherRenewal(test);
    expect(renewal.state).toBe('ready');
    const own = renewal.agencies.find(({ agency }) => agency === transport);
    expect(own).toMatchObject({
      state: 'proposed',
      people: 99,
      leaving: { 'nominated-already': 1 },
      renewed: 98,
      free: 119,
    });
    const actor = anOfficer(test.tenant, transport);
    const asked = { renewal: renewal.id, agency: transport, page: 1 };
    const { people: shown } = given(await listRenewalPeople(test.service, actor, asked));
    const [gone, stays] = shown.filter(({ line }) => line.leaves === null);
    const nomination = gone?.line.nomination;
    if (nomination === undefined || stays === undefined) throw new Error('nobody goes on');
    const leaver = shown.find(({ line }) => line.leaves !== null)?.line.nomination ?? nomination;
    const wrong = await takeOff(test, renewal.id, transport, {
      remove: [{ nomination: leaver, why: 'DIED' }],
      restore: [stays.line.nomination, stays.line.nomination],
    });
    expect(wrong).toMatchObject({
      refusal: { faults: [{ field: 'remove.0.nominationId' }, { field: 'restore.1' }] },
    });
    given(
      await takeOff(test, renewal.id, transport, {
        remove: [{ nomination, why: 'DIED' }],
        restore: [],
      }),
    );
    const confirmed = await confirm(test, renewal.id, transport);
    const importId = confirmed.agencies.find(({ agency }) => agency === transport)?.handedIn;
    if (importId == null) throw new Error('nothing was handed in');
    const rows = await rowsOf(test, importId.importId);
    expect(rows).toHaveLength(97);
    expect(rows.filter(({ outcome }) => outcome !== 'nominated')).toEqual([]);
    await sound(test);

    const again = await takeOff(test, renewal.id, transport, { remove: [], restore: [] });
    expect(again).toMatchObject({ refusal: { code: 'state-forbids' } });
    const stranger = anOfficer(test.tenant, social);
    const page = await listRenewalPeople(test.service, stranger, asked);
    expect(page).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  it('nominates nobody who was struck after the list was made, and counts them among those who leave', async () => {
    const test = await open();
    const { nominationId: nomination } = await nominate(test, transport, 1);
    if (nomination === null) throw new Error('nobody was nominated');
    await nominate(test, transport, 2);
    await askNothing(test);
    const list = await draft(test, { cohort: (await aCohort(test)).id });
    const decided = await decide(test, list);
    await openNextYear(test);
    const renewal = await gatherRenewal(test);
    const amendment = await draft(test, { amends: decided.id, gathers: false });
    const from = ContributionMonth.parse('2026-06');
    const strikes = [{ nomination, reason: 'died', from } as const];
    const request = { id: amendment.id, strikes, correlationId: 'renewal' };
    given(await strikeLines(test.service, anAdmin(test.tenant), request));
    await decide(test, amendment, '460/2/2026');

    const confirmed = await confirm(test, renewal.id, transport);
    const own = confirmed.agencies.find(({ agency }) => agency === transport);
    if (own?.handedIn == null) throw new Error('nothing was handed in');
    expect(await rowsOf(test, own.handedIn.importId)).toHaveLength(1);
    const shown = given(await showRenewal(test.service, anAdmin(test.tenant), renewal.id));
    expect(shown.agencies.find(({ agency }) => agency === transport)).toMatchObject({
      people: 2,
      leaving: { struck: 1 },
      renewed: 1,
    });
    await sound(test);
  });

  it('leaves out whom the new rules do not take, and goes on where a worker stopped', async () => {
    const test = await open(300);
    await nominate(test, transport, 1, older);
    await importPeople(
      test,
      transport,
      Array.from({ length: 240 }, (_, n) => aPerson(n + 10)),
    );
    await coverEverybody(test);
    await openNextYear(test, { granted: 300, firstDayOfCover: '2027-06-01' });
    const renewal = await gatherRenewal(test);
    const own = renewal.agencies.find(({ agency }) => agency === transport);
    // after a lapse even the older member is tested again
    expect(own).toMatchObject({ people: 241, leaving: { ineligible: 1 }, pages: 3 });
    // a message that comes twice changes nothing
    await renewYear(test.service, test.tenant, renewal.id);
    const after = await showRenewal(test.service, anAdmin(test.tenant), renewal.id);
    expect(given(after)).toEqual(renewal);
  });
});

describe('months of cover', () => {
  it('are written with the decision, under the person', async () => {
    const test = await open();
    const { nominationId } = await nominate(test, transport, 0);
    await coverEverybody(test);
    const { data } = (await test.service.regions.open(test.tenant)) ?? {};
    const { person } = splitNominationId(nominationId);
    expect(await data?.shelves.one(coverShelf, 'spans', person)).toMatchObject({
      spans: [{ firstMonth: '2026-03', months: 10, nomination: nominationId, ended: null }],
    });
  });
});

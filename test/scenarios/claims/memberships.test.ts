import {
  checkInvariants,
  findMembership,
  keepHolidays,
  noticeDeath,
  onceKey,
  reportEvent,
  showHolidays,
  takeBackLeaving,
} from '@payung/casework';
import { VillageCode } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill } from '../../support/bill-acts.ts';
import {
  attachMissing,
  claimNow,
  coverWithMoney,
  day,
  deathOn,
  goOnTo,
  openFor,
  payMonths,
  take,
} from '../../support/claim-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { areaOfficer, kutuk, lurah, wonosoco } from '../../support/verification-acts.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const correlationId = 'memberships';
const village = VillageCode.parse(kutuk);

/** Three workers of Kutuk who are covered and paid for from 5 March 2026. */
async function aVillage(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const members = [];
  for (const n of [1, 2, 3]) members.push(await nominate(test, n === 3 ? transport : social, n));
  const cohort = await coverWithMoney(test);
  goOnTo(test, '2026-03-05');
  await payMonths(test, cohort, '2026-03', 10);
  return { test, members };
}

const seek = (test: TestService, changes: Partial<Parameters<typeof findMembership>[2]> = {}) => {
  const { name, familyCardNo } = aPerson(1);
  return findMembership(test.service, lurah(test), {
    name,
    village,
    familyCardNo,
    correlationId,
    ...changes,
  });
};

describe('a village clerk', () => {
  it('finds a membership by name, village and family card, also where the name is written otherwise', async () => {
    const { test, members } = await aVillage(921);
    const [first] = members;
    const idsOf = async (changes: Parameters<typeof seek>[1] = {}) =>
      given(await seek(test, changes)).map(({ id }) => id);
    expect(await idsOf()).toEqual([first?.nominationId]);
    const { name } = aPerson(1);
    expect(await idsOf({ name: `Bp. ${name.toLowerCase()}` })).toEqual([first?.nominationId]);
    expect(await idsOf({ name: name.replace(/(.)O/, '$1OE') })).toEqual([first?.nominationId]);
    const told = (await toldOf(test)).filter(({ act }) => act === 'membership-found');
    expect(told).toHaveLength(3);
  });

  it('finds nobody when one of the three does not fit, nobody beyond the own area, and the vain look is told', async () => {
    const { test } = await aVillage(922);
    const found = async (changes: Parameters<typeof seek>[1]) => given(await seek(test, changes));
    expect(await found({ familyCardNo: aPerson(2).familyCardNo })).toEqual([]);
    expect(await found({ name: 'ORANG LAIN SEKALI' })).toEqual([]);
    expect(await found({ village: VillageCode.parse(wonosoco) })).toEqual([]);
    const { name, familyCardNo } = aPerson(1);
    const beside = areaOfficer(test, 'village', wonosoco);
    const asked = { name, village, familyCardNo, correlationId };
    expect(given(await findMembership(test.service, beside, asked))).toEqual([]);
    const sought = (await toldOf(test)).filter(({ act }) => act === 'membership-sought');
    expect(sought.map(({ after }) => after)).toEqual(Array(4).fill({ found: 0 }));
  });
});

describe('a death notice', () => {
  const notice = (test: TestService, changes: Partial<Parameters<typeof noticeDeath>[2]> = {}) => {
    const { name, familyCardNo } = aPerson(1);
    return noticeDeath(test.service, lurah(test), {
      name,
      village,
      familyCardNo,
      nationalId: null,
      diedOn: day('2026-06-20'),
      correlationId,
      ...changes,
    });
  };

  it('finds the membership by itself and opens the claim, once; the family is to be told', async () => {
    const { test, members } = await aVillage(923);
    goOnTo(test, '2026-06-22');
    const done = given(await notice(test));
    if (done.kind !== 'opened') throw new Error(done.kind);
    const view = await claimNow(test, done.claim);
    expect([done.record.id, view.claim.knownBy]).toEqual([
      members[0]?.nominationId,
      'death-notice',
    ]);
    expect(done.coverEnded).toBe(true);
    expect([view.estimate.total, view.estimate.risk, view.familyToTell]).toEqual([
      42_000_000,
      'none',
      true,
    ]);
    expect(given(await notice(test))).toMatchObject({ kind: 'known', claim: done.claim });
    const byNik = { nationalId: aPerson(1).nationalId, familyCardNo: aPerson(2).familyCardNo };
    expect(given(await notice(test, byNik))).toMatchObject({ kind: 'known' });
  });

  it('takes nobody for dead whose NIK and name do not belong together: the clerk says who is meant', async () => {
    const { test, members } = await aVillage(926);
    goOnTo(test, '2026-06-22');
    const [first, second] = members.map(({ nominationId }) => nominationId);
    const idsOf = async (changes: Parameters<typeof notice>[1]) => {
      const done = given(await notice(test, changes));
      return done.kind === 'several' ? done.records.map(({ id }) => id) : done.kind;
    };
    // the widow's card was at hand: she lives
    expect(await idsOf({ nationalId: aPerson(2).nationalId })).toEqual([second, first]);
    // a digit was mistaken: nobody has that NIK
    expect(await idsOf({ nationalId: aPerson(9).nationalId })).toEqual([first]);
    const acts = (await toldOf(test)).map(({ act }) => act);
    expect(acts).not.toContain('leaving-recorded');
    expect(acts).not.toContain('claim-opened');
  });

  it('of somebody decided whom nothing was paid for yet ends what would be paid, for there is nothing to claim', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 927 });
    await nominate(test, social, 1);
    const cohort = await coverWithMoney(test);
    goOnTo(test, '2026-03-05');
    const done = given(await notice(test, { diedOn: day('2026-03-01') }));
    expect(done.kind).toBe('not-covered');
    const listed = await aBill(test, cohort, { first: '2026-03', count: 1 });
    expect(listed.people).toBe(0);
  });

  it('told anew with the right day says that another day stands written, not that nobody ever paid', async () => {
    const { test } = await aVillage(929);
    goOnTo(test, '2026-03-06');
    expect(given(await notice(test, { diedOn: day('2026-03-04') })).kind).toBe('not-covered');
    expect(await notice(test, { diedOn: day('2026-03-06') })).toMatchObject({
      refusal: { because: [{ code: 'died-otherwise', toldOn: '2026-03-04' }] },
    });
  });

  it('that comes as a claim ends the cover too, so that nobody pays for the dead', async () => {
    const { test, members } = await aVillage(928);
    goOnTo(test, '2026-06-22');
    const [nomination] = members.map(({ nominationId }) => nominationId);
    if (nomination === undefined) throw new Error('nobody');
    const event = deathOn('2026-06-20');
    const request = { nomination, event, knownBy: 'village', once: null, correlationId } as const;
    // a report that was cut off before the cover was ended
    given(await openFor(test, nomination, event));
    const again = { ...request, event: deathOn('2026-06-19') };
    expect(await reportEvent(test.service, lurah(test), again)).toMatchObject({
      refusal: { code: 'claim-exists' },
    });
    // the cover ended on the day that stands in the claim, not on the other one
    expect(given(await notice(test))).toMatchObject({ kind: 'known', coverEnded: true });
    const left = (await toldOf(test)).filter(({ act }) => act === 'leaving-recorded');
    expect(left).toHaveLength(1);
  });

  it('keeps nothing of somebody who is no member, and says what cannot be', async () => {
    const { test } = await aVillage(924);
    const stranger = { name: 'ORANG LAIN', familyCardNo: '3319040101157999' };
    expect(given(await notice(test, stranger))).toEqual({ kind: 'not-a-member' });
    expect(await notice(test, { nationalId: '123' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'nationalId' }] },
    });
    expect(await notice(test)).toMatchObject({
      refusal: { because: [{ code: 'in-the-future' }] },
    });
  });
});

describe('a report of what happened that is sent again since its answer was lost', () => {
  /** A member's death as a village reports it under a key. */
  async function aReport(seed: number) {
    const { test, members } = await aVillage(seed);
    goOnTo(test, '2026-06-22');
    const [nomination] = members.map(({ nominationId }) => nominationId);
    if (nomination === undefined) throw new Error('nobody');
    const report = (text = 'the report', service = test.service) => {
      const actor = lurah(test);
      const once = onceKey({ route: 'open a claim', user: actor.user, key: 'lost', body: text });
      const event = deathOn('2026-06-20');
      const asked = { nomination, event, knownBy: 'village', once, correlationId } as const;
      return reportEvent(service, actor, asked);
    };
    const told = async (act: string) =>
      (await toldOf(test)).filter((entry) => entry.act === act).length;
    return { test, nomination, report, told };
  }

  it('opens one claim and is told of it each time, or a clerk takes the family for refused', async () => {
    const { test, report, told } = await aReport(930);
    const first = given(await report());
    expect(given(await report())).toEqual(first);
    const processes = [test.service, test.sibling(), test.sibling()];
    for (const again of await Promise.all(processes.map((one) => report('the report', one)))) {
      expect(given(again).id).toBe(first.id);
    }
    expect([await told('claim-opened'), await told('leaving-recorded')]).toEqual([1, 1]);
    expect(await report('another report')).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('by many at once opens one claim, of which each of them is told', async () => {
    const { test, report, told } = await aReport(931);
    const processes = [test.service, test.sibling(), test.sibling(), test.sibling()];
    const all = await Promise.all(processes.map((one) => report('the report', one)));
    expect(new Set(all.map((one) => given(one).id)).size).toBe(1);
    expect(await told('claim-opened')).toBe(1);
  });

  it('opens nothing anew, and ends no cover, where the claim was withdrawn meanwhile: the wrong one was taken for dead', async () => {
    const { test, nomination, report, told } = await aReport(932);
    const { id } = given(await report());
    given(await take(test, id, 'withdraw', { words: 'orangnya salah' }));
    const admin = anAdmin(test.tenant);
    given(
      await takeBackLeaving(test.service, admin, {
        nomination,
        why: 'orangnya salah',
        correlationId,
      }),
    );
    expect(given(await report())).toMatchObject({ id, state: 'withdrawn' });
    expect([await told('claim-opened'), await told('leaving-recorded')]).toEqual([1, 1]);
  });
});

describe('the holidays of a region', () => {
  it('move the insurer’s three working days', async () => {
    const { test, members } = await aVillage(925);
    const admin = anAdmin(test.tenant);
    const days = [day('2026-06-24')];
    const kept = { year: 2026, version: 0, days, legalBasis: 'SKB DATA CONTOH', correlationId };
    given(await keepHolidays(test.service, admin, kept));
    expect(await keepHolidays(test.service, admin, kept)).toMatchObject({
      refusal: { code: 'version-moved' },
    });
    const other = { ...kept, version: 1, days: [day('2027-01-01')] };
    expect(await keepHolidays(test.service, admin, other)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    expect(await showHolidays(test.service, admin, 2026)).toMatchObject({ version: 1, days });
    goOnTo(test, '2026-06-22');
    const [member] = members;
    if (member === undefined) throw new Error('nobody');
    const { id } = given(await openFor(test, member.nominationId, deathOn('2026-06-20')));
    await attachMissing(test, id);
    given(await take(test, id, 'complete'));
    given(await take(test, id, 'submit'));
    // handed over on Monday; Wednesday is a holiday
    expect((await claimNow(test, id)).clocks[0]).toMatchObject({
      name: 'insurer-pays',
      dueAt: '2026-06-26T16:59:59.999Z',
    });
  });
});

import {
  actOnClaim,
  changeEvent,
  checkInvariants,
  claimScholarshipYear,
  listClaims,
  noteOnClaim,
  showClaim,
} from '@payung/casework';
import type { ClaimEvent } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import {
  attachMissing,
  bringToPaid,
  claimNow,
  day,
  deathOn,
  goOnTo,
  openFor,
  take,
} from '../../support/claim-acts.ts';
import { aMember, withFamily } from '../../support/claim-member.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, trade } from '../../support/invented-region.ts';
import { lurah } from '../../support/verification-acts.ts';

const database = embeddedDatabase();
const correlationId = 'claims';

describe('a claim', () => {
  it('goes from the report to the payment, each step only with what it needs, and its sum is shown with the region’s', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 901, 10);
    goOnTo(test, '2026-06-22');
    const { id } = given(await openFor(test, nominationId, deathOn('2026-06-20')));
    const view = await claimNow(test, id);
    expect(view.estimate).toMatchObject({ total: 42_000_000, risk: 'none' });
    expect(view.missing).toContain('death-certificate');
    expect(view.acts).toEqual(['complete', 'withdraw']);
    const early = await take(test, id, 'complete');
    expect(early).toMatchObject({ ok: false, refusal: { code: 'papers-missing' } });
    expect(await take(test, id, 'pay', { rupiah: 1 })).toMatchObject({
      refusal: { code: 'state-forbids' },
    });
    given(await withFamily(test, id));
    expect((await claimNow(test, id)).missing).toContain('marriage-book');
    await bringToPaid(test, id, 42_000_000);
    const done = await claimNow(test, id);
    expect(done.claim.state).toBe('paid');
    expect(done.clocks.map(({ name, state }) => [name, state])).toEqual([
      ['insurer-pays', 'met'],
      ['claim-ends', 'met'],
    ]);
    const asked = {
      year: 2026,
      state: 'paid',
      familyToTell: true,
      cursor: null,
      limit: 100,
    } as const;
    const list = given(await listClaims(test.service, anAdmin(test.tenant), asked));
    expect(list).toMatchObject({ granted: 42_000_000, paid: 42_000_000 });
    expect(list.lines).toHaveLength(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('pays the burial alone in the second month, and says the risk of a month that was not paid and of cover that lapsed', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 902, 2);
    goOnTo(test, '2026-08-02');
    const totals = async (on: string) => {
      const { id } = given(await openFor(test, nominationId, deathOn(on)));
      const { estimate } = await claimNow(test, id);
      given(await take(test, id, 'withdraw', { words: 'tanggal salah' }));
      return [estimate.total, estimate.risk];
    };
    expect(await totals('2026-04-20')).toEqual([10_000_000, 'none']);
    expect(await totals('2026-05-20')).toEqual([10_000_000, 'unpaid-month']);
    expect(await totals('2026-08-01')).toEqual([10_000_000, 'lapsed']);
    const { id } = given(await openFor(test, nominationId, deathOn('2026-08-01')));
    expect((await claimNow(test, id)).estimate.decides).toContain('BPJS Ketenagakerjaan');
  });

  it('about a death before registration is refused with the first day of cover; of nobody ever paid for, too', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 903, 10);
    const early = await openFor(test, nominationId, deathOn('2026-03-04'));
    expect(early).toMatchObject({
      refusal: {
        code: 'event-refused',
        because: [{ code: 'before-registration', coveredFrom: '2026-03-05' }],
      },
    });
    const { nominationId: stranger } = await nominate(test, trade, 77);
    expect(await openFor(test, stranger, deathOn('2026-03-05'))).toMatchObject({
      refusal: { because: [{ code: 'never-covered' }] },
    });
    expect(await openFor(test, nominationId, deathOn('2026-04-05'))).toMatchObject({
      refusal: { because: [{ code: 'in-the-future', today: '2026-03-05' }] },
    });
  });

  it('is the only one about its event however many are opened at once; what was withdrawn may be claimed again', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 904, 10);
    goOnTo(test, '2026-06-22');
    const clerks = [test.service, test.sibling(), test.sibling(), test.sibling()];
    const opened = await Promise.all(
      clerks.map((service) => openFor({ ...test, service }, nominationId, deathOn('2026-06-20'))),
    );
    const won = opened.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    const [first] = won;
    const id = first?.ok ? first.value.id : null;
    for (const one of opened.filter(({ ok }) => !ok)) {
      expect(one).toMatchObject({ refusal: { code: 'claim-exists', claim: id } });
    }
    // somebody dies once, whatever day is said
    expect(await openFor(test, nominationId, deathOn('2026-06-19'))).toMatchObject({
      refusal: { code: 'claim-exists' },
    });
    if (id === null) throw new Error('none won');
    given(await take(test, id, 'withdraw', { words: 'orangnya salah' }));
    expect((await openFor(test, nominationId, deathOn('2026-06-20'))).ok).toBe(true);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('tells no insurer late that refused it; its days begin anew with the objection, and no step lies before the last', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 909, 10);
    goOnTo(test, '2026-06-22');
    const { id } = given(await openFor(test, nominationId, deathOn('2026-06-20')));
    await attachMissing(test, id);
    given(await take(test, id, 'complete'));
    given(await take(test, id, 'submit'));
    const early = {
      id,
      act: 'grant',
      on: day('2026-06-21'),
      reference: null,
      words: null,
    } as const;
    const admin = anAdmin(test.tenant);
    const granted = { ...early, rupiah: 42_000_000, correlationId };
    expect(await actOnClaim(test.service, admin, granted)).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'on' }] },
    });
    given(await take(test, id, 'refuse', { words: 'belum lengkap menurut BPJS' }));
    goOnTo(test, '2026-08-03');
    const insurer = async () =>
      (await claimNow(test, id)).clocks.find(({ name }) => name === 'insurer-pays');
    expect(await insurer()).toBeUndefined();
    given(await take(test, id, 'object'));
    // Monday; Thursday
    expect(await insurer()).toMatchObject({ dueAt: '2026-08-06T16:59:59.999Z', state: 'running' });
  });

  it('about an accident becomes one about a death, with 70 million and the 42 million of the other case beside it', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 905, 10);
    goOnTo(test, '2026-07-01');
    const accident: ClaimEvent = {
      kind: 'WORK_ACCIDENT',
      on: day('2026-06-29'),
      time: '07:45',
      monthsUnfit: 0,
      isTraffic: true,
      outcome: { kind: 'recovering' },
    };
    const { id, version } = given(await openFor(test, nominationId, accident));
    const request = { id, note: 'report-accident', reference: null, correlationId } as const;
    const told = { ...request, on: day('2026-07-01'), time: '07:46' };
    const before = { ...request, on: day('2026-06-29'), time: '07:44' };
    expect(await noteOnClaim(test.service, lurah(test), before)).toMatchObject({
      refusal: { faults: [{ field: 'time' }] },
    });
    given(await noteOnClaim(test.service, lurah(test), told));
    expect((await claimNow(test, id)).clocks[0]).toMatchObject({
      name: 'accident-report',
      dueAt: '2026-07-01T00:45:00.000Z',
      state: 'met-late',
    });
    const died: ClaimEvent = { ...accident, outcome: { kind: 'died', on: day('2026-06-30') } };
    const change = { id, version: version + 1, event: died, correlationId };
    given(await changeEvent(test.service, anAdmin(test.tenant), change));
    const { estimate, missing } = await claimNow(test, id);
    expect(estimate).toMatchObject({ total: 70_000_000, otherCase: { once: 42_000_000 } });
    expect(missing).toEqual(expect.arrayContaining(['police-report', 'death-certificate']));
    expect(await openFor(test, nominationId, deathOn('2026-06-30'))).toMatchObject({
      refusal: { code: 'claim-exists', claim: id },
    });
  });
});

describe('a scholarship', () => {
  it('is claimed year by year until 23, once a year, and not before its day', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 906, 10);
    goOnTo(test, '2026-06-22');
    const event: ClaimEvent = {
      kind: 'WORK_ACCIDENT',
      on: day('2026-06-20'),
      time: '10:00',
      monthsUnfit: 0,
      isTraffic: false,
      outcome: { kind: 'total-disability' },
    };
    const { id } = given(await openFor(test, nominationId, event));
    given(await withFamily(test, id));
    const view = await claimNow(test, id);
    // the last year of primary school, junior and senior, and college until 22
    expect(view.estimate.scholarship?.rupiah).toBe(1_500_000 + 6_000_000 + 9_000_000 + 2 * 12e6);
    const year = (change: Partial<Parameters<typeof claimScholarshipYear>[2]>) =>
      claimScholarshipYear(test.service, anAdmin(test.tenant), {
        id,
        child: 0,
        year: 1,
        state: 'submitted',
        on: day('2026-06-22'),
        rupiah: null,
        evidence: [],
        correlationId,
        ...change,
      });
    expect(await year({})).toMatchObject({ refusal: { code: 'state-forbids' } });
    await bringToPaid(test, id, 56_000_000);
    const fieldsOf = (answer: Awaited<ReturnType<typeof year>>) =>
      answer.ok || answer.refusal.code !== 'request-faults'
        ? answer
        : answer.refusal.faults.map(({ field }) => field);
    expect(fieldsOf(await year({ child: 4 }))).toEqual(['child']);
    expect(fieldsOf(await year({ year: 2 }))).toEqual(['on']);
    expect(fieldsOf(await year({ year: 10 }))).toEqual(['year']);
    given(await year({}));
    expect(fieldsOf(await year({}))).toEqual(['year']);
    // more scans than a year's record takes are told, before they are looked for
    const many = Array.from({ length: 11 }, (_, i) => `scan-${i}`);
    expect(fieldsOf(await year({ state: 'paid', rupiah: 1, evidence: many }))).toEqual([
      'evidence',
    ]);
    given(await year({ state: 'paid', rupiah: 1_500_000 }));
    expect(fieldsOf(await year({ state: 'paid', rupiah: 1_500_000 }))).toEqual(['year']);
    const after = await claimNow(test, id);
    expect(after.clocks.at(-1)).toMatchObject({
      name: 'scholarship-year',
      startsAt: '2027-06-19T17:00:00.000Z',
    });
    const list = { year: 2026, state: null, familyToTell: false, cursor: null, limit: 100 };
    const officer = anOfficer(test.tenant, social);
    const others = given(await showClaim(test.service, officer, id));
    const listed = given(await listClaims(test.service, officer, list)).lines[0];
    for (const { clocks, claim } of [others, { ...others, clocks: listed?.clocks ?? [] }]) {
      expect(clocks.map(({ name }) => name)).not.toContain('scholarship-year');
      expect(claim.scholarships).toEqual([]);
    }
    expect(others.claim.papers.map(({ paper }) => paper)).not.toContain('school-letter');
    const { paid } = given(await listClaims(test.service, anAdmin(test.tenant), list));
    expect(paid).toBe(57_500_000);
  });
});

import {
  BenefitEstimate,
  ClaimDetail,
  ClaimFamily,
  ClaimList,
  DeathNoticeAnswer,
  EvidenceAccepted,
  MembershipFound,
  PersonDetail,
  PersonExport,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import {
  accidentOn,
  actOn,
  attachAll,
  coverAndPay,
  keepFamily,
  todayThere,
} from '../../support/http-claims.ts';
import { postEvidence } from '../../support/http-evidence.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let village: Caller;
let insurer: Caller;
let officer: Caller;
let nominationId: string;
let home: string;
const familyCardNo = '3319020101157999';
const name = 'SUPARDI DATA CONTOH';

beforeAll(async () => {
  service = await aLocalService();
  const at = (account: string) => signedIn(service.address, `33.19/${account}`);
  [admin, village, insurer] = [await at('admin'), await at('village'), await at('insurer')];
  officer = await at('dinas-perhubungan/officer');
  let n = 930;
  const ready = await openReadyPeople(service.address, () => {
    n += 1;
    return n;
  });
  nominationId = await ready({ name, familyCardNo });
  await coverAndPay(service.address, admin, [nominationId]);
  const [id = ''] = nominationId.split('-');
  home = read(await admin.ask('GET', `/v1/persons/${id}`), PersonDetail).village ?? '';
});
afterAll(() => service.end());

const estimate = async (json: unknown) =>
  read(await village.ask('POST', '/v1/benefit-estimates', { json }), BenefitEstimate);

describe('an estimate for stated facts', () => {
  const death = (on: string, monthsPaid: number, startsOn: string) => ({
    event: { kind: 'DEATH', on },
    cover: { startsOn, monthsPaid },
  });

  it('comes to the figures that Pekalongan tells, each by the rule of its day', async () => {
    const full = await estimate(death('2026-06-20', 6, '2026-01-01'));
    expect(full).toMatchObject({ total: 42_000_000, mark: 'secondary', risk: 'none' });
    expect((await estimate(death('2026-02-20', 2, '2026-01-01'))).total).toBe(10_000_000);
    const old = await estimate(death('2023-02-20', 2, '2023-01-01'));
    expect(old).toMatchObject({ total: 42_000_000, mark: 'not-verified' });
    const died = { ...accidentOn('2026-06-20'), outcome: { kind: 'died', on: '2026-06-20' } };
    const cover = { startsOn: '2026-01-01', monthsPaid: 6 };
    expect(await estimate({ event: died, cover })).toMatchObject({
      total: 70_000_000,
      otherCase: { programme: 'DEATH', once: 42_000_000 },
    });
    const child = {
      birthDate: '2022-01-01',
      school: 'kindergarten',
      yearOfLevel: 1,
      isMarried: false,
      isWorking: false,
    };
    const grown = { ...child, birthDate: '2003-01-01', school: 'college' };
    const long = { startsOn: '2023-01-01', monthsPaid: 36 };
    const event = { kind: 'DEATH', on: '2026-01-20' };
    const both = await estimate({ event, cover: long, children: [child, child] });
    expect(both.scholarship?.rupiah).toBe(174_000_000);
    const older = await estimate({ event, cover: long, children: [grown] });
    expect(older.scholarship?.children).toMatchObject([{ refused: 'too-old', rupiah: 0 }]);
    expect(both.decides).toContain('BPJS Ketenagakerjaan yang memutuskan dan membayar');
  });

  it('names everything that was sent wrongly', async () => {
    const json = { event: { kind: 'DEATH', on: '2026-13-01' }, cover: { monthsPaid: 0 } };
    const { code, errors } = problemIn(
      await village.ask('POST', '/v1/benefit-estimates', { json }),
    );
    expect(code).toBe('request-invalid');
    expect(errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['event.on', 'cover.startsOn', 'cover.monthsPaid']),
    );
  });
});

describe('a village', () => {
  it('finds the membership that the family did not know of, and a death notice opens the claim', async () => {
    const asked = { name: 'Bapak Supardi Data Contoh', village: home, familyCardNo };
    const found = read(
      await village.ask('POST', '/v1/memberships/find', { json: asked }),
      MembershipFound,
    );
    expect(found.items).toMatchObject([{ nominationId, name }]);
    const json = { ...asked, diedOn: todayThere() };
    const first = read(await village.ask('POST', '/v1/death-notices', { json }), DeathNoticeAnswer);
    expect(first).toMatchObject({
      outcome: 'opened',
      coverEnded: true,
      people: [{ nominationId }],
    });
    const again = read(await village.ask('POST', '/v1/death-notices', { json }), DeathNoticeAnswer);
    expect(again).toMatchObject({ outcome: 'known', claimId: first.claimId });
    const stranger = { ...json, familyCardNo: '3319020101157998' };
    expect(
      read(await village.ask('POST', '/v1/death-notices', { json: stranger }), DeathNoticeAnswer),
    ).toMatchObject({ outcome: 'not-a-member', people: [] });
    const path = `/v1/claims?year=${todayThere().slice(0, 4)}&familyToTell=true`;
    const { items } = read(await village.ask('GET', path), ClaimList);
    const clocks = [{ name: 'claim-ends', state: 'running' }];
    expect(items).toMatchObject([{ claimId: first.claimId, familyToTell: true, clocks }]);
  });

  it('cannot open a second claim for the death, nor one before registration', async () => {
    const open = async (event: unknown) => {
      const json = { nominationId, event };
      return problemIn(await village.ask('POST', '/v1/claims', { json }));
    };
    expect((await open({ kind: 'DEATH', on: todayThere() })).code).toBe('claim-exists');
    const early = await open(accidentOn('2025-12-31'));
    expect(early.code).toBe('event-refused');
    expect(early.errors).toMatchObject([{ field: 'event', code: 'before-registration' }]);
    const never = await open(accidentOn('2099-01-01'));
    expect(never.errors?.map(({ code }) => code)).toContain('in-the-future');
  });
});

describe('a claim over the counter', () => {
  it('goes to the insurer with all its papers, who grants and pays it; an agency never sees the family', async () => {
    const json = { nominationId, event: accidentOn(todayThere()) };
    const headers = { 'idempotency-key': 'klaim-1' };
    const opened = read(await village.ask('POST', '/v1/claims', { json, headers }), ClaimDetail);
    const id = opened.claimId;
    const again = await village.ask('POST', '/v1/claims', { json, headers });
    expect([again.status, read(again, ClaimDetail).claimId]).toEqual([201, id]);
    const other = { nominationId, event: accidentOn('2026-01-01') };
    expect(verdictOf(await village.ask('POST', '/v1/claims', { json: other, headers }))).toBe(
      '422 idempotency-key-reused',
    );
    expect(opened.estimate).toMatchObject({ once: 56_000_000 });
    const path = `/v1/claims/${id}`;
    expect(verdictOf(await insurer.ask('GET', path))).toBe('404 not-found');
    const complete = { act: 'complete', on: todayThere() };
    const early = problemIn(await village.ask('POST', `${path}/acts`, { json: complete }));
    expect(early.code).toBe('papers-missing');
    expect(early.errors?.map(({ code }) => code)).toContain('chronology');
    await keepFamily(village, id);
    await attachAll(village, id);
    await actOn(village, id, 'complete');
    const submit = { act: 'submit', on: todayThere() };
    expect(verdictOf(await village.ask('POST', `${path}/acts`, { json: submit }))).toBe(
      '403 not-allowed',
    );
    await actOn(admin, id, 'submit');
    const family = read(await insurer.ask('GET', `${path}/family`), ClaimFamily);
    expect(family.cause).toBe('SAKIT CONTOH');
    expect(verdictOf(await officer.ask('GET', `${path}/family`))).toBe('403 not-allowed');
    const seen = read(await officer.ask('GET', path), ClaimDetail);
    expect(seen.estimate.scholarship).toBeNull();
    await actOn(insurer, id, 'return', { words: 'kronologi belum ditandatangani' });
    await actOn(admin, id, 'submit');
    await actOn(insurer, id, 'grant', { rupiah: 56_000_000 });
    const paid = await actOn(insurer, id, 'pay', { rupiah: 56_000_000 });
    expect(paid.state).toBe('paid');
    expect(paid.clocks.find((one) => one.name === 'insurer-pays')?.state).toBe('met');
    const year = { child: 0, year: 30, state: 'submitted', on: todayThere() };
    const late = await village.ask('POST', `${path}/scholarship-years`, { json: year });
    expect(problemIn(late).errors?.[0]?.message).toContain('from 23 on there is none');
  });

  it('keeps scans from everybody who need not see them', async () => {
    const sent = read(await postEvidence(admin, { use: 'claim' }), EvidenceAccepted);
    const path = `/v1/evidence/${sent.evidenceId}`;
    expect(verdictOf(await officer.ask('GET', path))).toBe('404 not-found');
    expect((await admin.ask('GET', path)).status).toBe(200);
  });

  it('is part of what is kept about a person, and keeps them from being forgotten', async () => {
    const [person = ''] = nominationId.split('-');
    const exported = read(await admin.ask('GET', `/v1/persons/${person}/export`), PersonExport);
    expect(exported.claims.map(({ cause }) => cause)).toContain('SAKIT CONTOH');
    expect(exported.holds.map(({ kind }) => kind)).toContain('open-claim');
  });
});

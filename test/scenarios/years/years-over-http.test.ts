import {
  Cover,
  DeterminationView,
  NominationResult,
  NominationSummary,
  ProgrammeYears,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, problemIn, read, signedIn } from '../../support/http-caller.ts';
import { addPeople, inForce, makeCohort, makeDraft } from '../../support/http-determinations.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aLocalService } from '../../support/local-start.ts';
import { patient } from '../../support/patient.ts';

const agency = 'dinas-perhubungan';
const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' };
let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let approver: Caller;
let officer: Caller;
let ready: Awaited<ReturnType<typeof openReadyPeople>>;
let n = 860;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  admin = await at('admin');
  approver = await at('approver');
  officer = await at(`${agency}/officer`);
  ready = await openReadyPeople(service.address, () => {
    n += 1;
    return n;
  });
});
afterAll(() => service.end());

const close = (year: number) =>
  admin.ask('POST', '/v1/programme-years/closings', { json: { year } });

describe('one person over several cohorts and two years', () => {
  let determined: string;
  let undecided: string;
  let forgotten: string;

  it('gets further months of the same year by a second decision', async () => {
    determined = await ready();
    undecided = await ready();
    forgotten = await ready();
    const first = await makeCohort(admin, { kind: 'INCIDENTAL', months: 3 });
    const draft = await makeDraft(admin, { cohort: first });
    await addPeople(admin, draft, [determined]);
    await inForce({ admin, approver }, draft);
    const second = await makeCohort(admin, { firstMonth: '2026-06', months: 7 });
    const json = { cohort: second, title: 'Tambahan bulan contoh', furtherMonths: true };
    const made = await admin.ask('POST', '/v1/determinations', {
      json: { ...json, gather: false },
    });
    const { id, furtherMonths } = read(made, DeterminationView);
    expect(furtherMonths).toBe(true);
    await addPeople(admin, id, [determined]);
    expect(await inForce({ admin, approver }, id)).toMatchObject({ effect: { determined: 1 } });
    const cover = read(await officer.ask('GET', `/v1/nominations/${determined}/cover`), Cover);
    expect(cover.spans).toMatchObject([
      { firstMonth: '2026-03', months: 3 },
      { firstMonth: '2026-06', months: 7 },
    ]);
    const amending = { json: { amends: id, title: 'Tambahan bulan', furtherMonths: true } };
    const refused = problemIn(await admin.ask('POST', '/v1/determinations', amending));
    expect(refused.errors).toMatchObject([{ field: 'furtherMonths' }]);
  });

  it('is nominated for the next year though the year before never determined them', async () => {
    const year = {
      year: 2027,
      firstDayOfCover: '2027-01-01',
      months: 12,
      quotaBy: 'agency',
      grants: [{ agency, granted: 50 }],
      legalBasis: 'DATA CONTOH SK 2027',
    };
    read(await admin.ask('POST', '/v1/programme-years', { json: year }), ProgrammeYears);
    const worker = { ...aWorker(n - 1, home), birthPlace: 'KUDUS' };
    const sent = await officer.ask('POST', '/v1/nominations', { json: { agency, worker } });
    const result = read(sent, NominationResult);
    expect(result).toMatchObject({ outcome: 'nominated' });
    expect(result.reasons.map(({ code }) => code)).toContain('not-determined-earlier');
    const old = await officer.ask('GET', `/v1/nominations/${undecided}`);
    expect(read(old, NominationSummary).state).toBe('lapsed');
  });

  it('lapses with the year once the lead agency closes it; the year nominated for stays open', async () => {
    const now = problemIn(await close(2027));
    expect(now.errors).toMatchObject([{ field: 'year' }]);
    expect(read(await close(2026), ProgrammeYears).closings).toMatchObject([{ year: 2026 }]);
    await vi.waitFor(
      async () => {
        const years = read(await admin.ask('GET', '/v1/programme-years'), ProgrammeYears);
        expect(years.closings[0]?.finishedAt).not.toBeNull();
      },
      { ...patient, interval: 200 },
    );
    const stateOf = async (id: string) =>
      read(await officer.ask('GET', `/v1/nominations/${id}`), NominationSummary).state;
    expect([await stateOf(forgotten), await stateOf(determined)]).toEqual(['lapsed', 'determined']);
    const back = { json: { year: 2026 } };
    const again = problemIn(await admin.ask('PUT', '/v1/programme-years/nominating', back));
    expect(again.errors).toMatchObject([{ field: 'year' }]);
  });
});

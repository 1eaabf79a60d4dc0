import {
  CohortDetail,
  CohortList,
  CohortMoved,
  CohortView,
  Cover,
  DonorStatement,
  DonorView,
  FundingSourceView,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { addPeople, inForce, makeDraft } from '../../support/http-determinations.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let approver: Caller;
let treasurer: Caller;
let ready: Awaited<ReturnType<typeof openReadyPeople>>;
let n = 900;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  [admin, approver, treasurer] = [await at('admin'), await at('approver'), await at('treasurer')];
  ready = await openReadyPeople(service.address, () => {
    n += 1;
    return n;
  });
});
afterAll(() => service.end());

const post = async (path: string, json: unknown) => admin.ask('POST', path, { json });
const company = {
  id: 'pt-contoh-jaya',
  kind: 'company',
  name: 'PT CONTOH JAYA',
  contact: { person: 'NARAHUBUNG CONTOH', phone: '0291000000', email: null, address: null },
};
const csr = {
  id: 'csr-contoh-2026',
  kind: 'CSR',
  name: 'CSR PT CONTOH JAYA 2026',
  budgetYear: 2026,
  accountCode: null,
  budgetCeiling: 50 * 3 * 16_800,
  donor: company.id,
};
const incidental = {
  name: 'Insidentil CSR',
  kind: 'INCIDENTAL',
  year: 2026,
  firstMonth: '2026-03',
  months: 3,
  funding: csr.id,
  tariff: 16_800,
  placeCeiling: 50,
  budgetCeiling: null,
};

async function cohort(changes: Readonly<Record<string, unknown>> = {}): Promise<CohortView> {
  return read(await post('/v1/cohorts', { ...incidental, ...changes }), CohortView);
}

describe('a company that funds workers', () => {
  it('is recorded with its pledge; money without its giver is refused, and so is a giver of public money', async () => {
    const early = problemIn(await post('/v1/funding-sources', csr));
    expect(early.errors).toMatchObject([{ field: 'donor' }]);
    expect(read(await post('/v1/donors', company), DonorView)).toMatchObject({ pledges: [] });
    const pledge = {
      budgetYear: 2026,
      funds: 'workers',
      people: 50,
      months: 3,
      rupiah: csr.budgetCeiling,
      basis: 'Surat DATA CONTOH 12/2026',
    };
    const pledged = await post(`/v1/donors/${company.id}/pledges`, { version: 1, pledge });
    expect(read(pledged, DonorView).pledges).toHaveLength(1);
    const stale = await post(`/v1/donors/${company.id}/pledges`, { version: 1, pledge });
    expect(verdictOf(stale)).toBe('409 version-moved');
    const nobody = problemIn(await post('/v1/funding-sources', { ...csr, donor: null }));
    expect(nobody.errors).toMatchObject([{ field: 'donor' }]);
    const publicMoney = problemIn(await post('/v1/funding-sources', { ...csr, kind: 'APBD' }));
    expect(publicMoney.errors).toMatchObject([{ field: 'donor' }]);
    expect(read(await post('/v1/funding-sources', csr), FundingSourceView)).toMatchObject({
      committed: 0,
      planned: 0,
      free: 2_520_000,
    });
  });

  it('shows the treasurer the donor, and nobody but the lead agency how to reach them', async () => {
    const seen = await treasurer.ask('GET', `/v1/donors/${company.id}`);
    expect(read(seen, DonorView).contact).toEqual({
      person: null,
      phone: null,
      email: null,
      address: null,
    });
    const own = await admin.ask('GET', `/v1/donors/${company.id}`);
    expect(read(own, DonorView).contact).toMatchObject({ phone: '0291000000' });
  });

  it('pays for an incidental cohort, whose warnings come with it, and for no place more', async () => {
    const made = await cohort();
    expect(made).toMatchObject({ planned: 2_520_000, committed: 0, state: 'open' });
    expect(made.notes.map(({ code }) => code)).toContain('death-benefit-full-at-the-end');
    expect(made.notes).toContainEqual({
      code: 'counted-in-part',
      months: 3,
      wholeFrom: 6,
      counted: 25,
    });
    const more = problemIn(
      await post('/v1/cohorts', { ...incidental, kind: 'ROUTINE', placeCeiling: 1, year: 2019 }),
    );
    expect(more.errors?.map(({ field }) => field)).toEqual([
      'months',
      'year',
      'funding',
      'placeCeiling',
    ]);
    const below = await admin.ask('PUT', `/v1/funding-sources/${csr.id}`, {
      json: { version: 2, name: csr.name, accountCode: null, budgetCeiling: 2_519_999 },
    });
    expect(problemIn(below).errors).toMatchObject([{ field: 'budgetCeiling' }]);
    const closed = await post(`/v1/cohorts/${made.id}/close`, { version: made.version });
    expect(read(closed, CohortView).state).toBe('closed');
    expect(verdictOf(await post(`/v1/cohorts/${made.id}/close`, { version: 2 }))).toBe(
      '409 state-forbids',
    );
  });
});

describe('a cohort whose answer got lost', () => {
  it('is made once under its key, or its money would be planned twice', async () => {
    const keyed = (changes: object = {}) =>
      admin.ask('POST', '/v1/cohorts', {
        json: { ...incidental, name: 'Sekali saja', placeCeiling: 2, ...changes },
        headers: { 'idempotency-key': 'kelompok-sekali' },
      });
    const made = read(await keyed(), CohortView);
    expect(read(await keyed(), CohortView)).toEqual(made);
    expect(verdictOf(await keyed({ placeCeiling: 3 }))).toBe('422 idempotency-key-reused');
    const { items } = read(await admin.ask('GET', '/v1/cohorts'), CohortList);
    expect(items.filter(({ name }) => name === 'Sekali saja')).toHaveLength(1);
    expectDone(await post(`/v1/cohorts/${made.id}/close`, { version: made.version }));
  });
});

describe('people who are moved to another cohort', () => {
  it('keep their spell; months before the move stay with the old one, later ones are free again', async () => {
    const from = await cohort({ name: 'Asal', placeCeiling: 10 });
    const to = await cohort({
      name: 'Tujuan',
      kind: 'ROUTINE',
      firstMonth: '2026-05',
      months: 4,
      placeCeiling: 5,
    });
    const people: string[] = [];
    for (let i = 0; i < 6; i += 1) people.push(await ready());
    const draft = await makeDraft(admin, { cohort: from.id });
    await addPeople(admin, draft, people);
    await inForce({ admin, approver }, draft);

    const decision = 'SK DATA CONTOH 7/2026';
    const move = { to: to.id, month: '2026-05', decision };
    const tooMany = await post(`/v1/cohorts/${from.id}/moves`, { ...move, nominations: people });
    expect(problemIn(tooMany).errors).toMatchObject([
      { field: 'to', message: 'the new cohort has 5 places left' },
    ]);
    const five = people.slice(0, 5);
    const moved = await post(`/v1/cohorts/${from.id}/moves`, { ...move, nominations: five });
    const { items } = read(moved, CohortMoved);
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      kept: { firstMonth: '2026-03', months: 2 },
      covered: { firstMonth: '2026-05', months: 4 },
      registration: { currentSpellStartedOn: '2026-03-01' },
    });
    const again = await post(`/v1/cohorts/${from.id}/moves`, { ...move, nominations: [five[0]] });
    expect(problemIn(again).errors?.map(({ field }) => field)).toEqual(['nominations']);

    const cover = await admin.ask('GET', `/v1/nominations/${five[0]}/cover`);
    expect(read(cover, Cover)).toMatchObject({
      spans: [
        { cohort: from.id, months: 2, ended: { act: 'moved', by: decision } },
        { cohort: to.id, months: 4, ended: null },
      ],
      spells: [{ firstMonth: '2026-03', lastMonth: '2026-08', months: 6 }],
    });
    const left = read(await admin.ask('GET', `/v1/cohorts/${from.id}`), CohortDetail);
    expect(left).toMatchObject({
      determinedPeople: 1,
      determinedMonths: 13,
      figures: { people: 6, personMonths: 13, byMonth: { '2026-03': 6, '2026-05': 1 } },
    });
    const gained = read(await admin.ask('GET', `/v1/cohorts/${to.id}`), CohortDetail);
    expect(gained).toMatchObject({ determinedPeople: 5, determinedMonths: 20 });
    expect(gained.committed).toBe(20 * 16_800);
  });

  it('are told to the donor in figures without anybody in them', async () => {
    const path = `/v1/donors/${company.id}/statement?budgetYear=2026`;
    const answer = await treasurer.ask('GET', path);
    const statement = read(answer, DonorStatement);
    expect(statement.pledged).toEqual({ people: 50, rupiah: 2_520_000 });
    expect(statement.funded).toMatchObject({ personMonths: 33, rupiah: 33 * 16_800 });
    // one person alone in that month of the old cohort stands with the five of the new one
    expect(statement.byMonth).toContainEqual({ month: '2026-05', people: 6 });
    expect(statement.byOccupation.cells.every(({ people }) => people >= 5)).toBe(true);
    expect(answer.text).not.toContain('CONTOH1');
  });
});

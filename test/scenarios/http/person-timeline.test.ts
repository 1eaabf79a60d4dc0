import { NominationCount, PersonTimeline, WholeNumber } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, expectDone, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { coverAndPay } from '../../support/http-claims.ts';
import { nominated } from '../../support/http-nominations.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;
let stranger: Caller;
let admin: Caller;

beforeAll(async () => {
  service = await aLocalService();
  const as = (account: string) => signedIn(service.address, `33.19/${account}`);
  [officer, stranger, admin] = [
    await as(`${agency}/officer`),
    await as('dinas-perdagangan/officer'),
    await as('admin'),
  ];
});
afterAll(() => service.end());

const timeline = async (caller: Caller, person: string, query = '') =>
  read(await caller.ask('GET', `/v1/persons/${person}/timeline${query}`), PersonTimeline);
const count = async (caller: Caller, query = '') =>
  read(await caller.ask('GET', `/v1/nominations/count${query}`), NominationCount).count ?? -1;

describe('the timeline of a person', () => {
  it('tells what was done, page by page and by kind, and to an officer not who did it', async () => {
    const { personId, nominationId } = await nominated(officer, 1, { agency });
    const reason = { reason: 'pindah ke luar kabupaten' };
    expectDone(
      await officer.ask('POST', `/v1/nominations/${nominationId}/withdraw`, { json: reason }),
    );
    const all = await timeline(officer, personId);
    expect(all.items.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['nominated', 'withdrawn']),
    );
    expect(all.items.map(({ at }) => at)).toEqual(
      all.items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(all.items.every(({ by }) => by === null || by.user === null)).toBe(true);
    expect(JSON.stringify(all)).not.toContain(aPerson(1).name);
    expect(JSON.stringify(all)).not.toContain('pindah');

    const paged = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: PersonTimeline = await timeline(officer, personId, `?limit=1${more}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.items);
    expect((await timeline(officer, personId, '?kind=claim')).items).toEqual([]);
    expect((await timeline(admin, personId)).items.some(({ by }) => by?.user != null)).toBe(true);
  });

  it('is not there for another agency, nor under a cursor of somebody else', async () => {
    const { personId } = await nominated(officer, 2, { agency });
    const path = `/v1/persons/${personId}/timeline`;
    expect(verdictOf(await stranger.ask('GET', path))).toBe('404 not-found');
    expectDone(
      await admin.ask('POST', `/v1/persons/${personId}/number`, { json: { why: 'audit' } }),
    );
    const { nextCursor } = await timeline(admin, personId, '?limit=1');
    const taken = await officer.ask(
      'GET',
      `${path}?cursor=${encodeURIComponent(nextCursor ?? '')}`,
    );
    expect(taken.status).toBe(422);
  });
});

describe('an agency whose nomination only stands behind another’s', () => {
  it('is told nothing of what is paid for the person, neither bill nor rupiah nor month', async () => {
    const ready = await openReadyPeople(service.address, () => 6);
    const nominationId = await ready();
    const [personId = ''] = nominationId.split('-');
    const second = await nominated(stranger, 6, {
      agency: 'dinas-perdagangan',
      changes: { occupation: 'PEDAGANG PASAR', village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' },
    });
    expect(second).toMatchObject({ personId, outcome: 'duplicate' });
    await coverAndPay(service.address, admin, [nominationId]);

    const paid = async (caller: Caller) => (await timeline(caller, personId)).items;
    expect((await paid(officer)).map(({ kind }) => kind)).toContain('payment');
    const told = await paid(stranger);
    expect(told.map(({ kind }) => kind)).not.toContain('payment');
    expect(told.every(({ about, months }) => about === null && months === null)).toBe(true);
    for (const part of ['contributions', 'cover']) {
      const own = await officer.ask('GET', `/v1/nominations/${nominationId}/${part}`);
      expect(own.status, part).toBe(200);
      const theirs = await stranger.ask('GET', `/v1/nominations/${second.nominationId}/${part}`);
      expect(verdictOf(theirs), part).toBe('404 not-found');
    }
  });
});

describe('the whole NIK of a person', () => {
  it('is shown to who says why, and the journal tells of it before', async () => {
    const { personId } = await nominated(officer, 3, { agency });
    const path = `/v1/persons/${personId}/number`;
    const told = async () => (await timeline(admin, personId, '?kind=look')).items;
    expect(await told()).toEqual([]);
    const asked = await officer.ask('POST', path, { json: { why: 'compare-card' } });
    const { nationalId, hideAfterSeconds } = read(asked, WholeNumber);
    expect([nationalId, hideAfterSeconds]).toEqual([aPerson(3).nationalId, 60]);
    const [look, ...others] = await told();
    expect([look?.act, look?.by?.agency, others.length]).toEqual(['number-read', agency, 0]);
    expect((await timeline(officer, personId)).items.map(({ kind }) => kind)).not.toContain('look');
  });

  it('needs a reason of the list, and is nobody else’s', async () => {
    const { personId } = await nominated(officer, 4, { agency });
    const path = `/v1/persons/${personId}/number`;
    for (const json of [{}, { why: 'ingin tahu' }]) {
      expect((await officer.ask('POST', path, { json })).status).toBe(422);
    }
    const answer = await stranger.ask('POST', path, { json: { why: 'compare-card' } });
    expect(verdictOf(answer)).toBe('404 not-found');
    expect((await timeline(admin, personId, '?kind=look')).items).toEqual([]);
  });
});

describe('the count of a filter', () => {
  it('is of what the caller may see, and follows what happens', async () => {
    const before = [await count(officer), await count(admin, `?agency=${agency}`)];
    expect(before[0]).toBe(before[1]);
    await nominated(officer, 5, { agency });
    expect(await count(officer)).toBe((before[0] ?? 0) + 1);
    expect(await count(officer, '?agency=dinas-perdagangan')).toBe(0);
    expect(await count(admin)).toBeGreaterThanOrEqual(await count(officer));
    const village = await signedIn(service.address, '33.19/village');
    expect(await count(village)).toBe(-1);
  });
});

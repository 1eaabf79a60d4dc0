import {
  JournalPage,
  JournalVerification,
  NominationStateAt,
  PersonHistory,
  RegionStateAt,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { aWorker, nominated } from '../../support/http-nominations.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let auditor: Caller;
let made: Awaited<ReturnType<typeof nominated>>;
const far = '2999-12-31';

beforeAll(async () => {
  service = await aLocalService();
  auditor = await signedIn(service.address, '33.19/auditor');
  const officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  made = await nominated(officer, 1, { agency: 'dinas-perhubungan' });
});
afterAll(() => service.end());

describe('the journal over HTTP', () => {
  it('tells what was done, to whom and by whom, and nothing that is sealed', async () => {
    const answer = await auditor.ask('GET', `/v1/journal?item=${made.personId}&limit=5`);
    const { items } = read(answer, JournalPage);
    const acts = items.flatMap(({ changes }) => changes.map(({ act }) => act));
    expect(acts).toContain('made');
    const history = await auditor.ask('GET', `/v1/persons/${made.personId}/history`);
    expect(read(history, PersonHistory).isWhole).toBe(true);
    const { nationalId, name } = aWorker(1);
    for (const { text } of [answer, history]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(nationalId);
    }
  });

  it('tells who saw a person: nobody yet', async () => {
    const answer = await auditor.ask('GET', `/v1/persons/${made.personId}/views`);
    expect(read(answer, JournalPage)).toEqual({ items: [], nextCursor: null });
  });

  it('is verified on demand', async () => {
    const answer = read(await auditor.ask('GET', '/v1/journal/verification'), JournalVerification);
    expect(answer).toMatchObject({ ok: true, findings: [], more: 0, since: null });
    expect(answer.entries).toBeGreaterThan(1);
  });

  it('tells how things stood on a past day, and how they stand', async () => {
    const now = read(await auditor.ask('GET', `/v1/journal/state?at=${far}`), RegionStateAt);
    expect(now.items).toEqual([{ agency: 'dinas-perhubungan', state: 'nominated', count: 1 }]);
    const then = read(await auditor.ask('GET', '/v1/journal/state?at=2020-01-01'), RegionStateAt);
    expect(then.items).toEqual([]);
    const path = `/v1/nominations/${made.nominationId}/state`;
    const one = read(await auditor.ask('GET', `${path}?at=${far}`), NominationStateAt);
    expect(one).toMatchObject({ state: 'nominated' });
    const before = await auditor.ask('GET', `${path}?at=2020-01-01`);
    expect(read(before, NominationStateAt)).toMatchObject({ state: null, since: null });
  });

  it('goes out as lines that end with where to go on', async () => {
    const answer = await auditor.ask('GET', '/v1/journal/export?lane=0&limit=1');
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(JSON.parse(answer.text.trim().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'next' });
  });

  it.each([
    ['/v1/journal?day=2026-02-30', 'query.day'],
    ['/v1/journal?limit=0', 'query.limit'],
    ['/v1/journal?cursor=abc', 'cursor'],
    ['/v1/journal/state', 'query.at'],
    ['/v1/journal/state?at=kemarin', 'query.at'],
    ['/v1/journal/export?lane=16', 'query.lane'],
    ['/v1/journal/export?lane=0&after=-1', 'query.after'],
    ['/v1/persons/x/history', 'param.id'],
  ])('says what is wrong with %s', async (path, field) => {
    const problem = problemIn(await auditor.ask('GET', path));
    expect(problem.code).toBe('request-invalid');
    expect(problem.errors?.map((one) => one.field)).toContain(field);
  });

  it('is for the lead agency and auditors', async () => {
    for (const account of ['dinas-perhubungan/officer', 'verifier', 'treasurer', 'village']) {
      const caller = await signedIn(service.address, `33.19/${account}`);
      for (const path of ['journal', 'journal/export', `persons/${made.personId}/views`]) {
        expect(verdictOf(await caller.ask('GET', `/v1/${path}`)), account).toBe('403 not-allowed');
      }
    }
  });
});

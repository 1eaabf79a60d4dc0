import { EligibilityDetail, EligibilityPage, StatementCard, StatementTold } from '@payung/contract';
import { exclusions } from '@payung/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter } from '../../support/evidence-files.ts';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { handInEvidence } from '../../support/http-evidence.ts';
import { nominated } from '../../support/http-nominations.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';
let service: Awaited<ReturnType<typeof aLocalService>>;
let transport: Caller;
let verifier: Caller;
let village: Caller;
let admin: Caller;
let n = 320;

beforeAll(async () => {
  service = await aLocalService();
  transport = await signedIn(service.address, `33.19/${agency}/officer`);
  verifier = await signedIn(service.address, '33.19/verifier');
  village = await signedIn(service.address, '33.19/village');
  admin = await signedIn(service.address, '33.19/admin');
});
afterAll(() => service.end());

async function nominate(changes = {}): Promise<string> {
  n += 1;
  return (await nominated(transport, n, { agency, changes })).nominationId;
}

const nobodyElse = Object.fromEntries(exclusions.map((code) => [code, false]));
const working = { on: '2026-01-10', givenBy: 'rt-rw', way: 'letter' } as const;

async function aProof(caller: Caller): Promise<string> {
  const letter = { fileName: 'surat.pdf', type: 'application/pdf', bytes: aLetter() };
  return handInEvidence(caller, { use: 'statement', ...letter });
}

async function detailOf(caller: Caller, id: string): Promise<EligibilityDetail> {
  return read(await caller.ask('GET', `/v1/nominations/${id}/eligibility`), EligibilityDetail);
}

describe('a statement that nobody made', () => {
  it.each(['x', 'tidak ada', '𝖲atu-', '01KA3319KVDVSDEM000000000Z'])(
    'is told to be none, or a program would wait for a fault of the service to pass: %s',
    async (statementId) => {
      const json = { statementId, people: { nominationIds: [await nominate()] } };
      const answer = await verifier.ask('POST', '/v1/statements', { json });
      expect([answer.status, problemIn(answer).code]).toEqual([404, 'not-found']);
    },
  );
});

describe('from a nomination to being ready', () => {
  it('everybody is stated to be at work with one letter, except who is named', async () => {
    const [first, second, third] = [await nominate(), await nominate(), await nominate()];
    // today, as the region counts it
    const { day: on } = await detailOf(transport, first);
    const evidence = [await aProof(verifier)];
    const people = { all: true, agency, except: [second] };
    let asked: object = { statement: { ...working, on, evidence }, people };
    let statementId = '';
    for (;;) {
      const json = { ...asked, answers: { excluded: nobodyElse } };
      const told = read(await verifier.ask('POST', '/v1/statements', { json }), StatementTold);
      statementId = told.statementId;
      if (told.nextCursor === null) break;
      asked = { statementId, people: { ...people, cursor: told.nextCursor } };
    }
    const [one, two, three] = [
      await detailOf(transport, first),
      await detailOf(transport, second),
      await detailOf(transport, third),
    ];
    expect([one.standing, two.standing, three.standing]).toEqual([
      'eligible',
      'undecided',
      'eligible',
    ]);
    // a letter about many names people of other agencies: who checks everything opens it from the person's page
    expect(one.statements).toMatchObject([{ statementId, on, proofs: 1, evidence: [] }]);
    const [shown] = (await detailOf(admin, first)).statements;
    expect(shown?.evidence).toEqual(evidence);
    const opened = await admin.ask('GET', `/v1/evidence/${shown?.evidence[0]}/file`);
    expect(opened.status).toBe(200);
    const card = await admin.ask('GET', `/v1/statements/${statementId}`);
    expect(read(card, StatementCard).people).toBeGreaterThanOrEqual(2);
    const waiting = await admin.ask('GET', '/v1/eligibility?standing=undecided&limit=100');
    const open = read(waiting, EligibilityPage).items.map(({ nominationId }) => nominationId);
    expect(open).toContain(second);
    expect(open).not.toContain(first);
  });

  it('a village says who lives there, and that a worker is a civil servant blocks at once', async () => {
    const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' };
    const id = await nominate(home);
    const json = { answers: { livesHere: true, excluded: { CIVIL_SERVANT: true } } };
    const told = await village.ask('PUT', `/v1/nominations/${id}/facts`, { json });
    const { standing, lines } = read(told, EligibilityDetail);
    expect(standing).toBe('blocked');
    expect(lines.find(({ criterion }) => criterion === 'not-civil-servant')).toMatchObject({
      result: 'not-met',
      basis: { national: { mark: 'verified' } },
      next: 'end-nomination',
    });
    const back = { unanswered: ['excluded'] };
    const after = await village.ask('PUT', `/v1/nominations/${id}/facts`, { json: back });
    expect(read(after, EligibilityDetail).standing).toBe('undecided');
  });
});

describe('a statement that is refused, or whose answer gets lost', () => {
  const state = (caller: Caller, json: object, key?: string) =>
    caller.ask('POST', '/v1/statements', {
      json,
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    });

  it('leaves its letter unused where anything about it is refused, or the mended one could never be sent', async () => {
    const ofAgency = { evidence: [await aProof(transport)] };
    const named = { people: { nominationIds: [await nominate()] } };
    const json = { statement: { ...working, ...ofAgency }, ...named };
    const poor = { ...json, answers: { isExtremePoor: true } };
    expect(verdictOf(await state(transport, poor))).toBe('403 not-allowed');
    const nowhere = { ...json, people: { all: true, agency, cursor: 'bukan-penanda' } };
    expect(verdictOf(await state(transport, nowhere))).toBe('422 request-invalid');
    expect((await state(transport, json)).status).toBe(200);
  });

  it('goes on with the same statement under its key, and tells its id', async () => {
    const evidence = [await aProof(verifier)];
    const people = { nominationIds: [await nominate()] };
    const json = { statement: { ...working, evidence }, people };
    const first = read(await state(verifier, json, 'surat-1'), StatementTold);
    expect(first).toMatchObject({ done: 1, already: 0 });
    const again = read(await state(verifier, json, 'surat-1'), StatementTold);
    expect(again).toEqual({ ...first, done: 0, already: 1 });
    const other = { ...json, statement: { ...json.statement, way: 'visit' } };
    expect(verdictOf(await state(verifier, other, 'surat-1'))).toBe('422 idempotency-key-reused');
  });
});

describe('what is refused', () => {
  it('a statement without proof, for a day to come, or proven by another’s letter', async () => {
    const people = { nominationIds: [await nominate()] };
    const state = (caller: Caller, statement: object) =>
      caller.ask('POST', '/v1/statements', { json: { statement, people } });
    expect(verdictOf(await state(verifier, { ...working, evidence: [] }))).toBe(
      '422 request-invalid',
    );
    const evidence = [await aProof(verifier)];
    const ahead = problemIn(await state(verifier, { ...working, on: '2099-01-01', evidence }));
    expect(ahead.errors).toMatchObject([{ field: 'on' }]);
    expect(verdictOf(await state(transport, { ...working, evidence }))).toBe('404 not-found');
  });

  it('a letter that never arrived, or that proves something else already', async () => {
    const people = { nominationIds: [] };
    const json = { use: 'statement', fileName: 'surat.pdf', type: 'application/pdf' };
    const announced = await verifier.ask('POST', '/v1/evidence', { json });
    const { evidenceId } = JSON.parse(announced.text) as { evidenceId: string }; // as announced
    const state = (evidence: string[]) =>
      verifier.ask('POST', '/v1/statements', {
        json: { statement: { ...working, evidence }, people },
      });
    const once = await aProof(verifier);
    expect((await state([once])).status).toBe(200);
    const refused = problemIn(await state([once, evidenceId]));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['evidence.0', 'evidence.1']);
  });

  it('a statement by whoever proposed the worker, told for each', async () => {
    const id = await nominate();
    const evidence = [await aProof(transport)];
    const json = {
      statement: { ...working, evidence },
      people: { nominationIds: [id, 'tidak-ada'] },
    };
    const told = read(await transport.ask('POST', '/v1/statements', { json }), StatementTold);
    expect(told).toMatchObject({
      done: 0,
      refused: [
        { nominationId: id, code: 'own-proposal' },
        { nominationId: 'tidak-ada', code: 'not-found' },
      ],
    });
  });

  it('a status that is not in the rules, and any status told by an agency', async () => {
    const id = await nominate();
    const json = { flags: ['bukan-status'] };
    const path = `/v1/nominations/${id}/facts`;
    expect(verdictOf(await transport.ask('PUT', path, { json }))).toBe('403 not-allowed');
    expect(verdictOf(await verifier.ask('PUT', path, { json }))).toBe('422 request-invalid');
    expect((await detailOf(transport, id)).flags).toBeNull();
  });
});

describe('social data', () => {
  it('are added match by match over the wire, and none is overwritten', async () => {
    const id = await nominate();
    const match = (period: string, matchedOn: string) =>
      transport.ask('POST', `/v1/nominations/${id}/social-data`, {
        json: { dataset: 'DTSEN', decile: 3, period, matchedOn, source: 'Dinas Sosial' },
      });
    expectDone(await match('2025-Q3', '2025-09-01'));
    const { matches } = read(await match('2025-Q4', '2025-12-01'), EligibilityDetail);
    expect(matches.map(({ period }) => period)).toEqual(['2025-Q3', '2025-Q4']);
    expect(verdictOf(await match('2025-Q5', '2025-12-01'))).toBe('422 request-invalid');
  });
});

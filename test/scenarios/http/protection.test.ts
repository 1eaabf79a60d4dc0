import {
  AffectedPage,
  Breach,
  CorrectionResult,
  NominationResult,
  PersonExport,
  PersonProtection,
  PersonsFound,
  ProcessingRegister,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { draftContent } from '../../support/http-papers.ts';
import { openTargets, type Targets } from '../../support/http-targets.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let make: Targets;
let admin: Caller;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  make = await openTargets(service.address);
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';
const reason = { reason: 'permintaan orangnya' };

async function nominate(more: object = {}) {
  const n = make.next();
  const json = { agency, worker: aWorker(n), ...more };
  const made = await officer.ask('POST', '/v1/nominations', { json });
  return { n, ...read(made, NominationResult) };
}

describe('a correction over HTTP', () => {
  it('takes only what may be corrected, and names every fault as a nomination would', async () => {
    const { nominationId } = await nominate();
    const at = `/v1/nominations/${nominationId}/correct`;
    const ask = (worker: object) => officer.ask('POST', at, { json: { worker } });
    expect(verdictOf(await ask({ nationalId: '3319041502850002' }))).toBe('422 request-invalid');
    expect(verdictOf(await ask({}))).toBe('422 request-invalid');
    const wrong = problemIn(await ask({ birthDate: '2031-02-30', occupation: 'ASTRONOT' }));
    expect(wrong.code).toBe('worker-to-correct');
    expect(wrong.errors?.map(({ field }) => field).sort()).toEqual([
      'worker.birthDate',
      'worker.occupation',
    ]);
    const done = read(await ask({ address: 'DK. BARU NO. 1' }), CorrectionResult);
    expect(done.corrected).toEqual(['address']);
  });

  it('answers a lost answer again under its key, and does nothing twice', async () => {
    const { nominationId } = await nominate();
    const sent = {
      json: { worker: { phone: '082199955555' } },
      headers: { 'idempotency-key': 'koreksi-1' },
    };
    const at = `/v1/nominations/${nominationId}/correct`;
    const first = await officer.ask('POST', at, sent);
    const again = await officer.ask('POST', at, sent);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
  });
});

describe('the rights of a person over HTTP', () => {
  it('are told, with every hold that forbids erasure and what to do', async () => {
    const { personId } = await nominate();
    const shown = await admin.ask('GET', `/v1/persons/${personId}/protection`);
    expect(read(shown, PersonProtection)).toMatchObject({
      restriction: null,
      holds: [{ kind: 'living-nomination', until: null }],
      mayErase: false,
    });
    const refused = await admin.ask('POST', `/v1/persons/${personId}/erase`, { json: reason });
    expect(verdictOf(refused)).toBe('409 legal-hold');
    expect(problemIn(refused).errors).toEqual([
      { field: 'person', code: 'living-nomination', message: 'its end is not known yet' },
    ]);
  });

  it('give out everything that is held, and who has seen it', async () => {
    const { n, personId } = await nominate({ noticeGiven: true });
    const taken = await admin.ask('GET', `/v1/persons/${personId}/export`);
    const held = read(taken, PersonExport);
    expect(held.nationalId).toBe(aPerson(n).nationalId);
    expect(held.nominations.map(({ noticeVersion }) => noticeVersion)).toEqual([0]);
    expect(held.history.map(({ act }) => act)).toContain('exported');
  });

  it('stop every further use, which shows where the person is found', async () => {
    const { n, personId } = await nominate();
    const restricted = await admin.ask('POST', `/v1/persons/${personId}/restrict`, {
      json: reason,
    });
    expect(restricted.status).toBe(200);
    const json = { agency, worker: aWorker(n) };
    const refused = await officer.ask('POST', '/v1/nominations', { json });
    expect(verdictOf(refused)).toBe('409 person-restricted');
    const search = { nationalId: aPerson(n).nationalId };
    const found = await officer.ask('POST', '/v1/persons/search', { json: search });
    const [person] = read(found, PersonsFound).items;
    expect(person?.restrictedSince).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('record only a notice that exists', async () => {
    const json = { agency, worker: aWorker(make.next()), noticeGiven: true, noticeVersion: 99 };
    const refused = problemIn(await officer.ask('POST', '/v1/nominations', { json }));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['noticeVersion']);
  });
});

describe('the register of processing', () => {
  it('names every part that is missing, and is reviewed only when none is', async () => {
    const draft = read(await admin.ask('GET', '/v1/processing'), ProcessingRegister);
    expect(draft).toMatchObject({ version: 0, status: 'draft', savedAt: null });
    expect(draft.missing.map(({ part }) => part)).toEqual([
      'controller',
      'retention',
      'processorContract',
      'dpo.name',
      'dpo.email',
      'dpo.phone',
      'risks.0.risk',
      'risks.1.risk',
      'risks.2.risk',
    ]);
    const put = (json: object) => admin.ask('PUT', '/v1/processing', { json });
    const early = await put({ version: 0, status: 'reviewed', content: draft.content });
    expect(problemIn(early).errors?.map(({ field }) => field)).toContain(
      'content.processorContract',
    );
    const saved = await put({ version: 0, status: 'reviewed', content: draftContent });
    expect(read(saved, ProcessingRegister)).toMatchObject({ version: 1, missing: [] });
    const late = await put({ version: 0, status: 'draft', content: draftContent });
    expect(verdictOf(late)).toBe('409 version-moved');
  });
});

describe('a breach over HTTP', () => {
  it('runs against its clock, and hands out whom it reached as a table', async () => {
    await make.standing();
    const opened = await admin.ask('POST', '/v1/breaches', { json: make.breachRequest() });
    const breach = read(opened, Breach);
    expect(breach.clock).toMatchObject({ state: 'overdue', remainingSeconds: 0 });
    expect(breach.clock.dueAt).toBe('2026-01-05T03:04:05.000Z');
    expect(breach.lacking).toHaveLength(5);
    const at = `/v1/breaches/${breach.id}/persons`;
    const page = read(await admin.ask('GET', `${at}?limit=1`), AffectedPage);
    expect(page.items).toHaveLength(1);
    expect(page.nextCursor).not.toBe(null);
    const table = await admin.ask('GET', `${at}?format=csv&limit=1`);
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(table.headers.get('payung-next-cursor')).not.toBe(null);
    const [headings, first] = table.text.replace('\ufeff', '').split('\r\n');
    expect(headings).toBe('NAMA;NIK (4 AKHIR);ALAMAT;RT;RW;DESA/KELURAHAN;NO HP');
    expect(first).toContain(page.items[0]?.name);
    const soon = { kind: 'told-authority', text: 'besok', at: '2099-01-01T00:00:00.000Z' };
    const refused = await admin.ask('POST', `/v1/breaches/${breach.id}/steps`, { json: soon });
    expect(problemIn(refused).errors?.map(({ field }) => field)).toEqual(['at']);
  });
});

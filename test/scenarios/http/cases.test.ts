import { CaseDetail, CaseDone, CasePage, Problem } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, read, signedIn } from '../../support/http-caller.ts';
import { caseOf, nominatedTwice, sameAnswer } from '../../support/http-cases.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let rescue: Caller;
let transport: Caller;
let admin: Caller;
let n = 600;

beforeAll(async () => {
  service = await aLocalService();
  rescue = await signedIn(service.address, '33.19/bpbd-relawan/officer');
  transport = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  admin = await signedIn(service.address, '33.19/admin');
});
afterAll(() => service.end());

const standingName = 'BAGUSS HARDONO';

/** Somebody of both agencies, under two NIKs and two spellings. */
async function somebodyTwice(): Promise<{ nomination: string; n: number }> {
  n += 1;
  const linmas = { agency: 'bpbd-relawan', changes: { occupation: 'LINMAS', name: standingName } };
  const becak = { agency: 'dinas-perhubungan', changes: { name: 'BAGUS HARDONO' } };
  const nomination = await nominatedTwice(
    { caller: rescue, how: linmas },
    { caller: transport, how: becak },
    n,
  );
  return { nomination, n };
}

describe('a case across agencies over the wire', () => {
  it('tells the agency that waits who was first and since when, and nothing of that record', async () => {
    const { nomination, n: person } = await somebodyTwice();
    const own = await caseOf(transport, nomination);
    const whole = await caseOf(admin, nomination);
    const standing = whole.split('~').find((id) => id !== nomination) ?? '';
    const answers = await Promise.all([
      transport.ask('GET', '/v1/cases'),
      transport.ask('GET', `/v1/cases/${own}`),
      transport.ask('GET', `/v1/nominations/${nomination}/cases`),
      transport.ask('GET', `/v1/nominations/${nomination}`),
    ]);
    const json = { reason: 'bekerja di kami' };
    const asked = await transport.ask('POST', `/v1/cases/${own}/ask`, { json });
    for (const { status, text } of [...answers, asked]) {
      expect(status).toBe(200);
      expect(text).not.toContain(standing);
      expect(text).not.toContain(standingName);
      expect(text).not.toContain(aPerson(person).birthDate);
    }
    expect(read(answers[0], CasePage).items.find(({ caseId }) => caseId === own)).toMatchObject({
      standing: null,
      bits: null,
      proposedBy: { agency: 'bpbd-relawan' },
      may: { decide: false, ask: true },
    });
    const shown = read(await admin.ask('GET', `/v1/cases/${whole}`), CaseDetail);
    expect(shown).toMatchObject({ askedWhy: 'bekerja di kami', may: { decide: true } });
    expect(shown.fields.find(({ field }) => field === 'name')).toMatchObject({ isEqual: false });
    const refused = await transport.ask('POST', `/v1/cases/${own}/decide`, { json: sameAnswer });
    expect(read(refused, Problem)).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('is answered, taken back and answered again; the one who comes late is told by whom', async () => {
    const { nomination } = await somebodyTwice();
    const id = await caseOf(admin, nomination);
    const headers = { 'idempotency-key': `case-${n}` };
    const decide = (json: unknown, more: object = {}) =>
      admin.ask('POST', `/v1/cases/${id}/decide`, { json, ...more });
    const first = read(await decide(sameAnswer, { headers }), CaseDone);
    expect(first).toMatchObject({ state: 'same', waiting: { state: 'duplicate' } });
    expect(read(await decide(sameAnswer, { headers }), CaseDone)).toEqual(first);
    const late = read(await decide({ answer: 'different', reason: 'lain orang' }), Problem);
    expect(late).toMatchObject({ status: 409, code: 'case-decided' });
    expect(late.detail).toContain('33.19/admin answered same at ');
    const back = await admin.ask('POST', `/v1/cases/${id}/take-back`, {
      json: { reason: 'keliru' },
    });
    expect(read(back, CaseDone)).toMatchObject({ state: 'open', waiting: { state: 'suspected' } });
    const again = read(await decide({ answer: 'different', reason: 'lain orang' }), CaseDone);
    expect(again.waiting?.state).toBe('nominated');
  });

  it('names every fault of an answer that is none', async () => {
    const { nomination } = await somebodyTwice();
    const id = await caseOf(admin, nomination);
    for (const json of [
      {},
      { answer: 'same', reason: 'ya benar' },
      { answer: 'maybe', reason: 'x' },
    ]) {
      const answer = await admin.ask('POST', `/v1/cases/${id}/decide`, { json });
      expect(read(answer, Problem)).toMatchObject({ status: 422, code: 'request-invalid' });
    }
    const none = await admin.ask('POST', '/v1/case-decisions', {
      json: { ...sameAnswer, caseIds: [] },
    });
    expect(none.status).toBe(422);
  });
});

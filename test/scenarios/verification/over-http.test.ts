import {
  EvidenceAccepted,
  LackingPage,
  PersonExport,
  SheetDetail,
  SheetPage,
  VerificationCounts,
  VerificationPaperDetail,
  VerificationPaperList,
  VerificationResult,
  VerificationSettingAnswer,
  VerifyManyResult,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { allLevels, openVerification } from '../../support/http-verification.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

type Verification = Awaited<ReturnType<typeof openVerification>>;

const agency = 'dinas-perhubungan';
const village = '33.19.01.2001';
let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;
let verification: Verification;
let n = 300;

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, `33.19/${agency}/officer`);
  const next = () => {
    n += 1;
    return n;
  };
  verification = await openVerification(service.address, { next, agency, officer });
  await verification.setLevels();
});
afterAll(() => service.end());

const answer = (caller: Caller, id: string, json: unknown, more: object = {}) =>
  caller.ask('POST', `/v1/verification/sheets/${id}/answer`, { json, ...more });

describe('who verifies', () => {
  it('is set by the lead agency, each level once and in order, every fault named', async () => {
    const shown = read(
      await officer.ask('GET', '/v1/verification/setting'),
      VerificationSettingAnswer,
    );
    expect(shown.setting.steps.map(({ level }) => level)).toEqual([
      'village',
      'district',
      'lead',
      'insurer',
    ]);
    const [first, second] = allLevels.steps;
    const json = { ...allLevels, steps: [second, { ...first, needed: 3 }] };
    const refused = problemIn(await admin.ask('PUT', '/v1/verification/setting', { json }));
    expect(refused).toMatchObject({ status: 422, code: 'request-invalid' });
    const forbidden = await officer.ask('PUT', '/v1/verification/setting', { json: allLevels });
    expect(verdictOf(forbidden)).toBe('403 not-allowed');
  });
});

describe('a sheet over the wire', () => {
  it('is answered level by level and tells its whole history', async () => {
    const id = await verification.sheetAt('insurer');
    const narrow = read(
      await verification.answerers.insurer.ask('GET', `/v1/verification/sheets/${id}`),
      SheetDetail,
    );
    expect(narrow).toMatchObject({ rt: null, rw: null, address: null, mayAnswer: true });
    const done = await answer(verification.answerers.insurer, id, { answer: 'confirmed' });
    expect(read(done, VerificationResult)).toMatchObject({ stage: 'ready', level: null });
    const whole = read(await admin.ask('GET', `/v1/verification/sheets/${id}`), SheetDetail);
    expect(whole.history.map(({ entry }) => entry)).toEqual([
      'begun',
      'answered',
      'answered',
      'answered',
      'answered',
    ]);
    expect(whole.answers[0]).toMatchObject({ level: 'village', unit: village });
    expect(whole.address).toBe(aPerson(n).address);
    const { text } = await officer.ask('GET', `/v1/verification/sheets/${id}`);
    expect(text).not.toContain(aPerson(n).nationalId);
    expect(text).not.toContain(aPerson(n).birthDate);
  });

  it('is answered once, however often the same answer is sent', async () => {
    const id = await verification.sheetAt('village');
    const headers = { 'idempotency-key': `verify-${id}` };
    const json = {
      answer: 'confirmed-elsewhere',
      domicileWords: 'Rumah kontrakan di Desa Prambatan',
    };
    const lurah = verification.answerers.village;
    const [first, again] = await Promise.all([
      answer(lurah, id, json, { headers }),
      answer(lurah, id, json, { headers }),
    ]);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.text).toBe(again.text);
    expect(verdictOf(await answer(lurah, id, json))).toBe('409 sheet-not-waiting');
    const shown = read(await admin.ask('GET', `/v1/verification/sheets/${id}`), SheetDetail);
    expect(shown.answers).toMatchObject([
      { answer: 'confirmed-elsewhere', domicileWords: json.domicileWords },
    ]);
  });

  it('is handed out to the worker with everything else that is kept of them', async () => {
    const id = await verification.sheetAt('district');
    const [person] = id.split('-');
    const out = read(await admin.ask('GET', `/v1/persons/${person}/export`), PersonExport);
    expect(out.verification).toMatchObject([
      { nominationId: id, level: 'village', answer: 'confirmed', unit: village },
    ]);
  });

  it('takes no answer that says too little, and says all that is missing', async () => {
    const id = await verification.sheetAt('village');
    const lurah = verification.answerers.village;
    for (const json of [
      {},
      { answer: 'refused' },
      { answer: 'refused', reason: 'other' },
      { answer: 'returned', fields: [], reason: 'x' },
      { answer: 'confirmed-elsewhere' },
      { answer: 'confirmed', level: 'lead' },
    ]) {
      const problem = problemIn(await answer(lurah, id, json));
      expect(problem).toMatchObject({ status: 422, code: 'request-invalid' });
      expect(problem.errors?.length).toBeGreaterThan(0);
    }
  });

  it('keeps the photo that was handed in for it, and no photo of somebody else', async () => {
    const id = await verification.sheetAt('village');
    const lurah = verification.answerers.village;
    const form = new FormData();
    // the smallest picture that is one
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    form.set('use', 'verification');
    form.set('nominationId', id);
    form.set('file', new File([png], 'rumah.png', { type: 'image/png' }));
    const taken = read(await lurah.ask('POST', '/v1/evidence', { body: form }), EvidenceAccepted);
    const other = await verification.sheetAt('district');
    const json = { answer: 'confirmed', evidence: [taken.evidenceId] };
    const stolen = await answer(verification.answerers.district, other, json);
    expect(problemIn(stolen)).toMatchObject({ status: 422 });
    expect((await answer(lurah, id, json)).status).toBe(200);
    const shown = read(await admin.ask('GET', `/v1/verification/sheets/${id}`), SheetDetail);
    expect(shown.answers[0]?.evidence).toEqual([taken.evidenceId]);
  });
});

describe('a village at once', () => {
  it('is confirmed but for those named, and counted', async () => {
    const ids = [];
    for (let i = 0; i < 6; i += 1) ids.push(await verification.sheetAt('village'));
    const lurah = verification.answerers.village;
    const listed = read(
      await lurah.ask('GET', '/v1/verification/sheets?stage=waiting&level=village&limit=100'),
      SheetPage,
    );
    expect(listed.items.map(({ nominationId }) => nominationId)).toEqual(
      expect.arrayContaining(ids),
    );
    const except = [
      { nominationId: ids[0], given: { answer: 'refused', reason: 'died' } },
      { nominationId: ids[1], given: { answer: 'returned', fields: ['rt'], reason: 'RT keliru' } },
    ];
    const answered = await lurah.ask('POST', '/v1/verification/answers', { json: { except } });
    const done = read(answered, VerifyManyResult);
    expect(done).toMatchObject({
      confirmed: listed.items.length - 2,
      except: [{ stage: 'refused' }, { stage: 'returned' }],
      nextCursor: null,
    });
    const counts = read(await lurah.ask('GET', '/v1/verification/counts'), VerificationCounts);
    const [first] = counts.total.levels;
    expect(first).toMatchObject({ level: 'village', waiting: 0, overdue: 0, oldest: null });
    expect(counts.villages.map((one) => one.village)).toEqual([village]);
  });

  it('is printed, and its paper entered by line', async () => {
    await verification.sheetAt('village');
    const number = await verification.paperOf('village', village);
    const lurah = verification.answerers.village;
    const path = `/v1/verification/papers/${number}`;
    const listed = async () => {
      const page = await lurah.ask('GET', `/v1/verification/papers?village=${village}`);
      return read(page, VerificationPaperList).items.find((one) => one.number === number);
    };
    expect(await listed()).toMatchObject({ enteredOn: null });
    const file = await lurah.ask('GET', `${path}/file`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const shown = read(await lurah.ask('GET', path), VerificationPaperDetail);
    const json = { except: [{ line: 1, given: { answer: 'refused', reason: 'unknown-here' } }] };
    const entered = await lurah.ask('POST', `${path}/entry`, { json });
    expect(JSON.parse(entered.text)).toMatchObject({ confirmed: shown.lines - 1 });
    const after = read(await lurah.ask('GET', path), VerificationPaperDetail);
    expect(after.rows[0]?.stage).toBe('refused');
    expect(after.enteredOn).not.toBeNull();
    expect((await listed())?.enteredOn).toBe(after.enteredOn);
  });
});

describe('what the insurer’s branch asks for', () => {
  it('is listed until the agency has entered it by a correction', async () => {
    const id = await verification.sheetAt('village');
    const lacking = async () => {
      const query = `?agency=${agency}&limit=100`;
      const page = await officer.ask('GET', `/v1/verification/lacking${query}`);
      return read(page, LackingPage).items.find(({ nominationId }) => nominationId === id);
    };
    expect(await lacking()).toMatchObject({ lacks: ['birthPlace'] });
    const json = { birthPlace: 'KUDUS' };
    const path = `/v1/nominations/${id}/correct`;
    const corrected = await officer.ask('POST', path, { json: { worker: json } });
    expect(corrected.status).toBe(200);
    expect(await lacking()).toBeUndefined();
  });
});

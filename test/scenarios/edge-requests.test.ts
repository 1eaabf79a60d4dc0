import { ImportAccepted, Me, NominationsFound, PersonPage } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../support/http-caller.ts';
import { aWorker } from '../support/http-nominations.ts';
import { aPerson } from '../support/invented-people.ts';
import { aLocalService } from '../support/local-start.ts';

const agency = 'dinas-perhubungan';
const half = '\ud800';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;
let admin: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, `33.19/${agency}/officer`);
  admin = await signedIn(service.address, '33.19/admin');
});
afterAll(() => service.end());

const nominate = (n: number) =>
  officer.ask('POST', '/v1/nominations', { json: { agency, worker: aWorker(n) } });

const search = (json: unknown) => officer.ask('POST', '/v1/nominations/search', { json });

function form(fields: Readonly<Record<string, string>>, ...files: readonly string[]): FormData {
  const sent = new FormData();
  for (const [field, value] of Object.entries(fields)) sent.set(field, value);
  for (const [at, file] of files.entries()) sent.append('file', new Blob([file]), `${at}.csv`);
  return sent;
}

const handIn = (body: FormData) => officer.ask('POST', '/v1/imports', { body });

const faultsOf = (answer: Awaited<ReturnType<typeof handIn>>) =>
  problemIn(answer)
    .errors?.map(({ field, code }) => `${field} ${code}`)
    .sort();

describe('a list that is handed in with several faults', () => {
  it('is told all of them at once, so that nobody mends one to meet the next', async () => {
    const answer = await handIn(
      form({ agency: 'dinas-mana', mapping: '{', sheet: 's'.repeat(201) }, 'a', 'b'),
    );
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual(['file too-many', 'mapping invalid', 'sheet too_big']);
    const other = await handIn(form({ agency: 'dinas-mana', mapping: '{' }));
    expect(faultsOf(other)).toEqual(['agency unknown', 'file missing', 'mapping invalid']);
  });

  it('of an agency out of reach alone is not found', async () => {
    const answer = await handIn(form({ agency: 'dinas-mana' }, 'NIK,NAMA'));
    expect(verdictOf(answer)).toBe('404 not-found');
  });

  it('is read whatever the letters of its media type', async () => {
    const boundary = 'xyz';
    const body = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="agency"',
      '',
      agency,
      `--${boundary}`,
      'Content-Disposition: form-data; name="file"; filename="daftar.csv"',
      '',
      'NIK,NAMA',
      `--${boundary}--`,
      '',
    ].join('\r\n');
    const headers = { 'content-type': `Multipart/Form-Data; boundary=${boundary}` };
    const answer = await officer.ask('POST', '/v1/imports', { body, headers });
    expect(read(answer, ImportAccepted).state).toBe('uploaded');
  });
});

describe('half a character', () => {
  it('is a fault of what was sent wherever it stands, never one of the service', async () => {
    const worker = { ...aWorker(901), address: `JL. ${half}` };
    const reason = { reason: `salah ${half}` };
    const mapping = { sheet: half, headerRow: 1, columns: ['nationalId'] };
    const answers = await Promise.all([
      officer.ask('POST', '/v1/nominations', { json: { agency, worker } }),
      search({ name: half }),
      officer.ask('POST', '/v1/nominations/x.1/withdraw', { json: reason }),
      officer.ask('POST', '/v1/imports', { json: { agency, fileName: half } }),
      handIn(form({ agency, mapping: JSON.stringify(mapping) }, 'NIK')),
      admin.ask('PUT', '/v1/quotas/x', { json: { granted: 1, legalBasis: `SK ${half}` } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
  });
});

describe('a search', () => {
  it('for something that is no NIK says so instead of finding nobody', async () => {
    const { errors, reasons } = problemIn(await search({ nationalId: '331902' }));
    expect(errors).toMatchObject([{ field: 'nationalId', code: 'nik-length' }]);
    expect(reasons).toMatchObject([{ code: 'nik-length', digits: 6 }]);
  });

  it('takes a NIK or a name, and no cursor that it would not follow', async () => {
    const { nationalId } = aPerson(902);
    for (const json of [
      {},
      { name: ' ' },
      { nationalId, name: 'SITI' },
      { name: 'SITI', cursor: 'x' },
    ]) {
      expect(verdictOf(await search(json))).toBe('422 request-invalid');
    }
  });

  it('that finds more than it shows says that it was cut', async () => {
    const worker = { ...aWorker(903), name: 'KEMBAR SATU' };
    const other = { ...aWorker(904), name: 'KEMBAR DUA' };
    for (const one of [worker, other]) {
      const json = { agency, worker: one };
      expect((await officer.ask('POST', '/v1/nominations', { json })).status).toBe(201);
    }
    const cut = read(await search({ name: 'kembar', limit: 1 }), NominationsFound);
    expect([cut.items.length, cut.isCut]).toEqual([1, true]);
    const whole = read(await search({ name: 'kembar' }), NominationsFound);
    expect([whole.items.length, whole.isCut]).toEqual([2, false]);
  });
});

describe('people', () => {
  it('stand in their list once, however often they were proposed and taken back', async () => {
    for (let round = 0; round < 3; round += 1) {
      const kept = JSON.parse((await nominate(905)).text) as { nominationId: string };
      if (round === 2) break;
      const path = `/v1/nominations/${kept.nominationId}/withdraw`;
      const ended = await officer.ask('POST', path, { json: { reason: 'salah orang' } });
      expect(ended.status).toBe(200);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = read(await officer.ask('GET', `/v1/persons?limit=2${from}`), PersonPage);
      seen.push(...page.items.map(({ personId }) => personId));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { nationalId } = aPerson(905);
    const found = read(await search({ nationalId }), NominationsFound).items;
    expect(seen).toContain(found[0]?.personId);
  });
});

describe('who sees no people', () => {
  it('has no agencies', async () => {
    const insurer = await signedIn(service.address, '33.19/insurer');
    expect(read(await insurer.ask('GET', '/v1/me'), Me).agencies).toEqual([]);
  });
});

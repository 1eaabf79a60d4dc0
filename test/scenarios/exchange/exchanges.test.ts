import {
  ContributionsView,
  DeterminationView,
  ExchangeBranchList,
  ExchangeDetail,
  ExchangeResultView,
  ExchangeSettingView,
  ExchangeView,
  ReconciliationPage,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alignPayments, makeBill } from '../../support/http-bills.ts';
import { type Caller, expectDone, problemIn, read, signedIn } from '../../support/http-caller.ts';
import { openDeterminationTargets } from '../../support/http-decided.ts';
import {
  anExchange,
  aResult,
  branch,
  countedResult,
  sendResult,
} from '../../support/http-exchanges.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let insurer: Caller;
let officer: Caller;
let bill: string;
let nomination: string;
let n = 8_100;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  [admin, insurer] = [await at('admin'), await at('insurer')];
  officer = await at('dinas-perhubungan/officer');
  await alignPayments(admin, '2026-01-01');
  const next = () => {
    n += 1;
    return n;
  };
  const parts = { admin, next, name: 'SRI' };
  const decided = await openDeterminationTargets(service.address, parts).decided();
  nomination = decided.nomination;
  const shown = await admin.ask('GET', `/v1/determinations/${decided.id}`);
  const { cohort } = read(shown, DeterminationView);
  bill = (await makeBill(admin, { cohort, firstMonth: '2026-12', months: 1 })).id;
});
afterAll(() => service.end());

describe('a bill that goes to the branch and comes back', () => {
  it('goes out in the branch’s columns, is read back by the insurer, and gives the worker a card', async () => {
    const exchange = await anExchange(admin, bill);
    expect(exchange).toMatchObject({ membershipType: 'SG', people: 1, firstMonth: '2026-12' });
    const file = await insurer.ask('GET', `/v1/exchanges/${exchange.id}/file?format=csv`);
    const [headings = '', line = ''] = file.text.replace('\ufeff', '').split('\r\n');
    expect(headings).toBe(
      'NO;NIK;NAMA;TEMPAT LAHIR;TANGGAL LAHIR;JENIS KELAMIN;NAMA IBU KANDUNG;ALAMAT;RT/RW;KELURAHAN/DESA;KECAMATAN;KODE POS;NO HP;EMAIL;PEKERJAAN;KODE PEKERJAAN;LOKASI KERJA;JAM KERJA;PENGHASILAN;PROGRAM;BULAN IURAN AWAL;JUMLAH BULAN;DATA CONTOH',
    );
    expect(line).toContain(';12-2026;1');
    const xlsx = await admin.ask('GET', `/v1/exchanges/${exchange.id}/file`);
    expect(xlsx.status).toBe(200);
    const nik = line.split(';')[1] ?? '';
    const bytes = aResult(['NIK', 'HASIL', 'NO KPJ'], [[nik, 'DITERIMA', '21012345678']]);
    const result = read(await sendResult(insurer, exchange.id, bytes), ExchangeResultView);
    expect(result).toMatchObject({ state: 'preview', accepted: 1, missing: 0, refused: {} });
    const address = `/v1/exchanges/${exchange.id}/results/${result.id}`;
    expect((await insurer.ask('POST', `${address}/apply`)).status).toBe(403);
    await countedResult(admin, result);
    const shown = await admin.ask('GET', `/v1/nominations/${nomination}/contributions`);
    expect(read(shown, ContributionsView).cardNo).toBe('21012345678');
    const detail = read(await admin.ask('GET', `/v1/exchanges/${exchange.id}`), ExchangeDetail);
    expect(detail).toMatchObject({ exports: 2, results: [{ id: result.id, state: 'applied' }] });
    const journal = await admin.ask('GET', '/v1/journal?of=exchange&limit=50');
    for (const act of ['file-made', 'exported', 'result-read', 'answers-kept', 'applied']) {
      expect(journal.text).toContain(`"${act}"`);
    }
    expect(journal.text).not.toContain(nik);
    expect(journal.text).not.toContain('21012345678');
  });

  it('shows nobody by a whole NIK in its reconciliation, and lists what was asked for', async () => {
    const { id } = await anExchange(admin, bill);
    const stranger = '3319040101819000';
    const bytes = aResult(['NIK', 'HASIL'], [[stranger, `DITERIMA ${stranger}`]]);
    const result = read(await sendResult(admin, id, bytes), ExchangeResultView);
    const address = `/v1/exchanges/${id}/results/${result.id}/reconciliation`;
    const all = await insurer.ask('GET', address);
    expect(read(all, ReconciliationPage).items).toHaveLength(2);
    expect(all.text).not.toContain(stranger);
    const missing = read(await admin.ask('GET', `${address}?kind=missing`), ReconciliationPage);
    expect(missing.items).toMatchObject([{ row: null, nominationId: nomination }]);
  });

  it('is made once, however often the same key is sent; another request under it is refused', async () => {
    const headers = { 'idempotency-key': 'berkas-1' };
    const make = (kind: string) =>
      admin.ask('POST', '/v1/exchanges', { json: { branch, kind, bill }, headers });
    const [first, again] = await Promise.all([make('payment'), make('payment')]);
    const { id } = read(first, ExchangeView);
    expect(read(again, ExchangeView).id).toBe(id);
    expect(read(await make('payment'), ExchangeView).id).toBe(id);
    expect(problemIn(await make('registration')).code).toBe('idempotency-key-reused');
  });

  it('is refused for bills, branches and groups that are not there, all at once', async () => {
    const json = { branch: 'nowhere', kind: 'payment', bill: '01KA0000000000000000000000' };
    const answer = await admin.ask('POST', '/v1/exchanges', { json });
    const { status, errors } = problemIn(answer);
    expect(status).toBe(422);
    expect(errors?.map(({ field }) => field)).toEqual(['branch', 'bill']);
    expect((await officer.ask('GET', '/v1/exchanges')).status).toBe(403);
  });

  it('keeps its group although the region settles others, and asks for a group that is missing', async () => {
    const before = await anExchange(admin, bill);
    const setting = read(await insurer.ask('GET', '/v1/exchanges/setting'), ExchangeSettingView);
    const put = (groups: unknown, version: number) =>
      admin.ask('PUT', '/v1/exchanges/setting', { json: { version, groups } });
    const own = { funding: 'APBD', membershipType: 'SA', code: 'W-07' };
    const twice = problemIn(await put([own, own], setting.version));
    expect(twice).toMatchObject({ status: 422, errors: [{ field: 'groups.1.funding' }] });
    const groups = [own, ...setting.groups.filter(({ funding }) => funding !== 'APBD')];
    const next = read(await put(groups, setting.version), ExchangeSettingView);
    expect((await put(groups, setting.version)).status).toBe(409);
    expect(await anExchange(admin, bill)).toMatchObject({
      membershipType: 'SA',
      groupCode: 'W-07',
    });
    const shown = read(await admin.ask('GET', `/v1/exchanges/${before.id}`), ExchangeDetail);
    expect(shown.membershipType).toBe('SG');
    expectDone(await put([], next.version));
    const json = { branch, kind: 'payment', bill };
    const without = await admin.ask('POST', '/v1/exchanges', { json });
    expect(problemIn(without)).toMatchObject({ status: 422, errors: [{ field: 'bill' }] });
  });

  it('is read by columns that a region edits, version by version', async () => {
    const shown = await admin.ask('GET', '/v1/exchanges/branches');
    const [first] = read(shown, ExchangeBranchList).items;
    if (first === undefined) throw new Error('there is a branch');
    const { branch: id, ...mapping } = first;
    const put = (json: unknown) => admin.ask('PUT', `/v1/exchanges/branches/${id}`, { json });
    const faulty = { ...mapping, payment: mapping.payment.filter(({ field }) => field === 'name') };
    expect(problemIn(await put(faulty))).toMatchObject({
      status: 422,
      errors: [{ field: 'payment' }],
    });
    expect((await put(mapping)).status).toBe(200);
    expect((await put(mapping)).status).toBe(409);
  });
});

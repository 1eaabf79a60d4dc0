import { LeaverPage, LeaverView, RefundPage, RefundView } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn } from '../../support/http-caller.ts';
import { coverAndPay, todayThere } from '../../support/http-claims.ts';
import { openDeterminationTargets } from '../../support/http-decided.ts';
import { handInEvidence } from '../../support/http-evidence.ts';
import { leave, refundOf } from '../../support/http-leaving.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let treasurer: Caller;
let leaver: LeaverView;
let n = 8_300;

beforeAll(async () => {
  service = await aLocalService();
  const at = (name: string) => signedIn(service.address, `33.19/${name}`);
  [admin, treasurer] = [await at('admin'), await at('treasurer')];
  const next = () => {
    n += 1;
    return n;
  };
  const targets = openDeterminationTargets(service.address, { admin, next, name: 'SRI' });
  const nomination = await targets.readyPerson();
  await coverAndPay(service.address, admin, [nomination]);
  leaver = await leave(admin, nomination, '2026-06-01');
});
afterAll(() => service.end());

const refund = async (json: object) => treasurer.ask('POST', '/v1/refunds', { json });
const step = (id: string, name: string, json: object) =>
  treasurer.ask('POST', `/v1/refunds/${id}/${name}`, { json });

describe('leaving through the API', () => {
  it('shows who left with the money that is unused, the NIK masked, and the scans counted', async () => {
    expect(leaver).toMatchObject({
      reason: 'BECAME_PU',
      on: '2026-06-01',
      proof: 1,
      proven: true,
      unusedRupiah: 7 * 16_800,
      replacement: null,
    });
    expect(leaver.nationalIdEnding).toHaveLength(4);
    const { items } = read(await admin.ask('GET', '/v1/leavers'), LeaverPage);
    expect(items).toEqual([leaver]);
    const path = `/v1/nominations/${leaver.nominationId}/leaving`;
    const other = { reason: 'DIED', on: '2026-06-01' };
    expect(problemIn(await admin.ask('POST', path, { json: other }))).toMatchObject({
      status: 409,
      code: 'left-already',
    });
    const proof = [await handInEvidence(admin, { use: 'leaving' })];
    const proven = await admin.ask('POST', `${path}/proof`, { json: { proof } });
    expect(read(proven, LeaverView).proof).toBe(2);
  });

  it('brings money back to the treasury once, and never more than was paid', async () => {
    const asked = await refundOf(admin, leaver);
    const rupiah = 7 * 16_800;
    expect(problemIn(await refund({ ...asked, rupiah: rupiah + 1 }))).toMatchObject({
      status: 422,
      code: 'refund-too-large',
      errors: [{ field: 'rupiah', code: 'larger' }],
    });
    const { id, version } = read(await refund(asked), RefundView);
    expect(problemIn(await refund(asked))).toMatchObject({ code: 'request-invalid' });
    const date = todayThere();
    const agreed = await step(id, 'approval', { version, number: 'B/1', date, rupiah });
    const receipt = { version: read(agreed, RefundView).version, number: 'STS/1', date };
    const more = await step(id, 'receipt', { ...receipt, rupiah: rupiah + 1 });
    expect(problemIn(more).code).toBe('refund-too-large');
    const back = await step(id, 'receipt', { ...receipt, rupiah });
    expect(read(back, RefundView)).toMatchObject({
      state: 'received',
      months: 7,
      expectedRupiah: 0,
      receivedRupiah: rupiah,
      keptByInsurerRupiah: 0,
    });
    const { items } = read(await treasurer.ask('GET', '/v1/refunds'), RefundPage);
    expect(items).toHaveLength(1);
    expect(problemIn(await step(id, 'refusal', { ...receipt, reason: 'contoh' })).code).toBe(
      'state-forbids',
    );
  });
});

import { LetterSettingView, MessageRunList, PersonDetail, SentMessageList } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { coverAndPay, todayThere } from '../../support/http-claims.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aLocalService } from '../../support/local-start.ts';
import { pdfTexts } from '../../support/pdf-text.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let village: Caller;
let nominationId: string;
let home: string;
const name = 'SUPARNO DATA CONTOH';

beforeAll(async () => {
  service = await aLocalService();
  const at = (account: string) => signedIn(service.address, `33.19/${account}`);
  [admin, village] = [await at('admin'), await at('village')];
  let n = 960;
  const ready = await openReadyPeople(service.address, () => {
    n += 1;
    return n;
  });
  nominationId = await ready({ name });
  await coverAndPay(service.address, admin, [nominationId]);
  const [id = ''] = nominationId.split('-');
  home = read(await admin.ask('GET', `/v1/persons/${id}`), PersonDetail).village ?? '';
});
afterAll(() => service.end());

const setting = {
  office: 'Dinas Contoh',
  phone: '0291-555010',
  insurerPhone: '175',
  messages: null,
};
const put = (json: unknown) => admin.ask('PUT', '/v1/letter-setting', { json });

async function pagesAt(path: string): Promise<string[]> {
  const answer = await village.ask('GET', path);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return pdfTexts(answer.bytes);
}

describe('a letter', () => {
  it('names whom to call as the region settled it, and is the same for one and for the village', async () => {
    const settled = read(await put({ version: 0, ...setting }), LetterSettingView);
    expect(settled.version).toBe(1);
    const [own = '', ...more] = await pagesAt(`/v1/nominations/${nominationId}/letter`);
    expect(more).toEqual([]);
    expect(own).toContain(`${name} dan keluarga`);
    expect(own).toContain('AKTIF sampai dengan Desember 2026');
    expect(own).toContain('Dinas Contoh, 0291-555010');
    expect(await pagesAt(`/v1/villages/${home}/letters?cover=active`)).toEqual([own]);
    const [none = ''] = await pagesAt(`/v1/villages/${home}/letters?cover=ended`);
    expect(none).toContain('Tidak ada surat.');
  });

  it('is settled by who has read what stands, and messages only under a notice that tells of them', async () => {
    expect(verdictOf(await put({ version: 0, ...setting }))).toBe('409 version-moved');
    const messages = { channel: 'sms', from: todayThere(), noticeFrom: 99 };
    const refused = problemIn(await put({ ...setting, messages }));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['messages.noticeFrom']);
    const wrong = problemIn(await put({ ...setting, office: 7, messages: { channel: 'fax' } }));
    expect(wrong.errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['office', 'messages.channel', 'messages.from']),
    );
  });

  it('and a receipt are asked for by what is there; messages show no number', async () => {
    const made = await village.ask('POST', '/v1/card-hand-overs', { json: { village: home } });
    expect(verdictOf(made)).toBe('409 state-forbids');
    expect(verdictOf(await village.ask('GET', '/v1/card-hand-overs/tidak-ada'))).toBe(
      '404 not-found',
    );
    const path = `/v1/nominations/${nominationId}/messages`;
    expect(read(await village.ask('GET', path), SentMessageList).items).toEqual([]);
    expect(read(await admin.ask('GET', '/v1/message-runs'), MessageRunList).items).toEqual([]);
  });
});

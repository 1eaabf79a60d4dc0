import { RowCorrectionResult, RowToCorrectPage } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  expectDone,
  handIn,
  importNow,
  importSettled,
  read,
  rowsOf,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';

/** A list of six: two fine, three broken, one whose village nobody knows. */
async function aBrokenList(from: number): Promise<string> {
  const right = aPerson(from + 2);
  const id = await handIn(officer, {
    agency,
    fileName: 'rusak.csv',
    bytes: aList([
      aPerson(from),
      aPerson(from + 1, { nationalId: aPerson(from + 1).nationalId.slice(0, 15) }),
      { ...right, nationalId: `NIK ${right.nationalId}` },
      aPerson(from + 3, { occupation: 'TUKANG BEKAM' }),
      aPerson(from + 4, { village: 'ANTAH BERANTAH' }),
      aPerson(from + 5),
    ]),
  });
  await importSettled(officer, id);
  return id;
}

type Texts = Record<string, string>;

function correct(id: string, rows: readonly (readonly [number, number, Texts])[], key?: string) {
  return officer.ask('POST', `/v1/imports/${id}/corrections`, {
    json: { rows: rows.map(([row, piece, texts]) => ({ row, piece, texts })) },
    ...(key === undefined ? {} : { headers: { 'Idempotency-Key': key } }),
  });
}

async function toCorrect(id: string, query = '') {
  const answer = await officer.ask('GET', `/v1/imports/${id}/rows-to-correct${query}`);
  return read(answer, RowToCorrectPage);
}

describe('rows of a list that wait for a correction', () => {
  it('are counted by cause, and shown by cause with their broken cells alone', async () => {
    const id = await aBrokenList(200);
    const list = await importNow(officer, id);
    expect(list.areCausesWhole).toBe(true);
    expect(list.causes).toEqual([
      { cause: 'nik-characters', rows: 1 },
      { cause: 'nik-length:15', rows: 1 },
      { cause: 'occupation-unknown', rows: 1 },
      { cause: 'village-unclear', rows: 1 },
    ]);
    const all = await toCorrect(id);
    expect(all.items.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    const [marked] = (await toCorrect(id, '?cause=nik-characters')).items;
    const right = aPerson(202).nationalId;
    expect(marked).toMatchObject({ row: 4, piece: 0, outcome: 'to-correct' });
    expect(marked?.cells.find(({ field }) => field === 'nationalId')).toEqual({
      field: 'nationalId',
      text: `NIK ${right}`,
      isOpen: true,
      repair: { text: right, ground: 'digits-alone' },
    });
    // a number that is in order is no more than its last four digits, and a birth date in order is not told
    const [strange] = (await toCorrect(id, '?cause=occupation-unknown')).items;
    expect(JSON.stringify(strange)).not.toContain(aPerson(203).nationalId);
    expect(strange?.cells.map(({ field }) => field)).toEqual([
      'nationalId',
      'name',
      'village',
      'occupation',
    ]);
    const first = await toCorrect(id, '?limit=3');
    const next = new URLSearchParams({ limit: '3', cursor: first.nextCursor ?? '' });
    const rest = await toCorrect(id, `?${next.toString()}`);
    expect([...first.items, ...rest.items].map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(rest.nextCursor).toBeNull();
  });

  it('are judged anew like any row, keep their number, and leave the cause behind', async () => {
    const id = await aBrokenList(220);
    const answer = await correct(id, [
      [3, 0, { nationalId: aPerson(221).nationalId }],
      [4, 0, { nationalId: aPerson(222).nationalId }],
      [5, 0, { occupation: 'BECAK MOTOR KELILING' }],
      [6, 0, { village: 'KUTUK', district: 'UNDAAN' }],
    ]);
    expect(verdictOf(answer)).toBe('202');
    expect(read(answer, RowCorrectionResult)).toEqual({ taken: [3, 4, 5, 6], left: [] });
    const done = await importSettled(officer, id);
    expect(done).toMatchObject({ state: 'done', rowsRead: 6, rowsDone: 6 });
    expect(done.byOutcome).toMatchObject({ nominated: 5, 'to-correct': 1, review: 0 });
    expect(done.causes).toEqual([{ cause: 'occupation-unknown', rows: 1 }]);
    const rows = await rowsOf(officer, id);
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'nominated'],
      [7, 'nominated'],
      [3, 'nominated'],
      [4, 'nominated'],
      [5, 'to-correct'],
      [6, 'nominated'],
    ]);
    // the second try rests on the answer to the first
    const [still] = (await toCorrect(id)).items;
    expect(still).toMatchObject({ row: 5, piece: 1 });
    expect((await toCorrect(id, '?row=5')).items).toEqual([still]);
    expect(await toCorrect(id, '?row=4')).toEqual({ items: [], nextCursor: null });
    expect(await toCorrect(id, '?row=9999')).toEqual({ items: [], nextCursor: null });
    expectDone(await correct(id, [[5, 1, { occupation: 'TUKANG BECAK' }]]));
    const whole = await importSettled(officer, id);
    expect(whole.byOutcome).toMatchObject({ nominated: 6, 'to-correct': 0 });
    expect(whole.causes).toEqual([]);
    const report = await officer.ask('GET', `/v1/imports/${id}/report?format=csv`);
    expect(report.text).toContain('Diperbaiki di Payung: NIK.');
    const lines = report.text.split('\n');
    expect(lines[2]).toContain(aPerson(221).nationalId);
    expect(lines[4]).toContain('TUKANG BECAK');
    expect(lines[4]).toContain('Diusulkan');
  });

  it('are taken once however often a request is sent, and never over what was not seen', async () => {
    const id = await aBrokenList(240);
    const rows = [[3, 0, { nationalId: aPerson(241).nationalId }]] as const;
    const [one, two] = await Promise.all([correct(id, rows, 'k-1'), correct(id, rows, 'k-1')]);
    expect([one.status, two.status]).toEqual([202, 202]);
    expect(one.text).toEqual(two.text);
    await importSettled(officer, id);
    expect((await importNow(officer, id)).byOutcome.nominated).toBe(3);
    const late = await correct(id, [
      [3, 0, { nationalId: aPerson(245).nationalId }],
      [4, 0, { nationalId: aPerson(242).nationalId, name: 'BUKAN KOLOM YANG SALAH' }],
      [5, 0, { occupation: 'TUKANG BECAK' }],
      [99, 0, { name: 'A' }],
    ]);
    expect(read(late, RowCorrectionResult)).toEqual({
      taken: [5],
      left: [
        { row: 3, why: 'corrected-meanwhile' },
        { row: 4, why: 'field-not-open', field: 'name' },
        { row: 99, why: 'unknown' },
      ],
    });
    await importSettled(officer, id);
    const other = await correct(id, [[4, 0, { name: 'X' }]], 'k-1');
    expect(verdictOf(other)).toBe('422 idempotency-key-reused');
  });

  it('of two people who correct the same row at once one is told of the other', async () => {
    const id = await aBrokenList(260);
    const colleague = await signedIn(service.address, '33.19/admin');
    const ask = (caller: Caller, name: number) =>
      caller.ask('POST', `/v1/imports/${id}/corrections`, {
        json: { rows: [{ row: 3, piece: 0, texts: { nationalId: aPerson(name).nationalId } }] },
      });
    const answers = await Promise.all([ask(officer, 261), ask(colleague, 267)]);
    const results = answers.map((answer) => read(answer, RowCorrectionResult));
    expect(results.flatMap(({ taken }) => taken)).toEqual([3]);
    expect(results.flatMap(({ left }) => left)).toEqual([{ row: 3, why: 'corrected-meanwhile' }]);
    const done = await importSettled(officer, id);
    expect(done.byOutcome.nominated).toBe(3);
  });

  it('leave nobody waiting for a look under what was found to be wrong', async () => {
    // by the card 76 years old, by the list 41: somebody has to look
    const id = await handIn(officer, {
      agency,
      fileName: 'umur.csv',
      bytes: aList([
        aPerson(400, { nationalId: '3319040101509123', birthDate: '1985-01-01' }),
        aPerson(401, { nationalId: '3319040201509124', birthDate: '1985-01-02' }),
      ]),
    });
    await importSettled(officer, id);
    const inReview = async () => {
      const { text } = await officer.ask('GET', '/v1/nominations?state=in-review&limit=200');
      return ['9123', '9124'].filter((ending) => text.includes(`"${ending}"`));
    };
    expect(await inReview()).toEqual(['9123', '9124']);
    expectDone(
      await correct(id, [
        [2, 0, { birthDate: '01-01-1950' }],
        [3, 0, { birthDate: '31-02-1950' }],
      ]),
    );
    const first = await importSettled(officer, id);
    expect(first.byOutcome).toMatchObject({ review: 0, ineligible: 1, 'to-correct': 1 });
    expect(await inReview()).toEqual(['9124']);
    // what waits is known of still, although the row was unreadable in between
    expectDone(await correct(id, [[3, 1, { birthDate: '02-01-1950' }]]));
    const done = await importSettled(officer, id);
    expect(done.byOutcome).toMatchObject({ ineligible: 2, 'to-correct': 0 });
    expect(await inReview()).toEqual([]);
  });

  it('are each their own request’s affair, while the list is at work on others', async () => {
    const people = Array.from({ length: 60 }, (_, n) => aPerson(300 + n, { occupation: '' }));
    const id = await handIn(officer, { agency, fileName: 'kosong.csv', bytes: aList(people) });
    await importSettled(officer, id);
    const parts = [0, 20, 40].map((from) =>
      correct(
        id,
        people
          .slice(from, from + 20)
          .map((_, at) => [from + at + 2, 0, { occupation: 'TUKANG BECAK' }] as const),
      ),
    );
    for (const answer of await Promise.all(parts)) {
      expect(read(answer, RowCorrectionResult).taken).toHaveLength(20);
    }
    const done = await importSettled(
      officer,
      id,
      ({ state, rowsDone }) => state === 'done' && rowsDone === 60,
    );
    expect(done.byOutcome).toMatchObject({ nominated: 60, 'to-correct': 0 });
    expect(done.causes).toEqual([]);
  });
});

describe('requests that correct rows', () => {
  it('are refused in words where they do not fit', async () => {
    const id = await aBrokenList(280);
    const send = (json: unknown) => officer.ask('POST', `/v1/imports/${id}/corrections`, { json });
    expect(verdictOf(await send({ rows: [] }))).toBe('422 request-invalid');
    const many = Array.from({ length: 101 }, (_, n) => ({
      row: n + 1,
      piece: 0,
      texts: { name: 'A' },
    }));
    expect(verdictOf(await send({ rows: many }))).toBe('422 request-invalid');
    expect(verdictOf(await send({ rows: [{ row: 3, piece: 0, texts: {} }] }))).toBe(
      '422 request-invalid',
    );
    expect(verdictOf(await send({ rows: [{ row: 3, piece: 0, texts: { other: 'A' } }] }))).toBe(
      '422 request-invalid',
    );
    const strange = await correct(id, [[3, 0, { nationalId: '='.repeat(400) }]]);
    expect(verdictOf(strange)).toBe('202');
    const done = await importSettled(officer, id);
    expect(done.byOutcome['to-correct']).toBe(3);
  });

  it('reach no list of another agency', async () => {
    const id = await aBrokenList(290);
    const stranger = await signedIn(service.address, '33.19/dinas-perdagangan/officer');
    const json = { rows: [{ row: 3, piece: 0, texts: { name: 'A' } }] };
    const written = await stranger.ask('POST', `/v1/imports/${id}/corrections`, { json });
    expect(verdictOf(written)).toBe('404 not-found');
    const seen = await stranger.ask('GET', `/v1/imports/${id}/rows-to-correct`);
    expect(verdictOf(seen)).toBe('404 not-found');
  });
});

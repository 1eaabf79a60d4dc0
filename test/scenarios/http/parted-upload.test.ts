import { createHash } from 'node:crypto';
import {
  ImportAccepted,
  ImportPage,
  ImportParts,
  ImportStatus,
  PartAddresses,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerAt,
  importSettled,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';
let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;
let nobody: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, `33.19/${agency}/officer`);
  nobody = callerAt(service.address, null);
});
afterAll(() => service.end());

/** A list of a few people that is longer than one part: the rest are lines with nothing in them. */
function longList(from: number): Uint8Array<ArrayBuffer> {
  const people = aList([aPerson(from), aPerson(from + 1), aPerson(from + 2)]);
  const empty = `${' '.repeat(8_000)}\n`.repeat(700);
  return Uint8Array.from(Buffer.concat([people, Buffer.from(`\n${empty}`)]));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function announced(bytes: Uint8Array, digest = sha256(bytes)) {
  const json = { agency, fileName: 'panjang.csv', size: bytes.length, sha256: digest };
  const answer = await officer.ask('POST', '/v1/imports', { json });
  const { id, upload, parts } = read(answer, ImportAccepted);
  expect(upload).toBeUndefined();
  return { id, partBytes: parts?.partBytes ?? 0, count: parts?.count ?? 0 };
}

const partsOf = async (id: string) =>
  read(await officer.ask('GET', `/v1/imports/${id}/parts`), ImportParts);
const join = (id: string) => officer.ask('POST', `/v1/imports/${id}/parts/join`);

async function put(id: string, number: number, body: Uint8Array<ArrayBuffer>): Promise<number> {
  const json = { numbers: [number] };
  const [at] = read(
    await officer.ask('POST', `/v1/imports/${id}/parts`, { json }),
    PartAddresses,
  ).items;
  const { status } = await nobody.ask('PUT', at?.url ?? '', { body, headers: at?.headers ?? {} });
  return status;
}

describe('a large list over a bad line', () => {
  it('goes on with the parts that are missing, in any order, and is read once it is whole', async () => {
    const bytes = longList(100);
    const { id, partBytes, count } = await announced(bytes);
    expect([count, partBytes]).toEqual([2, 5 * 1024 * 1024]);
    expect(await put(id, 2, bytes.slice(partBytes))).toBe(200);
    expect((await partsOf(id)).there).toEqual([2]);
    // the line broke, and what came of it stays no part
    expect(await put(id, 1, bytes.slice(0, 1_000))).toBe(200);
    expect(await partsOf(id)).toMatchObject({ there: [2], sha256: sha256(bytes) });
    const early = problemIn(await join(id));
    expect([early.code, early.errors?.map(({ field }) => field)]).toEqual([
      'request-invalid',
      ['parts.1'],
    ]);

    // from another computer, the next day: what is missing and of which file is told by the service
    const { items } = read(await officer.ask('GET', '/v1/imports'), ImportPage);
    expect(items.find((one) => one.id === id)?.awaits).toMatchObject({
      bytes: bytes.length,
      sha256: sha256(bytes),
    });
    expect(await put(id, 1, bytes.slice(0, partBytes))).toBe(200);
    const answers = await Promise.all([join(id), join(id)]);
    expect(answers.map(verdictOf)).toEqual(['202', '202']);
    expect(await importSettled(officer, id)).toMatchObject({ state: 'done', rowsRead: 3 });
    expect(verdictOf(await join(id))).toBe('202');
    expect(read(await officer.ask('GET', `/v1/imports/${id}`), ImportStatus).awaits).toBeNull();
    expect(verdictOf(await officer.ask('GET', `/v1/imports/${id}/parts`))).toBe(
      '409 import-not-waiting',
    );
  });

  it('is not read when its parts are of two editions, and says so', async () => {
    const bytes = longList(110);
    const { id, partBytes } = await announced(bytes);
    await put(id, 1, bytes.slice(0, partBytes));
    await put(id, 2, bytes.slice(partBytes).fill(0x20));
    expect(verdictOf(await join(id))).toBe('202');
    const ended = await importSettled(officer, id);
    expect(ended).toMatchObject({ state: 'failed', faults: [{ code: 'parts-differ' }] });
  });

  it('names every part that it does not have, and takes no list without its length', async () => {
    const { id } = await announced(longList(130));
    const json = { numbers: [1, 3, 4] };
    const refused = problemIn(await officer.ask('POST', `/v1/imports/${id}/parts`, { json }));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['numbers.1', 'numbers.2']);
    const without = { agency, fileName: 'x.csv', sha256: 'a'.repeat(64) };
    expect(verdictOf(await officer.ask('POST', '/v1/imports', { json: without }))).toBe(
      '422 request-invalid',
    );
    const huge = { ...without, size: 51 * 1024 * 1024 };
    expect(verdictOf(await officer.ask('POST', '/v1/imports', { json: huge }))).toBe(
      '413 body-too-large',
    );
  });

  it('is nobody else’s to bring', async () => {
    const { id } = await announced(longList(140));
    const other = await signedIn(service.address, '33.19/dinas-sosial/officer');
    for (const [method, path, sent] of [
      ['GET', 'parts', {}],
      ['POST', 'parts', { json: { numbers: [1] } }],
      ['POST', 'parts/join', {}],
    ] as const) {
      expect(verdictOf(await other.ask(method, `/v1/imports/${id}/${path}`, sent))).toBe(
        '404 not-found',
      );
    }
  });
});

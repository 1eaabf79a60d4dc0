import {
  askDoubleCheck,
  type CheckedPair,
  type DoubleCheckAsked,
  listCheckedPairs,
  listDoubleChecks,
  type Proposer,
  showDoubleCheck,
  startDoubleCheck,
  sweepImports,
  writeCheckReport,
} from '@payung/casework';
import type { DoubleCheckRecord } from '@payung/data';
import { ImportId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aList, aPerson, type Invented } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';

/** Enough people that a comparison learns what strangers have in common. */
const many = (from: number, count: number): Invented[] =>
  Array.from({ length: count }, (_, i) => aPerson(from + i));

/** The same person as a clerk of another office wrote them: a digit of the NIK and a letter of the name differ. */
function miswritten(n: number): Invented {
  const { nationalId, name } = aPerson(n);
  const digit = nationalId.at(-1) === '7' ? '8' : '7';
  return aPerson(n, { nationalId: nationalId.slice(0, -1) + digit, name: `${name}O` });
}

const file = (fileName: string, people: readonly Invented[]) => ({
  fileName,
  bytes: aList(people),
});

async function ask(
  test: TestService,
  actor: Proposer,
  asked: Partial<DoubleCheckAsked>,
): Promise<DoubleCheckRecord> {
  const whole = { agency: social, imports: [], files: [], once: null, correlationId, ...asked };
  const result = await askDoubleCheck(test.service, actor, whole);
  if (!result.ok || result.value.kind !== 'fresh') throw new Error(JSON.stringify(result));
  return result.value.value.record;
}

async function shown(test: TestService, id: string): Promise<DoubleCheckRecord> {
  const result = await showDoubleCheck(test.service, anAdmin(test.tenant), id);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

async function pairsOf(test: TestService, id: string): Promise<CheckedPair[]> {
  const request = { band: null, cursor: null, limit: 500 };
  const result = await listCheckedPairs(test.service, anAdmin(test.tenant), id, request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.items;
}

describe('lists checked against one another', () => {
  it('tell who stands in both, although the NIK was typed wrong, and nominate nobody', async () => {
    const test = await region(81);
    const officer = anOfficer(test.tenant, social);
    const lists = [
      file('desa.csv', many(1, 60)),
      file('pasar.csv', [miswritten(5), ...many(200, 40), miswritten(30)]),
    ];
    const asked = await ask(test, officer, { files: lists });
    await test.work();
    const done = await shown(test, asked.id);
    expect(done).toMatchObject({ state: 'done', counts: { rows: 102, left: 0 } });
    const rows = (await pairsOf(test, asked.id)).map(({ a, b }) => [a.list, a.row, b.list, b.row]);
    expect(rows).toContainEqual([0, 6, 1, 2]);
    expect(rows).toContainEqual([0, 31, 1, 43]);
    expect(await test.service.regions.open(test.tenant)).not.toBeNull();
    const open = await test.service.regions.open(test.tenant);
    const people = await open?.data.whole.indexedNominations(social, 2026);
    expect(people).toEqual([]);
    // files that were handed in for it alone are gone
    expect([...test.files.kept.keys()].filter((key) => key.includes('/imports/'))).toEqual([]);
  });

  it('tell nothing of a list to an agency that did not hand it in', async () => {
    const test = await region(82);
    const [own, other] = [anOfficer(test.tenant, social), anOfficer(test.tenant, transport)];
    const list = await handIn(test, social, many(1, 30));
    await test.work();
    const asked = { agency: transport, imports: [list] };
    const refused = await askDoubleCheck(test.service, other, {
      ...asked,
      files: [],
      once: null,
      correlationId,
    });
    expect(refused).toMatchObject({ ok: false, refusal: { faults: [{ field: 'imports.0' }] } });
    const mine = await ask(test, own, { imports: [list] });
    await test.work();
    expect(await showDoubleCheck(test.service, other, mine.id)).toMatchObject({ ok: false });
    const theirs = await listDoubleChecks(test.service, other, { cursor: null, limit: 20 });
    expect(theirs).toMatchObject({ ok: true, value: { items: [] } });
  });

  it('of the lead agency alone tell of lists of several agencies', async () => {
    const test = await region(83);
    const officer = anOfficer(test.tenant, social, transport);
    const first = await handIn(test, social, many(1, 30));
    const second = await handIn(test, transport, [...many(100, 30), miswritten(3)]);
    const asked = { agency: null, imports: [first, second], files: [] };
    const rest = { once: null, correlationId };
    const refused = await askDoubleCheck(test.service, officer, { ...asked, ...rest });
    expect(refused).toMatchObject({ ok: false });
    const { id } = await ask(test, anAdmin(test.tenant), asked);
    await test.work();
    expect((await shown(test, id)).state).toBe('done');
    expect(await showDoubleCheck(test.service, officer, id)).toMatchObject({ ok: false });
  });

  it('say of each file why it cannot be read, and fail only when none can', async () => {
    const test = await region(84);
    const officer = anOfficer(test.tenant, social);
    const nothing = { fileName: 'kosong.csv', bytes: new Uint8Array() };
    const half = await ask(test, officer, { files: [nothing, file('a.csv', many(1, 20))] });
    const none = await ask(test, officer, { files: [nothing] });
    await test.work();
    const [first] = (await shown(test, half.id)).lists;
    expect(first).toMatchObject({ rows: null, faults: [{ code: 'empty-file' }] });
    expect(await shown(test, half.id)).toMatchObject({ state: 'done', fault: null });
    expect(await shown(test, none.id)).toMatchObject({
      state: 'failed',
      fault: 'lists-unreadable',
    });
  });

  it('wait for files that are uploaded, and tell which never came', async () => {
    const test = await region(85);
    const officer = anOfficer(test.tenant, social);
    const files = ['satu.csv', 'dua.csv'].map((fileName) => ({ fileName, bytes: null }));
    const asked = { agency: social, imports: [], files, once: null, correlationId };
    const taken = await askDoubleCheck(test.service, officer, asked);
    if (!taken.ok || taken.value.kind !== 'fresh') throw new Error(JSON.stringify(taken));
    const { record, uploads } = taken.value.value;
    expect(record.state).toBe('awaits-files');
    const [first] = uploads;
    await test.files.put(first?.url.slice('memory:'.length) ?? '', aList(many(1, 20)));
    await startDoubleCheck(test.service, officer, { id: record.id, correlationId });
    await test.work();
    const { state, lists } = await shown(test, record.id);
    expect([state, lists[0]?.rows, lists[1]?.faults]).toEqual([
      'done',
      20,
      [{ code: 'never-uploaded' }],
    ]);
  });

  it('are done although the queue lost the message, and not twice', async () => {
    const test = await region(86);
    const { id } = await ask(test, anOfficer(test.tenant, social), {
      files: [file('a.csv', many(1, 20))],
    });
    test.queue.lose();
    expect(await sweepImports(test.service)).toBe(0);
    test.clock.advance(2 * 60_000);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    expect(await sweepImports(test.service)).toBe(0);
    expect((await shown(test, id)).state).toBe('done');
  });

  it('are shown for seven days, and to nobody after', async () => {
    const test = await region(87);
    const officer = anOfficer(test.tenant, social);
    const { id } = await ask(test, officer, { files: [file('a.csv', many(1, 20))] });
    await test.work();
    test.clock.advance(8 * 24 * 60 * 60_000);
    expect((await shown(test, id)).state).toBe('removed');
    const report = await writeCheckReport(test.service, officer, { id, correlationId });
    expect(report).toMatchObject({ ok: false });
  });

  it('go into a table that opens no formula and shows no NIK', async () => {
    const test = await region(88);
    const officer = anOfficer(test.tenant, social);
    const twice = [...many(1, 40), aPerson(3, { name: '=HYPERLINK("x")' })];
    const { id } = await ask(test, officer, { files: [file('a.csv', twice)] });
    await test.work();
    const report = await writeCheckReport(test.service, officer, { id, correlationId });
    if (!report.ok) throw new Error(JSON.stringify(report));
    const text = Buffer.from(report.value.bytes).toString('utf8');
    expect(text).toContain('ALASAN');
    expect(text).not.toMatch(/;=|\d{16}/);
  });

  it('name lists that are there, each once', async () => {
    const test = await region(89);
    const officer = anOfficer(test.tenant, social);
    const unknown = ImportId.parse(test.random.ulid());
    const asked = { agency: social, imports: [unknown, unknown], files: [] };
    const result = await askDoubleCheck(test.service, officer, {
      ...asked,
      once: null,
      correlationId,
    });
    expect(result).toMatchObject({
      ok: false,
      refusal: { faults: [{ field: 'imports.0' }, { field: 'imports.1' }] },
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  erasePerson,
  runRetention,
  sweepImports,
  takeHandOut,
  writeHandOut,
} from '@payung/casework';
import { archiveRegion, askHandOut, offboardRegion, recordReceipt } from '@payung/casework/control';
import { sha256Hex } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { openExportFolder, verifyJournal } from '@payung/journal-check';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { mistyped } from '../support/case-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, transport } from '../support/invented-region.ts';
import {
  centralAdmin,
  correlationId,
  granted,
  of,
  onBoard,
  openTestControl,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestControl({ endpoint: database.endpoint(), seed });
const why = 'DATA CONTOH';

async function archiveOf(test: TestControl, tenant: TenantId) {
  const asked = granted(await askHandOut(test.central, centralAdmin, of(tenant)));
  await test.work();
  const made = (await test.central.control.handOuts(tenant)).find(({ id }) => id === asked.id);
  if (made?.sha256 == null) throw new Error('the archive was not made');
  return { id: made.id, sha256: made.sha256 };
}

function take(test: TestControl, tenant: TenantId, id: string) {
  const [user] = test.invited.values();
  if (user === undefined) throw new Error('nobody was invited');
  return takeHandOut(test.service, { kind: 'RegionAdmin', tenant, user }, { id, correlationId });
}

/** Whether any file of the region lies there as a zip that anybody can open. */
const liesOpen = (test: TestControl): boolean =>
  [...test.files.kept.values()].some((bytes) => Buffer.from(bytes).includes('persons.ndjson'));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function verdictOn(journal: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'payung-archive-'));
  folders.push(folder);
  writeFileSync(join(folder, 'journal.ndjson'), journal);
  const { journals, unreadable } = await openExportFolder(folder);
  const verdicts = await Promise.all(journals.map((source) => verifyJournal(source)));
  const codes = verdicts.flatMap(({ findings }) => findings.map(({ code }) => code));
  return { journals: journals.length, unreadable, codes };
}

describe('the archive of a whole region', () => {
  it('of which a worker died is made by the next one, and given up with a fault after four', async () => {
    const test = await open(33_106);
    const { tenant } = await onBoard(test, '33.02');
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    const put = test.files.put;
    const leaseOver = 151_000;
    const seen = async () => (await test.central.control.handOuts(tenant)).at(-1);
    const dying = async () => {
      test.files.put = () => Promise.reject(new Error('the worker died'));
      await expect(test.work()).rejects.toThrow('the worker died');
      test.files.put = put;
      // whoever comes while its lease lasts leaves it alone
      expect(await sweepImports(test.service)).toBe(0);
      test.clock.advance(leaseOver);
      expect(await sweepImports(test.service)).toBe(1);
    };
    granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    await dying();
    await test.work();
    expect((await seen())?.doneAt).not.toBeNull();
    test.clock.advance(1_000);
    granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    for (let tries = 0; tries < 4; tries += 1) await dying();
    await test.work();
    const stopped = await seen();
    expect(stopped).toMatchObject({ doneAt: null, tries: 4 });
    expect(stopped?.stoppedAt).toBeDefined();
    expect(await sweepImports(test.service)).toBe(0);
    expect((await archiveOf(test, tenant)).sha256).toHaveLength(64);
  });

  it('that is being written when somebody in it is erased is made anew without them, and nothing of it stays', async () => {
    const test = await open(33_107);
    const { tenant } = await onBoard(test, '33.02');
    const gone = await nominate({ ...test, tenant }, transport, 1);
    await end({ ...test, tenant }, 'withdraw', gone.nominationId);
    const asked = granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    const put = test.files.put;
    // just before its first piece lies there
    test.files.put = async (...piece) => {
      test.files.put = put;
      const request = { id: gone.personId, once: null, correlationId };
      expect((await erasePerson(test.service, anAdmin(tenant), request)).ok).toBe(true);
      await put(...piece);
    };
    await test.work();
    expect(await test.central.control.handOuts(tenant)).toMatchObject([{ doneAt: null }]);
    expect(test.files.kept.size).toBe(0);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    const taken = await take(test, tenant, asked.id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(unzipSync(taken.value.bytes)['persons.ndjson']).toHaveLength(0);
  });

  it('is finished by the last who began it alone: the receipt names its seal, and the region’s keys end by it', async () => {
    const test = await open(33_108);
    const { tenant } = await onBoard(test, '33.02');
    const asked = granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    const put = test.files.put;
    // the first works on for longer than its lease, and another takes it for dead
    test.files.put = async (...piece) => {
      test.files.put = put;
      test.clock.advance(151_000);
      await writeHandOut(test.service, tenant, asked.id);
      await put(...piece);
    };
    await test.work();
    const [made] = await test.central.control.handOuts(tenant);
    const taken = await take(test, tenant, asked.id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(made).toMatchObject({ turn: 2, sha256: sha256Hex(taken.value.bytes) });
    expect(test.files.kept.size).toBe(1);
  });

  it('lies sealed, so that it ends with the region’s keys', async () => {
    const test = await open(33_101);
    const { tenant } = await onBoard(test, '33.02');
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    const { id, sha256 } = await archiveOf(test, tenant);
    expect(test.files.kept.size).toBe(1);
    expect(liesOpen(test)).toBe(false);
    const taken = await take(test, tenant, id);
    expect(taken.ok && Buffer.from(taken.value.bytes).includes('persons.ndjson')).toBe(true);
    const receipt = { number: '9', date: '2026-02-01', signatory: why, sha256 };
    granted(await recordReceipt(test.central, centralAdmin, of(tenant), receipt));
    granted(await archiveRegion(test.central, centralAdmin, of(tenant)));
    expect(liesOpen(test)).toBe(false);
  });

  it('goes when somebody in it is erased, and the next one is without them', async () => {
    const test = await open(33_102);
    const { tenant } = await onBoard(test, '33.02');
    const gone = await nominate({ ...test, tenant }, transport, 1);
    await end({ ...test, tenant }, 'withdraw', gone.nominationId);
    const { id } = await archiveOf(test, tenant);
    expect(test.files.kept.size).toBe(1);
    const request = { id: gone.personId, once: null, correlationId };
    expect((await erasePerson(test.service, anAdmin(tenant), request)).ok).toBe(true);
    expect(test.files.kept.size).toBe(0);
    expect(await take(test, tenant, id)).toMatchObject({ refusal: { code: 'not-found' } });
    const later = await archiveOf(test, tenant);
    const taken = await take(test, tenant, later.id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const persons = unzipSync(taken.value.bytes)['persons.ndjson'];
    expect(persons).toHaveLength(0);
  });

  it('holds the questions who is one person, and what was answered', async () => {
    const test = await open(33_191);
    const { tenant } = await onBoard(test, '33.02');
    await nominate({ ...test, tenant }, transport, 1);
    await nominate({ ...test, tenant }, transport, 1, mistyped(1));
    const { id } = await archiveOf(test, tenant);
    const taken = await take(test, tenant, id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const cases = unzipSync(taken.value.bytes)['cases.ndjson'] ?? new Uint8Array();
    expect(JSON.parse(new TextDecoder().decode(cases))).toMatchObject({ state: 'open' });
  });

  it('goes after a month, so that it does not keep whom the calendar forgets', async () => {
    const test = await open(33_103);
    const { tenant } = await onBoard(test, '33.02');
    await archiveOf(test, tenant);
    const run = () => runRetention(test.service, tenant, { most: 1_000 });
    await run();
    expect(test.files.kept.size).toBe(1);
    test.clock.advance(31 * 24 * 60 * 60 * 1000);
    await run();
    expect(test.files.kept.size).toBe(0);
  });

  it('holds the journal in the form in which anybody verifies it without the service', async () => {
    const test = await open(33_104);
    const { tenant } = await onBoard(test, '33.02');
    for (const n of [1, 2, 3]) await nominate({ ...test, tenant }, transport, n);
    const { id } = await archiveOf(test, tenant);
    const taken = await take(test, tenant, id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const journal = unzipSync(taken.value.bytes)['journal.ndjson'] ?? new Uint8Array();
    expect(await verdictOn(journal)).toEqual({ journals: 1, unreadable: [], codes: [] });
    const text = Buffer.from(journal).toString();
    const changed = Buffer.from(text.replace('recorded', 'recordeD'));
    expect((await verdictOn(changed)).codes).toEqual(['entry-changed']);
  });

  it('of before a region began to leave is none by which it may end: later work is not in it', async () => {
    const test = await open(33_105);
    const { tenant } = await onBoard(test, '33.02');
    const early = await archiveOf(test, tenant);
    test.clock.advance(1_000);
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    const give = (sha256: string) => {
      const receipt = { number: '9', date: '2026-02-01', signatory: why, sha256 };
      return recordReceipt(test.central, centralAdmin, of(tenant), receipt);
    };
    expect(await give(early.sha256)).toMatchObject({ refusal: { code: 'request-invalid' } });
    const last = await archiveOf(test, tenant);
    granted(await give(last.sha256));
  });
});

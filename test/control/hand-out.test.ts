import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasePerson, runRetention } from '@payung/casework';
import { archiveRegion, offboardRegion, recordReceipt } from '@payung/casework/control';
import { openExportFolder, verifyJournal } from '@payung/journal-check';
import { afterAll, describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { mistyped } from '../support/case-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { archiveOf, partOf, takeArchive, takenOf } from '../support/hand-out-acts.ts';
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
  it('lies sealed, so that it ends with the region’s keys', async () => {
    const test = await open(33_101);
    const { tenant } = await onBoard(test, '33.02');
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    const { id, sha256 } = await archiveOf(test, tenant);
    expect(test.files.kept.size).toBe(1);
    expect(liesOpen(test)).toBe(false);
    const taken = Buffer.from(await takenOf(test, tenant, id));
    expect(taken.includes('persons.ndjson')).toBe(true);
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
    expect(await takeArchive(test, tenant, id)).toMatchObject({ refusal: { code: 'not-found' } });
    const later = await archiveOf(test, tenant);
    expect(await partOf(test, tenant, { ...later, name: 'persons.ndjson' })).toHaveLength(0);
  });

  it('holds the questions who is one person, and what was answered', async () => {
    const test = await open(33_191);
    const { tenant } = await onBoard(test, '33.02');
    await nominate({ ...test, tenant }, transport, 1);
    await nominate({ ...test, tenant }, transport, 1, mistyped(1));
    const { id } = await archiveOf(test, tenant);
    const cases = await partOf(test, tenant, { id, name: 'cases.ndjson' });
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
    const journal = await partOf(test, tenant, { id, name: 'journal.ndjson' });
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

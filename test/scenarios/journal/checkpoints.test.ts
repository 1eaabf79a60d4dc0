import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  countJournal,
  exportCheckpoints,
  exportLane,
  verifyRegion,
  writeCheckpoint,
} from '@payung/casework';
import { allLanes, type CheckpointSigner, type JournalArchive } from '@payung/data';
import { entryHash, keyFingerprint, openExportFolder, verifyJournal } from '@payung/journal-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { forge, type RawItem, rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const hour = 60 * 60 * 1_000;

function aSigner(): CheckpointSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const shown = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return {
    publicKey: async () => shown,
    sign: async (text) => sign('sha256', Buffer.from(text), privateKey),
  };
}

interface MemoryArchive extends JournalArchive {
  readonly kept: Map<string, Uint8Array>;
}

function memoryArchive(): MemoryArchive {
  const kept = new Map<string, Uint8Array>();
  return { kept, put: async (key, bytes) => void kept.set(key, bytes) };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Files in a folder of their own, and what its verification comes to. */
async function verdictOn(files: Iterable<readonly [string, Uint8Array | string]>) {
  const folder = mkdtempSync(join(tmpdir(), 'payung-export-'));
  folders.push(folder);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { journals, unreadable } = await openExportFolder(folder);
  const verdicts = await Promise.all(journals.map((source) => verifyJournal(source)));
  return {
    unreadable,
    entries: verdicts.reduce((sum, { entries }) => sum + entries, 0),
    findings: verdicts.flatMap(({ findings }) => findings.map(({ code }) => code)),
  };
}

/** Every lane and the checkpoints, fetched page after page as an auditor's program does. */
async function exported(test: TestService): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for (const lane of allLanes) {
    let after: number | null = 0;
    while (after !== null) {
      const page: Awaited<ReturnType<typeof exportLane>> = await exportLane(
        test.service,
        anAdmin(test.tenant),
        {
          lane,
          after,
          limit: 3,
          correlationId: 'test',
        },
      );
      if (!page.ok) throw new Error('the export was refused');
      files.push([`lane-${lane}-${after}.ndjson`, page.value]);
      after = JSON.parse(page.value.trim().split('\n').at(-1) ?? '').after;
    }
  }
  let after: number | null = 0;
  while (after !== null) {
    const request: { after: number; limit: number } = { after, limit: 3 };
    const page = await exportCheckpoints(test.service, anAdmin(test.tenant), request);
    if (!page.ok) throw new Error('the export was refused');
    files.push([`checkpoints-${after}.ndjson`, page.value]);
    after = JSON.parse(page.value.trim().split('\n').at(-1) ?? '').after;
  }
  return files;
}

describe('a checkpoint', () => {
  let test: TestService;
  const parts = { signer: aSigner(), archive: memoryArchive() };
  const write = (olderThan = 0) => writeCheckpoint(test.service, parts, test.tenant, olderThan);
  const codes = async (): Promise<string[]> => {
    const verdict = await verifyRegion(test.service, anAdmin(test.tenant));
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal));
    return verdict.value.findings.map(({ code }) => code);
  };
  const items = () => rawItems(test.client, test.tables.journal, test.tenant);
  const put = (item: RawItem) => forge(test.client, test.tables.journal, item);

  beforeAll(async () => {
    test = await openTestService({ endpoint: database.endpoint(), seed: 810 });
    for (let n = 1; n <= 40; n += 1) await nominate(test, social, n);
  });

  it('is signed once an hour, and of an idle journal once a day', async () => {
    expect(await write(hour)).toMatchObject({ kind: 'written', number: 1 });
    await nominate(test, social, 41);
    expect(await write(hour)).toEqual({ kind: 'not-due' });
    test.clock.advance(hour);
    expect(await write(hour)).toMatchObject({ kind: 'written', number: 2 });
    test.clock.advance(hour);
    expect(await write(hour)).toEqual({ kind: 'not-due' });
    test.clock.advance(24 * hour);
    expect(await write(hour)).toMatchObject({ kind: 'written', number: 3 });
    expect(await codes()).toEqual([]);
  });

  it('of two made at once stays one', async () => {
    await nominate(test, social, 42);
    const kinds = (await Promise.all([write(), write(), write()])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['not-due', 'not-due', 'written']);
    expect(await codes()).toEqual([]);
  });

  it('shows on paper what is kept', async () => {
    const verdict = await verifyRegion(test.service, anAdmin(test.tenant));
    const key = keyFingerprint(await parts.signer.publicKey());
    expect(verdict).toMatchObject({ value: { newest: { number: 4, key }, since: null } });
  });

  it('finds a lane that was hashed anew with its head, and none is signed over it', async () => {
    const whole = await items();
    const [longest] = whole
      .filter(({ sk }) => sk === 'HEAD')
      .sort((a, b) => Number(b.seq) - Number(a.seq));
    const lane = whole.filter(({ pk }) => pk === longest?.pk);
    const entries = lane.filter(({ sk }) => sk !== 'HEAD');
    let prev = '';
    for (const entry of entries) {
      const body = String(entry.body).replace('"source":"api"', '"source":"abi"');
      const hash = entryHash(prev, body);
      await put({ ...entry, prev, body, hash });
      prev = hash;
    }
    const head = lane.find(({ sk }) => sk === 'HEAD');
    await put({ ...head, hash: prev });
    expect(await codes()).toEqual(['lane-rechained']);
    const torn = Number(String(longest?.pk).slice(-2));
    expect(await write()).toEqual({ kind: 'contradicts', lanes: [torn] });
    for (const item of lane) await put(item);
    expect(await codes()).toEqual([]);
  });

  it('is not missed where there are more of them than one answer of the database holds', async () => {
    const other = await openTestService({ endpoint: database.endpoint(), seed: 811 });
    const { checkpoints } = await other.service.database.journal(other.tenant);
    const large = { body: 'x'.repeat(200_000), signature: '', publicKey: '' };
    for (let number = 1; number <= 12; number += 1) await checkpoints.add(number, large);
    expect(await checkpoints.newest(12)).toHaveLength(12);
    expect(await checkpoints.newest(7)).toHaveLength(7);
  });

  it('that was changed itself is found by its signature', async () => {
    const sound = (await items()).find(({ sk }) => sk === 'C#0000000002');
    const body = String(sound?.body).replace('"v":1', '"v":1 ');
    await put({ ...sound, body });
    expect(await codes()).toContain('checkpoint-unsigned');
    await put({ ...sound });
    expect(await codes()).toEqual([]);
  });

  it('goes out with the lanes, and both are verified without the service', async () => {
    const files = await exported(test);
    const { entries, findings, unreadable } = await verdictOn(files);
    expect({ findings, unreadable }).toEqual({ findings: [], unreadable: [] });
    const written = (await items()).filter(({ sk }) => String(sk).startsWith('E#'));
    expect(entries).toBe(written.length);
    // who takes the journal stands in it, and in what they took
    const taken = files.filter(([, lines]) => lines.includes('\\"act\\":\\"exported\\"'));
    expect(taken).toHaveLength(allLanes.length);
    const cut = files.filter(([name]) => !name.startsWith('lane-5-'));
    expect((await verdictOn(cut)).findings).toEqual(['lane-deleted']);
    const [name = '', text = ''] = files.find(([, lines]) => lines.includes('"entry"')) ?? [];
    const changed = files.map((file): [string, string] =>
      file[0] === name ? [name, text.replace('nominated', 'nominateD')] : file,
    );
    expect((await verdictOn(changed)).findings).toEqual(['entry-changed']);
  });

  it('lies in the archive with everything that the relay counted, whole although batches overlap', async () => {
    const journal = await test.service.database.journal(test.tenant);
    const { archive } = parts;
    for (const [lane, head] of (await journal.reads.heads()).entries()) {
      if (head === null) continue;
      await countJournal(test.service, test.tenant, lane, Math.ceil(head.seq / 2), archive);
      await countJournal(test.service, test.tenant, lane, head.seq, archive);
    }
    const { entries, findings } = await verdictOn(archive.kept);
    expect(findings).toEqual([]);
    expect(entries).toBe((await items()).filter(({ sk }) => String(sk).startsWith('E#')).length);
    const again = [...archive.kept].map(([key, bytes]): [string, Uint8Array] => [
      key.replace('lanes', 'once-more'),
      bytes,
    ]);
    expect((await verdictOn([...archive.kept, ...again])).findings).toEqual([]);
  });
});

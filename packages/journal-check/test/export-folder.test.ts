import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkpointLine,
  entryLine,
  headLine,
  openExportFolder,
  verifyJournal,
} from '../src/index.ts';
import { addCheckpoint, aJournal, type Journal, stranger, tenant } from './invented-journal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, lines: string) => writeFileSync(join(folder, `${name}.ndjson`), lines);

/** One file a lane, one for the checkpoints. */
function exportAll(journal: Journal, name = ''): void {
  journal.lanes.forEach(({ head, entries }, lane) => {
    const lines = entries.map((entry) => entryLine(journal.tenant, lane, entry));
    const end = head === null ? '' : headLine(journal.tenant, lane, head);
    write(`${name}${lane}`, lines.join('') + end);
  });
  const lines = journal.checkpoints.map((one) => checkpointLine(journal.tenant, one));
  write(`${name}checkpoints`, lines.join(''));
}

async function verdict() {
  const { journals, unreadable } = await openExportFolder(folder);
  const verdicts = await Promise.all(journals.map((source) => verifyJournal(source)));
  return {
    unreadable,
    tenants: verdicts.map((one) => one.tenant).sort(),
    entries: verdicts.reduce((sum, one) => sum + one.entries, 0),
    findings: verdicts.flatMap((one) => one.findings.map(({ code, seq }) => `${code} ${seq}`)),
  };
}

describe('an export', () => {
  it('of two tenants is verified tenant by tenant, whatever its files are called', async () => {
    for (const whose of [tenant, stranger]) {
      const journal = aJournal(3, 5, whose);
      addCheckpoint(journal);
      exportAll(journal, `${whose}-`);
    }
    expect(await verdict()).toEqual({
      unreadable: [],
      tenants: [tenant, stranger],
      entries: 30,
      findings: [],
    });
  });

  it('may hold the same batch twice, but not two entries under one number', async () => {
    const journal = aJournal(1, 6);
    exportAll(journal);
    const [lane] = journal.lanes;
    const lines = (lane?.entries ?? []).map((entry) => entryLine(tenant, 0, entry));
    write('again', lines.slice(2, 5).join(''));
    expect((await verdict()).findings).toEqual([]);
    write('again', (lines[3] ?? '').replace('moved', 'noved'));
    expect((await verdict()).findings).toEqual(['entry-forged 4']);
  });

  it('names lines that are none of it', async () => {
    exportAll(aJournal(1, 2));
    write('notes', '{"kind":"entry"}\nnot JSON\n');
    expect((await verdict()).unreadable).toEqual(['notes.ndjson:1', 'notes.ndjson:2']);
  });
});

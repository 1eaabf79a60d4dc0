import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findingText,
  type JournalSource,
  keyFingerprint,
  openExportFolder,
  type Trust,
  type Verdict,
  verifyJournal,
} from '@payung/journal-check';
import { checkpointKeyFile } from '../checkpoint-key.ts';
import { keysFolderOf } from '../local-service.ts';
import { StartRefused } from '../start-refused.ts';
import {
  type AuditSettings,
  AuditUsageError,
  auditUsage,
  readAuditSettings,
} from './audit-settings.ts';
import { openAuditedDatabase } from './audited-database.ts';
import { type AuditedJournal, auditedJournals } from './audited-journals.ts';

interface Outcome {
  entries: number;
  checkpoints: number;
  items: number;
  findings: number;
  journals: number;
}

/** Findings printed one by one; a journal that is hashed anew may have thousands. */
const mostPrinted = 200;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The key that this machine signs with, by its fingerprint; null where it has none. */
function ownKey(dataFolder: string): string | null {
  try {
    return keyFingerprint(readFileSync(join(keysFolderOf(dataFolder), checkpointKeyFile), 'utf8'));
  } catch {
    return null;
  }
}

function trustOf({ keys, printed, dataFolder, exportFolder }: AuditSettings): Trust {
  const own = exportFolder === null ? ownKey(dataFolder) : null;
  const known = [...keys, ...(own === null ? [] : [own])];
  return { printed, ...(known.length === 0 ? {} : { keys: known }) };
}

/** Fingerprints of the keys that the checkpoints were signed with, to be compared with what is known from elsewhere. */
function signingKeys({ checkpoints = [] }: JournalSource): Set<string> {
  return new Set(checkpoints.map(({ publicKey }) => keyFingerprint(publicKey) ?? 'none'));
}

async function verifyAll(journals: readonly AuditedJournal[], trust: Trust): Promise<Outcome> {
  const outcome = { entries: 0, checkpoints: 0, items: 0, findings: 0, journals: 0 };
  for (const { name, open } of journals) {
    const began = performance.now();
    const source = await open();
    const verdict: Verdict = await verifyJournal({ ...source, trust });
    const seconds = ((performance.now() - began) / 1_000).toFixed(2);
    const { entries, checkpoints, items, findings } = verdict;
    say(`${name}: ${entries} entries, ${checkpoints} checkpoints, ${items} items in ${seconds} s`);
    for (const key of signingKeys(source)) say(`  signed with the key ${key}`);
    for (const finding of findings.slice(0, mostPrinted)) say(`  ${findingText(finding)}`);
    if (findings.length > mostPrinted) say(`  and ${findings.length - mostPrinted} more`);
    outcome.entries += entries;
    outcome.checkpoints += checkpoints;
    outcome.items += items;
    outcome.findings += findings.length;
    outcome.journals += 1;
  }
  return outcome;
}

async function verifyExport(settings: AuditSettings, folder: string): Promise<Outcome> {
  if (!existsSync(folder)) throw new StartRefused(`There is no folder ${folder}.`);
  const { journals, unreadable } = await openExportFolder(folder);
  for (const line of unreadable) say(`not a line of an export: ${line}`);
  if (settings.printed.length > 0 && journals.length > 1) {
    throw new AuditUsageError('--printed is of one region, and the export holds several.');
  }
  const named = journals.map((source) => ({ name: source.tenant, open: async () => source }));
  const outcome = await verifyAll(named, trustOf(settings));
  return { ...outcome, findings: outcome.findings + unreadable.length };
}

async function verifyDatabase(settings: AuditSettings): Promise<Outcome> {
  const database = await openAuditedDatabase(settings.dataFolder, settings.databaseEndpoint);
  try {
    const journals = await auditedJournals(database.endpoint, settings.region);
    return await verifyAll(journals, trustOf(settings));
  } finally {
    await database.close();
  }
}

async function run(): Promise<number> {
  const settings = readAuditSettings(process.argv.slice(2), process.env, process.cwd());
  const { exportFolder } = settings;
  const outcome =
    exportFolder === null
      ? await verifyDatabase(settings)
      : await verifyExport(settings, exportFolder);
  // whoever names a region or folder without a journal must not read this as a sound one
  const ok = outcome.findings === 0 && outcome.journals > 0;
  if (outcome.journals === 0) say('there is no journal to verify');
  say(JSON.stringify({ ok, ...outcome }));
  return ok ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = 1;
  const reason = error instanceof Error ? error.message : 'unknown';
  if (error instanceof AuditUsageError) process.stderr.write(`${reason}\n${auditUsage}\n`);
  else if (error instanceof StartRefused) process.stderr.write(`${reason}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : reason}\n`);
  say(JSON.stringify({ ok: false, error: reason }));
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartRefused } from '../start-refused.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const usage = `usage: backup FOLDER [--data DIR]     copies the data folder (.data), while the service may run
       restore FOLDER --data DIR    makes DIR anew from such a copy and verifies it`;

interface Asked {
  readonly act: string;
  readonly backup: string;
  readonly data: string;
}

function asked(args: readonly string[], environment: NodeJS.ProcessEnv): Asked {
  const here = environment.INIT_CWD || process.cwd();
  const refused = new StartRefused(usage);
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [act = '', backup, ...more] = positionals;
    const data = values.data ?? (act === 'backup' ? environment.DATA_DIR || '.data' : undefined);
    if (backup === undefined || data === undefined || more.length > 0) throw refused;
    return { act, backup: resolve(here, backup), data: resolve(here, data) };
  } catch {
    throw refused;
  }
}

async function run(): Promise<boolean> {
  const { act, backup, data } = asked(process.argv.slice(2), process.env);
  if (act === 'backup') {
    const { takenAt, rows } = await takeBackup(data, backup, Date.now());
    const sum = Object.values(rows).reduce((all, one) => all + one, 0);
    process.stdout.write(`${JSON.stringify({ ok: true, takenAt, rows: sum })}\n`);
    return true;
  }
  if (act !== 'restore') throw new StartRefused(usage);
  const restored = await restoreBackup(backup, data);
  const ok = restored.findings === 0 && restored.differing.length === 0;
  process.stdout.write(`${JSON.stringify({ ok, ...restored })}\n`);
  return ok;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { optionFault } from '../option-fault.ts';
import { StartRefused } from '../start-refused.ts';
import { type Lackable, lackable } from './backup-record.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const usage = `usage: backup FOLDER [--data DIR]     copies the data folder (.data), while the service may run
       restore FOLDER --data DIR    makes DIR anew from such a copy and verifies it
       --lacking lists|archive      goes on without files, or copies of the journal, that are lost for good; may be repeated`;

interface Asked {
  readonly act: string;
  readonly backup: string;
  readonly data: string;
  readonly lacking: readonly Lackable[];
}

function asked(args: readonly string[], environment: NodeJS.ProcessEnv): Asked {
  const here = environment.INIT_CWD || process.cwd();
  const { values, positionals } = given(args);
  const [act = '', backup, ...more] = positionals;
  if (backup === undefined) throw refused(`${act} needs a FOLDER`);
  if (more.length > 0) throw refused(`${act} takes one FOLDER, and nothing beside it`);
  const data = values.data ?? (act === 'backup' ? environment.DATA_DIR || '.data' : undefined);
  if (data === undefined) throw refused('restore needs --data, the folder that it makes');
  const lacking = z.array(z.enum(lackable)).safeParse(values.lacking);
  if (!lacking.success) throw refused(`--lacking knows ${lackable.join(' and ')} alone`);
  return { act, backup: resolve(here, backup), data: resolve(here, data), lacking: lacking.data };
}

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        data: { type: 'string' },
        lacking: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw refused(optionFault(error));
  }
}

const refused = (wrong: string) => new StartRefused(`${wrong}\n${usage}`);

async function run(): Promise<boolean> {
  const { act, backup, data, lacking } = asked(process.argv.slice(2), process.env);
  if (act === 'backup') {
    const { takenAt, rows, files } = await takeBackup(data, backup, { now: Date.now(), lacking });
    const sum = Object.values(rows).reduce((all, one) => all + one, 0);
    process.stdout.write(
      `${JSON.stringify({ ok: true, takenAt, rows: sum, files: Object.keys(files).length, lacking })}\n`,
    );
    return true;
  }
  if (act !== 'restore') throw new StartRefused(usage);
  const restored = await restoreBackup(backup, data, lacking);
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

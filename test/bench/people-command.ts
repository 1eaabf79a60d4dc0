import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import { inventAgencyLists, type WrittenFile } from './people/invent-agency-lists.ts';
import { inventFebrlLike } from './people/invent-febrl-like.ts';
import { inventHistorical } from './people/invent-historical.ts';
import type { BenchResult } from './verdict-line.ts';

const options = {
  out: { type: 'string' },
  kind: { type: 'string', default: 'lists' },
  rows: { type: 'string', default: '26000' },
  seed: { type: 'string', default: '1' },
  errors: { type: 'string', default: '1' },
  villages: { type: 'string', default: '250' },
  repeats: { type: 'string', default: '0.12' },
  regency: { type: 'string', default: '3319' },
} as const;

function numberFrom(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= most) return value;
  throw new UsageError(`--${name} takes a number from 0 to ${most}.`);
}

type Values = { readonly [Name in keyof typeof options]?: string };

function inventFiles(values: Values): WrittenFile[] {
  const rows = countFrom('rows', values.rows ?? '');
  const seed = countFrom('seed', values.seed ?? '');
  switch (values.kind) {
    case 'lists':
      return inventAgencyLists({
        rows,
        seed,
        errors: numberFrom('errors', values.errors ?? '', 4),
        villages: countFrom('villages', values.villages ?? ''),
        repeats: numberFrom('repeats', values.repeats ?? '', 0.9),
        regency: values.regency ?? '',
      });
    case 'historical':
      return [{ name: 'historical.csv', text: inventHistorical({ rows, seed }) }];
    case 'febrl':
      return [{ name: 'febrl.csv', text: inventFebrlLike({ rows, seed }) }];
    default:
      throw new UsageError('--kind takes lists, historical or febrl.');
  }
}

/**
 * `bench people --out FOLDER`: writes files of invented people together with the truth about them.
 *
 * - `--kind lists` (default): lists of seven agencies in as many layouts, and `truth.csv`: `file,row` name a
 *   row (line of the file from 1), the same `person_id` is the same person; what slipped stands in
 *   `nik_state`, `dob_state`, `name_state` and `other_states` (joined by `+`); `household_id` and `kin` say
 *   who lives with whom. `--errors 2` doubles every share of slips, `--repeats 0.12` is the part of the rows
 *   that repeat somebody, `--villages 250`, `--regency 3319`.
 * - `--kind historical`: `historical.csv`, overlapping name columns, `cluster` is the truth.
 * - `--kind febrl`: `febrl.csv`, the number in `rec_id` is the truth.
 *
 * `--rows` and `--seed` for all of them; the same arguments write the same bytes.
 */
export async function peopleCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  if (values.out === undefined) throw new UsageError('people takes --out FOLDER.');
  const files = inventFiles(values);
  const folder = callerPath(values.out, environment);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return { ok: true, files: files.map(({ name }) => name) };
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { placeInSource } from '../constructs/place-in-source.ts';

const maps = resolve(import.meta.dirname, '../../cdk.out/maps', process.argv[2] ?? '');
if (process.argv[2] === undefined || !existsSync(maps)) {
  console.error(
    'usage: node infra/bin/where.ts FUNCTION < what the log says; synth has to have run at that release',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(placeInSource(await text(process.stdin), maps));
}

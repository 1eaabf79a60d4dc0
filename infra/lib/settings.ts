import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

/** The context of `cdk.json`, so that it makes no difference whether the CDK's own program or ours reads it. */
export function settings(): Record<string, unknown> {
  const file = resolve(import.meta.dirname, '../../cdk.json');
  return z
    .object({ context: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(file, 'utf8'))).context;
}

import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));
const portal = join(packages, 'portal');

/** All that the built portal is made of. */
const sources = [
  join(portal, 'src'),
  join(portal, 'public'),
  join(portal, 'index.html'),
  ...['vite.config.ts', 'first-rooms.ts', 'lean-zod.ts', 'field-worker.ts', 'field-worker.js'].map(
    (name) => join(portal, name),
  ),
  join(packages, 'contract', 'src'),
  join(packages, 'domain', 'src'),
];

function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Builds the portal where it is missing or older than its sources, so that a fresh clone needs no step before. */
export async function builtPortal(): Promise<void> {
  const newest = Math.max(...sources.map(changedAt));
  if (changedAt(join(portal, 'dist', 'index.html')) > newest) return;
  const vite = join(portal, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: portal,
    // the test runner's own would build the development version of React
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

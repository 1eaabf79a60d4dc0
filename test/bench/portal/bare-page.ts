import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const portal = fileURLToPath(new URL('../../../packages/portal', import.meta.url));
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

/** A page of nothing but React, built and served as the portal is. */
export async function aBarePage(): Promise<{ address: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-bare-'));
  const vite = join(portal, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'bare', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, args, {
    cwd: portal,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '/');
    try {
      const packed = gzipSync(readFileSync(join(folder, name)));
      const type = types[extname(name)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(packed);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    end: async () => {
      await new Promise<void>((closed) => server.close(() => closed()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

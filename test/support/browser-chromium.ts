import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Nothing but the page under test may be asked for. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const installed = '/usr/bin/chromium';

interface Program {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** `CHROMIUM_PATH` names a program; `packed` stands for the one that comes with the packages. */
function chosen(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked === 'packed') return null;
  if (asked !== undefined && asked !== '') return asked;
  return existsSync(installed) ? installed : null;
}

/** Unpacks the program of the package into a folder of its own, with the libraries that a bare host lacks. */
async function unpack(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-chromium-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // the package unpacks into the folder for temporary files, and its libraries on Lambda only
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const path = await packed.executablePath();
    const env = {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    };
    const remove = () => rmSync(folder, { recursive: true, force: true });
    return { path, args: packed.args, env, remove };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A browser wherever there is one; without one installed, the one that comes with the packages. */
export async function aBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const path = chosen();
  const program: Program =
    path === null ? await unpack() : { path, args: [], env: {}, remove: () => undefined };
  const inherited = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  const browser = await chromium.launch({
    executablePath: program.path,
    args: [...program.args, ...quiet],
    env: { ...Object.fromEntries(inherited), ...program.env },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      program.remove();
    },
  };
}

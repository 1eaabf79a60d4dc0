import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { slowLine } from './browser-slow-line.ts';
import { patient } from './patient.ts';

/**
 * Nothing but the page under test may be asked for. What the package proposes besides is for Lambda, and would
 * switch off much of what a page is kept from doing.
 */
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

/** The fonts that were unpacked and the host's own: a page without any has no text, so nothing on it is visible. */
function fontSettings(folder: string): string {
  const places = [join(folder, 'fonts'), '/usr/share/fonts'].map((place) => `<dir>${place}</dir>`);
  return `<fontconfig>${places.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
}

/** Unpacks the program of the package into a folder of its own, with the libraries that a bare host lacks. */
async function unpack(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-chromium-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // the package unpacks into the folder for temporary files, and its libraries on Lambda only
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const path = await packed.executablePath();
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, fontSettings(folder));
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
    const remove = () => rmSync(folder, { recursive: true, force: true });
    return { path, env, remove };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A program wherever there is one; without one installed, the one that comes with the packages. */
async function ready(): Promise<{ program: Program; how: LaunchOptions }> {
  const path = chosen();
  const program: Program =
    path === null ? await unpack() : { path, env: {}, remove: () => undefined };
  const inherited = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), ...program.env };
  return { program, how: { executablePath: program.path, args: quiet, env } };
}

/** A browser that can be closed and opened again with all that it keeps, as a telephone is. */
export async function aDevice(): Promise<{
  /** where it keeps everything */
  folder: string;
  open: (address: string) => Promise<BrowserContext>;
  remove: () => void;
}> {
  const { program, how } = await ready();
  const folder = mkdtempSync(join(tmpdir(), 'payung-device-'));
  return {
    folder,
    async open(baseURL) {
      const context = await chromium.launchPersistentContext(folder, {
        ...how,
        baseURL,
        viewport: { width: 360, height: 740 },
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(patient.timeout);
      await slowLine(context);
      return context;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
      program.remove();
    },
  };
}

export async function aBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const { program, how } = await ready();
  const browser = await chromium.launch(how);
  return {
    browser,
    close: async () => {
      await browser.close();
      program.remove();
    },
  };
}

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { callerPath, UsageError } from '../bench/caller-arguments.ts';
import { cycloneDx, integritiesIn } from './cyclone-dx.ts';
import { licenceFaults } from './licences.ts';
import { ownFiles } from './own-files.ts';
import { secretsIn } from './secrets.ts';
import { shippedPackages } from './shipped-packages.ts';

const usage = `usage: supply licences        packages of others that the product runs with, and under which licence
       supply sbom [FILE]     the same as an inventory (CycloneDX 1.6), to a file or to the output
       supply secrets         looks for secrets in every file, and in every line that a commit ever added`;
const root = resolve(import.meta.dirname, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function licences(): boolean {
  const shipped = shippedPackages(root);
  for (const { id, licence } of shipped) say(`${(licence ?? 'unknown').padEnd(24)} ${id}`);
  const faults = licenceFaults(shipped);
  say(`\n${JSON.stringify({ ok: faults.length === 0, packages: shipped.length, faults })}`);
  return faults.length === 0;
}

function sbom(file: string | undefined): boolean {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const shipped = shippedPackages(root);
  const bom = cycloneDx({ name: 'payung', version: String(version) }, shipped, integritiesIn(lock));
  const text = `${JSON.stringify(bom, null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else {
    writeFileSync(callerPath(file, process.env), text);
    say(JSON.stringify({ ok: true, components: bom.components.length, serial: bom.serialNumber }));
  }
  return true;
}

interface Place {
  readonly kind: string;
  readonly where: string;
}

/** Lines that commits added, whatever became of them. */
async function inHistory(): Promise<{ lines: number; found: Place[] }> {
  const args = [
    'log',
    '--all',
    '-p',
    '--unified=0',
    '--no-color',
    '--no-textconv',
    '--format=commit %h',
  ];
  const git = spawn('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => void git.on('close', resolve));
  const found: Place[] = [];
  let [commit, file, lines] = ['', '', 0];
  for await (const line of createInterface({ input: git.stdout })) {
    if (line.startsWith('commit ')) commit = line.slice(7);
    else if (line.startsWith('+++ ')) file = line.slice(6);
    else if (line.startsWith('+')) {
      lines += 1;
      for (const { kind } of secretsIn(line.slice(1)))
        found.push({ kind, where: `${commit} ${file}` });
    }
  }
  if ((await ended) !== 0) throw new UsageError('git could not tell the history');
  return { lines, found };
}

async function secrets(): Promise<boolean> {
  const files = ownFiles(root);
  const inFiles = files.flatMap((path) =>
    secretsIn(readFileSync(join(root, path), 'latin1')).map(({ kind, line }) => ({
      kind,
      where: `${path}:${line}`,
    })),
  );
  const history = await inHistory();
  const found = [...inFiles, ...history.found];
  for (const { kind, where } of found) say(`${kind}: ${where}`);
  say(
    JSON.stringify({
      ok: found.length === 0,
      files: files.length,
      lines: history.lines,
      found: found.length,
    }),
  );
  return found.length === 0;
}

async function run(): Promise<boolean> {
  // a package manager may hand on its own separator
  const [what, file] = process.argv.slice(2).filter((word) => word !== '--');
  switch (what) {
    case 'licences':
      return licences();
    case 'sbom':
      return sbom(file);
    case 'secrets':
      return secrets();
    default:
      throw new UsageError(usage);
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

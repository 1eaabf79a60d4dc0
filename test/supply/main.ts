import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callerPath, UsageError } from '../bench/caller-arguments.ts';
import { cycloneDx, integritiesIn } from './cyclone-dx.ts';
import { secretsInHistory } from './history.ts';
import { licenceFaults } from './licences.ts';
import { ownFiles } from './own-files.ts';
import { secretsIn } from './secrets.ts';
import { shippedPackages } from './shipped-packages.ts';

const usage = `usage: supply licences        packages of others that the product runs with, and under which licence
       supply sbom [FILE]     the same as an inventory (CycloneDX 1.6), to a file or to the output
       supply secrets         looks for secrets in every file, and in every line that a commit ever added; run before a release`;
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

async function secrets(): Promise<boolean> {
  const files = ownFiles(root);
  const inFiles = files.flatMap((path) =>
    secretsIn(readFileSync(join(root, path), 'latin1')).map(({ kind, line }) => ({
      kind,
      where: `${path}:${line}`,
    })),
  );
  const history = await secretsInHistory(root);
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

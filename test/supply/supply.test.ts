import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cycloneDx, integritiesIn } from './cyclone-dx.ts';
import { secretsInHistory } from './history.ts';
import { licenceFaults } from './licences.ts';
import { ownFiles } from './own-files.ts';
import { secretsIn } from './secrets.ts';
import { type Shipped, shippedPackages } from './shipped-packages.ts';

const root = resolve(import.meta.dirname, '../..');
const shipped = shippedPackages(root);
const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');

const aPackage = (licence: string | null): Shipped => ({
  id: 'a@1.0.0',
  name: 'a',
  version: '1.0.0',
  licence,
  needs: [],
});

describe('licences of what the product runs with', () => {
  it('ask for a notice and no more, or the region could not run and pass on what it pays for', () => {
    expect(licenceFaults(shipped)).toEqual([]);
  });

  it('are looked at all the way down', () => {
    const names = new Set(shipped.map(({ name }) => name));
    // asked for by name, by what is asked for, and drawn into the portal's files
    for (const name of ['hono', '@smithy/core', '@fontsource-variable/plus-jakarta-sans']) {
      expect(names, name).toContain(name);
    }
    for (const name of ['vitest', 'knip', 'playwright-core']) expect(names).not.toContain(name);
  });

  it.each([
    ['GPL-3.0-only'],
    ['AGPL-3.0-or-later'],
    ['MIT AND LGPL-2.1'],
    ['UNLICENSED'],
    ['SEE LICENSE IN LICENSE.md'],
    ['(MIT OR GPL-2.0) AND SSPL-1.0'],
    [''],
    [null],
  ])('that are %j are refused', (licence) => {
    expect(licenceFaults([aPackage(licence)])).toHaveLength(1);
  });

  it.each([['MIT'], ['(MIT OR GPL-2.0)'], ['BSD-2-Clause AND ISC']])(
    'that are %j are taken',
    (licence) => {
      expect(licenceFaults([aPackage(licence)])).toEqual([]);
    },
  );
});

const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
/** the lines below a key of the workspace's settings */
const settingsUnder = (key: string): string[] =>
  (new RegExp(`^${key}:\\n((?: +\\S.*\\n)+)`, 'm').exec(workspace)?.[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());

const Manifest = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const manifests = ownFiles(root)
  .filter((path) => /(^|\/)package\.json$/.test(path))
  .map((path) => Manifest.parse(JSON.parse(readFileSync(join(root, path), 'utf8'))));

describe('packages of others', () => {
  it('are few: each one more is somebody more who could turn, and is counted here first', () => {
    const wanted = manifests.flatMap(({ dependencies }) => Object.keys(dependencies));
    const direct = new Set(wanted.filter((name) => !name.startsWith('@payung/')));
    expect(direct.size).toBeLessThanOrEqual(36);
    expect(shipped.length).toBeLessThanOrEqual(114);
  });

  it('are pinned to one version in one place, or a new one comes in unseen', () => {
    const catalog = settingsUnder('catalog');
    expect(catalog.length).toBeGreaterThan(40);
    expect(catalog.filter((line) => !/^\S+: \d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(workspace).toMatch(/^catalogMode: strict$/m);
    expect(manifests.length).toBeGreaterThan(20);
    const loose = manifests.flatMap(({ name, dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
        .map(([other, version]) => `${name} wants ${other} ${version}`),
    );
    expect(loose).toEqual([]);
    const resolved = lock.match(/^ +resolution: .*$/gm) ?? [];
    expect(resolved.length).toBeGreaterThan(300);
    // by its sum, from the registry: from no address and no repository
    expect(resolved.filter((line) => !/\{integrity: sha512-[\w+/=]+\}$/.test(line))).toEqual([]);
  });

  it('are a day old at least, since most that turned hostile were found out within hours', () => {
    const minutes = /^minimumReleaseAge: (\d+)$/m.exec(workspace)?.[1];
    expect(Number(minutes)).toBeGreaterThanOrEqual(24 * 60);
    expect(workspace).not.toContain('minimumReleaseAgeExclude');
  });

  it('run a script of their own where two are named, and nowhere else', () => {
    expect(settingsUnder('allowBuilds')).toEqual(['esbuild: true', 'node: true']);
    expect(settingsUnder('onlyBuiltDependencies')).toEqual(['- esbuild', '- node']);
    expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds|neverBuiltDependencies/);
  });
});

describe('what runs in AWS', () => {
  /** their own functions of these names, which ask no network */
  const ownWords = new Set(['packages/casework/src/matching/page-shelf.ts']);

  it('opens no line by itself: the SDK calls AWS, and one reader fetches the keys of the tokens', () => {
    const sources = ownFiles(root).filter(
      (path) =>
        /^(functions|packages\/(casework|contract|data|domain|edge|files|identity|journal-check|matching|places))\/.*\.ts$/.test(
          path,
        ) && !path.includes('.test.'),
    );
    expect(sources.length).toBeGreaterThan(500);
    const line =
      /(?<![.\w])fetch\(|\b(XMLHttpRequest|WebSocket|EventSource)\b|(from |import\()'(node:)?(https?|http2|net|tls|dgram|child_process)'|createRemoteJWKSet\(/;
    const opening = sources.filter(
      (path) => !ownWords.has(path) && line.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(opening).toEqual(['packages/identity/src/key-source.ts']);
  });
});

describe('the inventory', () => {
  const bom = cycloneDx({ name: 'payung', version: '1.0.0' }, shipped, integritiesIn(lock));

  it('names each package once, with the sum of what the registry gave out', () => {
    expect(new Set(bom.components.map((one) => one['bom-ref'])).size).toBe(shipped.length);
    for (const component of bom.components) {
      const [hash] = component.hashes ?? [];
      expect(hash?.content, component.name).toMatch(/^[0-9a-f]{128}$/);
      expect(component.purl).toMatch(/^pkg:npm\/(%40[^/]+\/)?[^/@]+@[^@]+$/);
    }
  });

  it('says what needs what, and names nothing that is not in it', () => {
    const refs = new Set(['payung@1.0.0', ...bom.components.map((one) => one['bom-ref'])]);
    for (const { ref, dependsOn } of bom.dependencies) {
      expect(refs).toContain(ref);
      for (const id of dependsOn) expect(refs).toContain(id);
    }
    expect(bom.dependencies).toHaveLength(refs.size);
  });

  it('is the same for the same tree, and another for another', () => {
    const again = cycloneDx({ name: 'payung', version: '1.0.0' }, shipped, integritiesIn(lock));
    expect(again).toEqual(bom);
    const fewer = cycloneDx({ name: 'payung', version: '1.0.0' }, [], new Map());
    expect(fewer.serialNumber).not.toBe(bom.serialNumber);
  });
});

// put together here, so that none of them stands in this file
const planted: readonly (readonly [string, string])[] = [
  [
    'private key',
    `-----BEGIN ${'PRIVATE'} KEY-----\n${'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49'.repeat(3)}`,
  ],
  ['AWS access key', `AKIA${'IOSFODNN7EXAMPLE'}`],
  ['AWS secret', `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCY'}${'EXAMPLEKEY'}`],
  ['npm token', `npm_${'a1B2'.repeat(9)}`],
  ['registry token', `//registry.example/:_${'authToken'}=abcdef0123456789`],
  ['GitHub token', `ghp_${'a1B2'.repeat(9)}`],
  ['GitLab token', `glpat-${'a1B2c3D4e5'.repeat(2)}`],
  ['Slack token', `xoxb-${'1234567890'}-abc`],
  ['Google key', `AIza${'a1B2c'.repeat(7)}`],
  ['payment key', `sk_live_${'a1B2'.repeat(6)}`],
  ['signed token', `eyJ${'hbGciOiJFUzI1NiJ9'}.eyJ${'zdWIiOiJzb21lYm9keSJ9'}.${'a1B2'.repeat(8)}`],
  ['password in an address', `postgres://petugas:${'rahasia'}@db.example/payung`],
  ['webhook', `https://hooks.${'slack.com'}/services/T000/B000/abcdef`],
];

describe('the look for secrets', () => {
  it.each(planted)('finds a planted %s, and tells its line but not the secret', (kind, secret) => {
    const found = secretsIn(`baris pertama\nkunci: "${secret}"\n`);
    expect(found).toContainEqual({ kind, line: 2 });
    expect(JSON.stringify(found)).not.toContain(secret.slice(-8));
  });

  it('finds what a commit added and a later one took away, of many lines too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'payung-history-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: folder,
      });
    const keep = (text: string) => {
      writeFileSync(join(folder, 'setelan.txt'), text);
      git('add', '.');
      git('commit', '-qm', 'change');
    };
    const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49\n'.repeat(3)}`;
    git('init', '-q');
    keep('satu\n');
    keep(`satu\n${key}dua\n`);
    keep(`satu\nsandi AKIA${'IOSFODNN7EXAMPLE'}\n`);
    keep('satu\n');
    const { lines, found } = await secretsInHistory(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(lines).toBe(7);
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['AWS access key', 'private key']);
    expect(found.every(({ where }) => where.endsWith(' setelan.txt'))).toBe(true);
    await expect(secretsInHistory(tmpdir())).rejects.toThrow('git could not tell the history');
  });

  it('finds none in any file of the repository', () => {
    const files = ownFiles(root);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'pnpm-lock.yaml']));
    const found = files.flatMap((path) =>
      secretsIn(readFileSync(join(root, path), 'latin1')).map(
        ({ kind, line }) => `${kind} in ${path}:${line}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycloneDx, integritiesIn } from './cyclone-dx.ts';
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

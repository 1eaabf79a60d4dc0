import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TenantId } from '@payung/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCrosscheckKey } from './crosscheck-key.ts';
import { StartRefused } from './start-refused.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-crosscheck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kudus = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const malang = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Z');
const plain = new Uint8Array([1, 2, 3]);

describe('the key of the check across regions on one machine', () => {
  it('is a file of its own that only its owner reads, and opens after a new start', async () => {
    const wrapped = await openCrosscheckKey(folder).wrap(plain, { use: 'tokens' });
    const [file = '', ...more] = readdirSync(folder);
    expect(more).toEqual([]);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(await openCrosscheckKey(folder).unwrap(wrapped, { use: 'tokens' })).toEqual(
      Buffer.from(plain),
    );
  });

  it('opens for what it was wrapped for and nothing else, as KMS does', async () => {
    const key = openCrosscheckKey(folder);
    const own = await key.wrap(plain, { tenant: kudus });
    for (const other of [{ tenant: malang }, { use: 'tokens' }, { use: kudus }]) {
      await expect(key.unwrap(own, other)).rejects.toThrow();
    }
  });

  it('refuses to start with a file that is no key, since no claim would be found again', () => {
    writeFileSync(join(folder, 'crosscheck.key'), 'short');
    expect(() => openCrosscheckKey(folder)).toThrow(StartRefused);
  });
});

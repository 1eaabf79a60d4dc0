import { sha256Hex, type TenantData } from '@payung/data';
import { TenantId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../service.ts';
import { wholeHandOutKey } from './hand-out-key.ts';
import { bytesOf, type HandOutFiles, keepPieces, removeHandOut } from './hand-out-pieces.ts';

const tenant = TenantId.parse('01KA0000000000000000000000');
const id = '01KA0000000000000000000001';
const writing = { id, turn: 2 };
const made = { ...writing, bytes: 9_000_000 };
const always = async () => true;
const archive = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * 31 + (i >> 9)) & 255);

async function* coming(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < archive.length; at += 700_000) yield archive.subarray(at, at + 700_000);
}

/** Files in memory that tell which of them were read. */
function memory() {
  const kept = new Map<string, Uint8Array>();
  const read: string[] = [];
  const files = {
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, Uint8Array.from(bytes)),
    get: async (key: string) => {
      read.push(key);
      return kept.get(key) ?? null;
    },
    remove: async (key: string) => void kept.delete(key),
  };
  const keys = {
    sealBytes: (bytes: Uint8Array) => Buffer.concat([Buffer.from('sealed'), bytes]),
    openBytes: (bytes: Uint8Array) => bytes.subarray('sealed'.length),
    learn: async () => {},
  };
  // of a service its files are asked here, of a region's data its name and keys
  const of: HandOutFiles = {
    files: files as unknown as Service['files'],
    data: { tenant, keys } as unknown as TenantData,
  };
  return { kept, read, of };
}

describe('an archive that lies in pieces', () => {
  it('gives the bytes that are asked for, and reads no more than the pieces in which they lie', async () => {
    const { kept, read, of } = memory();
    const told = await keepPieces(of, writing, coming(), always);
    expect(told).toEqual({ bytes: archive.length, sha256: sha256Hex(archive) });
    expect(kept.size).toBe(3);
    const range = fc.tuple(fc.nat(archive.length - 1), fc.nat(4_000_000));
    await fc.assert(
      fc.asyncProperty(range, async ([from, more]) => {
        read.length = 0;
        const last = Math.min(archive.length - 1, from + more);
        const got = (await bytesOf(of, made, { from, last })) ?? Buffer.of();
        expect(Buffer.compare(got, archive.subarray(from, last + 1))).toBe(0);
        expect(read.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  it('is read too where it lies whole, as earlier releases left it', async () => {
    const { kept, of } = memory();
    kept.set(wholeHandOutKey(tenant, id), of.data.keys.sealBytes(archive, 'key'));
    const got =
      (await bytesOf(of, { id, bytes: archive.length }, { from: 5_000_000, last: 5_000_009 })) ??
      Buffer.of();
    expect([...got]).toEqual([...archive.subarray(5_000_000, 5_000_010)]);
  });

  it('goes whole when somebody in it is forgotten, also while nobody knows yet how long it is, and what a worker left that died', async () => {
    for (const pieces of [undefined, 1, 3]) {
      const { kept, of } = memory();
      await keepPieces(of, { id, turn: 1 }, coming(), always);
      await keepPieces(of, writing, coming(), always);
      kept.set(wholeHandOutKey(tenant, id), archive);
      await removeHandOut(of.files, tenant, { ...writing, ...(pieces && { pieces }) });
      expect([...kept.keys()]).toEqual([]);
    }
  });

  it('goes whole too where a piece came late behind others that were gone, and where its remover dies on the way', async () => {
    const { kept, of } = memory();
    // one of an earlier writing, and one of the last
    for (const turn of [1, 2]) {
      await keepPieces(of, { id, turn }, coming(), always);
      const [first = '', second = ''] = kept.keys();
      kept.delete(first);
      kept.delete(second);
      await removeHandOut(of.files, tenant, { ...writing, pieces: 3 });
      expect([...kept.keys()]).toEqual([]);
    }
    await keepPieces(of, writing, coming(), always);
    const { remove } = of.files;
    let removed = 0;
    const dying = async (key: string) => {
      if (kept.has(key)) removed += 1;
      if (removed > 1) throw new Error('the remover died');
      await remove(key);
    };
    const died = removeHandOut({ ...of.files, remove: dying }, tenant, writing);
    await expect(died).rejects.toThrow('the remover died');
    expect(kept.size).toBe(2);
    await removeHandOut(of.files, tenant, writing);
    expect([...kept.keys()]).toEqual([]);
  });

  it.each([1, 2, 3])(
    'keeps nothing of a writing that counts no longer at piece %i: whoever was forgotten meanwhile would stay in it',
    async (last) => {
      const { kept, of } = memory();
      let asked = 0;
      const told = await keepPieces(of, writing, coming(), async (pieces) => {
        asked += 1;
        return pieces < last;
      });
      expect([told, [...kept.keys()], asked]).toEqual([null, [], last]);
    },
  );
});

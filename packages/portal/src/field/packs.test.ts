import { type PackContents, sealToLoan } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftPhotosOf,
  draftsOnDevice,
  dropDraftPhoto,
  keepDraft,
  keepDraftPhoto,
} from './drafts.ts';
import { memoryTables } from './memory-tables.fixture.ts';
import { answersIn, putAnswer, unsentItems } from './outbox.ts';
import { keepPack, mostTries, packsKept, peopleIn, unlockPack } from './packs.ts';
import { utf8 } from './sealing.ts';

const name = 'SITI KENARIMAS';
const right = 'tiga kata panjang';

async function loanKey(): Promise<string> {
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDH', namedCurve: 'P-256' },
    true,
    ['deriveBits'],
  );
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  return btoa(String.fromCharCode(...new Uint8Array(raw)));
}

async function lent() {
  const contents: PackContents = {
    pack: {
      packId: '33.19.01.2001:2026:0001',
      village: '33.19.01.2001',
      villageName: 'Desa Contoh',
      level: 'village',
      by: 'someone',
      rt: null,
      rw: null,
      people: 1,
      lentAt: '2026-11-21T01:00:00.000Z',
      expiresAt: '2026-11-28T01:00:00.000Z',
      ended: null,
    },
    publicKey: await loanKey(),
    now: '2026-11-21T01:00:00.000Z',
    people: [
      {
        nominationId: '01KA0000000000000000000000-1',
        baseVersion: 1,
        name,
        address: 'JALAN KENANGA 4',
        rt: '001',
        rw: '002',
        age: 44,
        occupationName: 'Pengemudi becak',
        nationalIdEnding: '4821',
      },
    ],
  };
  const device = memoryTables();
  const store = { user: 'someone', tables: device.tables, crypto: globalThis.crypto };
  const pack = await keepPack(store, contents, right, 'Asia/Jakarta');
  return { device, store, pack, person: contents.people[0]?.nominationId ?? '' };
}

const moved = { answer: 'refused', reason: 'moved', words: 'ikut KENARIMAS ke Demak' } as const;

describe('a pack on a device', () => {
  it('shows nothing of anybody to whoever copies the store, not even what was answered', async () => {
    const { device, store, pack, person } = await lent();
    const photo = { id: crypto.randomUUID(), bytes: new Uint8Array([1, 2, 3]), at: new Date() };
    await keepDraft(store, pack, person, { words: 'KENARIMAS' });
    await keepDraftPhoto(store, pack, person, { ...photo, bytes: utf8('SITI di KENANGA') });
    expect(device.dump()).not.toMatch(/KENARIMAS|SITI|KENANGA/);
    expect(await draftOf(store, pack, person)).toEqual({ words: 'KENARIMAS' });
    const said = { nominationId: person, baseVersion: 1, answer: moved, photos: [photo] };
    await putAnswer(store, pack, said, new Date());
    expect(device.dump()).not.toMatch(/KENARIMAS|SITI|KENANGA|4821|becak|Demak|refused|moved/i);
    expect((await peopleIn(store, pack))[0]?.name).toBe(name);
    expect((await answersIn(store, pack)).get(person)?.answer).toEqual(moved);
  });

  it('keeps what is written and photographed until it is saved, by one step with the answer', async () => {
    const { device, store, pack, person } = await lent();
    const photos = [2, 1].map((n) => ({
      id: crypto.randomUUID(),
      bytes: new Uint8Array([n]),
      at: new Date(n * 1_000),
    }));
    await keepDraft(store, pack, person, { says: 'here' });
    for (const one of photos) await keepDraftPhoto(store, pack, person, one);
    expect([...(await draftsOnDevice(store))]).toEqual([person]);
    expect((await draftPhotosOf(store, pack, person)).map(({ bytes }) => [...bytes])).toEqual([
      [1],
      [2],
    ]);
    await dropDraftPhoto(store, person, photos[1]?.id ?? '');
    expect(await draftPhotosOf(store, pack, person)).toHaveLength(1);

    const said = { nominationId: person, baseVersion: 1, answer: moved, photos };
    await putAnswer(store, pack, said, new Date());
    expect([...(await draftsOnDevice(store))]).toEqual([]);
    expect(await store.tables.all('photos')).toHaveLength(2);

    // a device that is full keeps the draft: nothing is lost by having pressed the button
    const other = '01KA0000000000000000000001-1';
    await keepDraft(store, pack, other, { says: 'not' });
    device.fill();
    const more = { ...said, nominationId: other };
    await expect(putAnswer(store, pack, more, new Date())).rejects.toMatchObject({ why: 'full' });
    expect(await draftOf(store, pack, other)).toEqual({ says: 'not' });
  });

  it('opens by its passphrase alone, and is deleted after five wrong ones with the work kept', async () => {
    const { store, pack, person } = await lent();
    const said = { nominationId: person, baseVersion: 1, answer: moved, photos: [] };
    await putAnswer(store, pack, said, new Date());
    const { id } = pack.record;
    expect((await unlockPack(store, id, 'salah sekali lagi')).kind).toBe('wrong');
    expect((await unlockPack(store, id, right)).kind).toBe('open');
    for (let n = 1; n < mostTries; n += 1) {
      expect(await unlockPack(store, id, `salah ke-${n}`)).toEqual({
        kind: 'wrong',
        left: mostTries - n,
      });
    }
    expect((await unlockPack(store, id, 'salah terakhir')).kind).toBe('deleted');
    expect((await unlockPack(store, id, right)).kind).toBe('deleted');
    expect((await packsKept(store))[0]?.closed).toBe('wrong-passphrases');
    expect(await store.tables.all('people')).toEqual([]);
    expect(await unsentItems(store)).toHaveLength(1);
  });

  it('opens on no other device, though everything but the device’s own key was copied', async () => {
    const { store, pack } = await lent();
    const other = memoryTables();
    for (const table of ['packs', 'people'] as const) {
      for (const one of await store.tables.all(table)) {
        await other.tables.write([
          { in: table, put: one as { id: string } & Record<string, unknown> },
        ]);
      }
    }
    const there = { ...store, tables: other.tables };
    expect((await unlockPack(there, pack.record.id, right)).kind).toBe('wrong');
  });

  it('says that there is no room, and keeps nothing by halves', async () => {
    const { device, store, pack, person } = await lent();
    device.fill();
    const said = { nominationId: person, baseVersion: 1, answer: moved, photos: [] };
    await expect(putAnswer(store, pack, said, new Date())).rejects.toMatchObject({ why: 'full' });
    expect(await unsentItems(store)).toEqual([]);
  });

  it('seals each act anew, so that two equal answers look different', async () => {
    const key = await loanKey();
    const seal = () => sealToLoan(crypto, key, 'x', new Uint8Array([7]));
    expect(await seal()).not.toBe(await seal());
  });
});

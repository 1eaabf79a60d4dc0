import { beforeAll, describe, expect, it } from 'vitest';
import { type DraftStore, keepDraft, readDraft } from './sealed-drafts.ts';

const typed = { name: 'SITI AMINAH', nationalId: '3319024507800001' };
const now = Date.UTC(2026, 10, 21);

function aStore(): DraftStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name) => kept.get(name) ?? null,
    set: (name, sealed) => void kept.set(name, sealed),
    drop: (name) => void kept.delete(name),
  };
}

const aKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

describe('a draft that is kept on the device', () => {
  let key: CryptoKey;
  beforeAll(async () => {
    key = await aKey();
  });

  it('comes back as it was typed, and stands nowhere in plain text', async () => {
    const store = aStore();
    await keepDraft({ store, key, name: 'usulan u1' }, typed, now);
    const [kept = ''] = store.kept.values();
    expect(`${kept} ${atob(kept)}`).not.toMatch(/SITI|3319/);
    const back = await readDraft({ store, key, name: 'usulan u1' }, now + 1_000);
    expect(back).toEqual({ value: typed, at: now });
  });

  it('opens for nobody else, in no other browser, and not the day after', async () => {
    const store = aStore();
    await keepDraft({ store, key, name: 'usulan u1' }, typed, now);
    store.set('usulan u2', store.get('usulan u1') ?? '');
    expect(await readDraft({ store, key, name: 'usulan u2' }, now)).toBeNull();
    expect(await readDraft({ store, key: await aKey(), name: 'usulan u1' }, now)).toBeNull();
    await keepDraft({ store, key, name: 'usulan u1' }, typed, now);
    expect(await readDraft({ store, key, name: 'usulan u1' }, now + 86_400_000)).toBeNull();
    expect(store.get('usulan u1')).toBeNull();
  });

  it('is gone without a word where what is kept is broken', async () => {
    const store = aStore();
    store.set('usulan u1', 'no cipher');
    expect(await readDraft({ store, key, name: 'usulan u1' }, now)).toBeNull();
  });
});

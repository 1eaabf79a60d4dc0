import { afterEach, expect, it, vi } from 'vitest';
import { endSession, isSignedIn, startSession } from '../session.ts';
import { leave } from './leave.ts';

/** As much of a tab's storage as is asked for. */
function aStorage(kept: Record<string, string>): Record<string, unknown> {
  const storage: Record<string, unknown> = { ...kept };
  const hidden = {
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, value: string) => {
      storage[name] = value;
    },
    removeItem: (name: string) => void delete storage[name],
  };
  for (const [name, value] of Object.entries(hidden))
    Object.defineProperty(storage, name, { value });
  return storage;
}

afterEach(() => vi.unstubAllGlobals());

it('whoever leaves takes what was typed along, also where the provider is not reached: the next one at the computer comes back to none of it', async () => {
  const tab = aStorage({
    'payung.isian.usulan u1': 'tersegel',
    'payung.isian.keberatan u1': 'tersegel',
    lain: 'tetap',
  });
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('localStorage', aStorage({}));
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no line')));
  startSession({ access: 'a.b.c', expiresIn: 900, refresh: 'baru' }, 0);
  expect(Object.keys(tab)).toContain('payung.session');
  expect(isSignedIn(0)).toBe(true);
  await leave();
  expect(Object.keys(tab)).toEqual(['lain']);
  expect(isSignedIn(0)).toBe(false);
});

it('who leaves in one tab takes along what was typed in another one whose time ran out', () => {
  const tab = aStorage({});
  vi.stubGlobal('sessionStorage', tab);
  startSession({ access: 'a.b.c', expiresIn: 900, refresh: 'baru' }, 0);
  endSession('expired');
  tab['payung.isian.usulan u1'] = 'tersegel';
  endSession('expired');
  expect(Object.keys(tab)).toEqual(['payung.isian.usulan u1']);
  endSession('left', 'already told');
  expect(Object.keys(tab)).toEqual([]);
});

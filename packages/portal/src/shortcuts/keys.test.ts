import { describe, expect, it } from 'vitest';
import { findShortcut, type Press, type Shortcut } from './keys.ts';

const act = () => undefined;
const shortcuts: readonly Shortcut[] = [
  { keys: 'n', name: 'Usulan baru', act },
  { keys: 'g b', name: 'Beranda', act },
  { keys: 'g g', name: 'Ganda', act },
  { keys: 'mod+k', name: 'Cari', act, inFields: true },
  { keys: 'mod+z', name: 'Urungkan', act },
  { keys: 'j', name: 'Baris berikutnya' },
];
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  isHeld: false,
  isWriting: false,
  ...more,
});
const name = (found: { shortcut: Shortcut | null }) => found.shortcut?.name ?? null;

describe('keys that do something', () => {
  it('leave letters alone where somebody writes, so that no name opens a room', () => {
    expect(name(findShortcut(shortcuts, press('n', { isWriting: true }), null, true))).toBeNull();
  });

  it('leave letters alone where they are switched off, and keep what is held with Ctrl', () => {
    expect(name(findShortcut(shortcuts, press('n'), null, false))).toBeNull();
    const held = press('k', { isHeld: true, isWriting: true });
    expect(name(findShortcut(shortcuts, held, null, false))).toBe('Cari');
  });

  it('leave it to a field to take back what was written in it', () => {
    const held = press('z', { isHeld: true });
    expect(name(findShortcut(shortcuts, held, null, true))).toBe('Urungkan');
    expect(name(findShortcut(shortcuts, { ...held, isWriting: true }, null, true))).toBeNull();
  });

  it('wait for the second of two', () => {
    const first = findShortcut(shortcuts, press('g'), null, true);
    expect(first).toEqual({ shortcut: null, begun: 'g' });
    expect(name(findShortcut(shortcuts, press('b'), first.begun, true))).toBe('Beranda');
    expect(name(findShortcut(shortcuts, press('g'), first.begun, true))).toBe('Ganda');
  });

  it('forget the first when the second is none of theirs', () => {
    expect(findShortcut(shortcuts, press('n'), 'g', true).shortcut?.keys).toBe('n');
    expect(findShortcut(shortcuts, press('q'), 'g', true)).toEqual({ shortcut: null, begun: null });
  });

  it('leave to a list what it does by itself', () => {
    expect(name(findShortcut(shortcuts, press('j'), null, true))).toBeNull();
  });
});

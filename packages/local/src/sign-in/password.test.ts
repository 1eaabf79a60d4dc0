import { describe, expect, it } from 'vitest';
import { createPasswords, passwordFault, strength } from './password.ts';

const quick = { n: 16, r: 1, p: 1 };

describe('kept passwords', () => {
  it('take as much memory and time to guess as OWASP asks for', async () => {
    expect(128 * strength.n * strength.r).toBeGreaterThanOrEqual(32 * 1024 * 1024);
    expect(strength.p).toBeGreaterThanOrEqual(3);
    const hash = await createPasswords().hash('kursi biru lari pagi');
    expect(hash).toMatchObject({ kind: 'scrypt', ...strength });
  });

  it('match their own words only, however the letters are composed, and never for nobody', async () => {
    const passwords = createPasswords(quick);
    const hash = await passwords.hash('kafé di pagi hari');
    expect(await passwords.matches('kafe\u0301 di pagi hari', hash)).toBe(true);
    expect(await passwords.matches('kafe di pagi hari', hash)).toBe(false);
    expect(await passwords.matches('', hash)).toBe(false);
    expect(await passwords.matches('kafé di pagi hari', null)).toBe(false);
    expect((await passwords.hash('kafé di pagi hari')).hash).not.toBe(hash.hash);
  });

  it('still match when the strength has been raised since', async () => {
    const old = await createPasswords(quick).hash('kursi biru lari pagi');
    expect(await createPasswords({ n: 32, r: 2, p: 1 }).matches('kursi biru lari pagi', old)).toBe(
      true,
    );
  });

  it('are looked at one after another, and a crowd is sent away instead of filling the memory', async () => {
    const passwords = createPasswords(quick);
    const tries = Array.from({ length: 60 }, () => passwords.matches('x', null));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await passwords.matches('x', null)).toBe(false);
  });
});

describe('passwords that people choose', () => {
  it.each([
    'kursi biru lari pagi',
    'correct horse battery',
    'Sawah-Hijau-2026-Padi',
    'ナシゴレンはおいしいです。とても',
  ])('may be %s', (words) => {
    expect(passwordFault(words, 'siti@contoh.id')).toBeNull();
  });

  it.each([
    ['pendek sekal', 'siti@contoh.id', null],
    ['pendek', 'siti@contoh.id', 'paling sedikit 12'],
    ['aaaaaaaaaaaaaaaa', 'siti@contoh.id', 'mudah ditebak'],
    ['katasandi123456', 'siti@contoh.id', 'mudah ditebak'],
    ['siti.rahma2026', 'siti.rahma@contoh.id', 'mudah ditebak'],
    ['x'.repeat(129), 'siti@contoh.id', 'paling banyak 128'],
  ])('are told of %.20s for %s: %s', (words, email, fault) => {
    if (fault === null) expect(passwordFault(words, email)).toBeNull();
    else expect(passwordFault(words, email)).toContain(fault);
  });
});

import { describe, expect, it } from 'vitest';
import type { Settled } from '../../field/records.ts';
import { clockWords, settledWords } from './field-words.ts';

const rejected = (...codes: string[]): Settled => ({
  id: 'act-1',
  schemaVersion: 1,
  pack: 'p',
  about: 'somebody',
  outcome: 'rejected',
  codes,
  refusedPhotos: [],
});

describe('an answer that was turned away', () => {
  it('names every rule that it breaks, each once', () => {
    const words = settledWords(rejected('made-after-loan', 'not-lent', 'not-lent'));
    expect(words).toBe(
      'Jawaban ini dibuat sesudah pinjaman daftar berakhir. Orang ini tidak ada dalam daftar yang dipinjamkan.',
    );
  });

  it('is told by the part that is wrong, and never by a code that nobody knows', () => {
    expect(settledWords(rejected('answer.words'))).toBe('Keterangannya tidak diterima layanan.');
    expect(settledWords(rejected('sequence', 'schemaVersion'))).toBe(
      'Jawaban ini tidak diterima layanan.',
    );
  });
});

describe('an answer whose loan the service does not know', () => {
  it('is told as such also where it was marked as read: it lies on this device alone', () => {
    const read = { ...rejected('unknown-loan'), outcome: 'set-aside' as const };
    expect(settledWords(read)).toBe(settledWords(rejected('unknown-loan')));
    expect(settledWords(read)).toContain('Jawaban tetap tersimpan di perangkat ini.');
  });
});

describe('a clock that is wrong', () => {
  it('is told by how much and which way, from where somebody would notice', () => {
    expect(clockWords(4 * 60_000)).toBeNull();
    expect(clockWords(47 * 60_000)).toBe('Jam perangkat ini terlambat 47 menit dari jam layanan.');
    expect(clockWords(-2_880 * 60_000)).toBe(
      'Jam perangkat ini lebih cepat 2.880 menit dari jam layanan.',
    );
  });
});

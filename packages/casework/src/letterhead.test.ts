import { describe, expect, it } from 'vitest';
import { headOfAgency } from './letterhead.ts';

describe('the head of a letter that an agency writes', () => {
  const lines = ['Pemerintah Kabupaten Contoh', 'DINAS SOSIAL', 'Jalan Contoh 1'];
  const head = { lines, arms: null };

  it('keeps office and address where they are its own', () => {
    expect(headOfAgency(head, 'Dinas Sosial').lines).toEqual(lines);
  });

  it('does not send an answer to the address of another office', () => {
    expect(headOfAgency(head, 'Dinas Perhubungan').lines).toEqual([
      'Pemerintah Kabupaten Contoh',
      'DINAS PERHUBUNGAN',
    ]);
    expect(headOfAgency({ lines: [], arms: null }, 'BPBD').lines).toEqual(['BPBD']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidenceType, evidenceTypes } from './evidence.ts';
import { evidenceFaults, largestEvidenceBytes, typeByName } from './evidence-content.ts';

const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];
const heads: Readonly<Record<EvidenceType, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': text('%PDF-1.7\n'),
};
const ends: Readonly<Record<EvidenceType, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd9],
  'image/png': [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  'application/pdf': text('%%EOF\n'),
};
const aFile = (type: EvidenceType, body: readonly number[] = [1, 2, 3]): Uint8Array =>
  Uint8Array.from([...heads[type], ...body, ...ends[type]]);

const codes = (bytes: Uint8Array, ...said: (EvidenceType | null)[]) =>
  evidenceFaults(bytes, said).map(({ code }) => code);

describe('a file that is to be proof', () => {
  it.for(evidenceTypes)('is taken as %s only where it is one', (type) => {
    expect(codes(aFile(type), type, null)).toEqual([]);
    for (const other of evidenceTypes.filter((one) => one !== type)) {
      expect(evidenceFaults(aFile(type), [other])).toEqual([
        { code: 'not-what-it-says', says: other, is: type },
      ]);
    }
  });

  it('is refused when it is a program under the name of a photo, or a widow would show it in vain', () => {
    expect(codes(Uint8Array.from([0x4d, 0x5a, 0x90, 0]), 'image/jpeg')).toEqual(['type-not-taken']);
    expect(codes(Uint8Array.from(text('<html></html>')), null)).toEqual(['type-not-taken']);
    expect(codes(new Uint8Array(), 'image/png')).toEqual(['empty']);
  });

  it('is refused when its end did not arrive', () => {
    for (const type of evidenceTypes) {
      const cut = aFile(
        type,
        Array.from({ length: 3_000 }, () => 7),
      ).subarray(0, 2_000);
      expect(codes(cut, type)).toEqual(['broken']);
    }
  });

  it('hears of its size and of its type at once', () => {
    const large = new Uint8Array(largestEvidenceBytes + 1);
    large.set(heads['image/png']);
    expect(codes(large, 'image/jpeg')).toEqual(['too-large', 'not-what-it-says']);
  });

  it('is never taken as what it does not begin with', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        fc.pre(![0xff, 0x89, 0x25].includes(bytes[0] ?? 0));
        expect(evidenceFaults(bytes, [])).not.toEqual([]);
      }),
      { seed: 5 },
    );
  });
});

describe('the name of a file', () => {
  it('promises a type by its ending alone', () => {
    expect(typeByName('Foto BUDI.JPG')).toBe('image/jpeg');
    expect(typeByName('surat.pdf')).toBe('application/pdf');
    expect(typeByName('surat')).toBeNull();
    expect(typeByName('foto.heic')).toBeNull();
  });
});

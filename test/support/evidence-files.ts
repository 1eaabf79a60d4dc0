/** The smallest files that are what they say; `words` stand inside, so that a test finds its own again. */
const bytesOf = (parts: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flat());
const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];

export const aPhoto = (words = 'foto'): Uint8Array<ArrayBuffer> =>
  bytesOf([[0xff, 0xd8, 0xff, 0xe0], text(words), [0xff, 0xd9]]);

export const aLetter = (words = 'surat'): Uint8Array<ArrayBuffer> =>
  bytesOf([text(`%PDF-1.4\n${words}\n%%EOF\n`)]);

/** A program under whatever name it is given. */
export const aProgram: Uint8Array<ArrayBuffer> = bytesOf([text('MZ'), [0x90, 0], text('program')]);

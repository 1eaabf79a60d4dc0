import fc from 'fast-check';

/** One wound of a file's bytes; places and lengths are taken modulo what there is. */
export interface Wound {
  readonly how: 'set' | 'cut' | 'drop' | 'repeat' | 'insert' | 'number';
  readonly at: number;
  readonly long: number;
  readonly bytes: Uint8Array;
}

/** numbers that stand where a length or a place should */
const claims = [0, 1, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe];

export const wound: fc.Arbitrary<Wound> = fc.record({
  how: fc.constantFrom('set', 'set', 'cut', 'drop', 'repeat', 'insert', 'number'),
  at: fc.nat(0x7fffffff),
  long: fc.nat(64),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(...claims).map((claim) => {
      const four = Buffer.alloc(4);
      four.writeUInt32LE(claim);
      return new Uint8Array(four);
    }),
  ),
});

function wounded(bytes: Buffer, { how, at, long, bytes: drawn }: Wound): Buffer {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const span = bytes.subarray(place, place + long);
  switch (how) {
    case 'set':
    case 'number': {
      const copy = Buffer.from(bytes);
      copy.set(drawn.subarray(0, copy.length - place), place);
      return copy;
    }
    case 'cut':
      return bytes.subarray(0, place);
    case 'drop':
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + long)]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, place), span, span, span, bytes.subarray(place)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, place), drawn, bytes.subarray(place)]);
  }
}

/** A file with some of its bytes changed, lost, doubled or cut off. */
export function broken(bytes: Uint8Array, wounds: readonly Wound[]): Uint8Array {
  return new Uint8Array(wounds.reduce(wounded, Buffer.from(bytes)));
}

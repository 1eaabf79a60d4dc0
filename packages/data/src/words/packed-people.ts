import { PersonId, PersonIds } from '@payung/domain';
import * as z from 'zod';

/** The letters of an id, by value (github.com/ulid/spec). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bits = 32;
/** An id made by time has 128 bits: one byte for its first two letters, then five bytes for each eight. */
const idBytes = 16;
const groups = [
  { letter: 2, byte: 1 },
  { letter: 10, byte: 6 },
  { letter: 18, byte: 11 },
] as const;
const groupBytes = 5;

const valueBy = new Map([...letters].map((letter, value) => [letter, value]));
/** any two letters, by value: an id is written down in thirteen steps instead of twenty-six */
const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second));
const half = bits ** 4;

/**
 * Who stands under a word, as it is kept: ids as they are, or all of them packed, 16 bytes each. A common name has
 * thousands, and the database takes six times as long to tell them one by one.
 */
export const KeptPeople = z.union([
  PersonIds,
  z.instanceof(Uint8Array).refine((packed) => packed.byteLength % idBytes === 0),
]);
export type KeptPeople = z.infer<typeof KeptPeople>;

/** One of them in the form in which many are compared: two are the same text when they are the same person. */
export type PersonToken = string;

function valueAt(id: PersonId, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * bits + (valueBy.get(id[at] ?? '') ?? 0);
  return value;
}

/** Whether an id is one of 128 bits; its form alone would allow two more. */
const fits = (id: PersonId): boolean => valueAt(id, 0, 2) < 256;

function packed(ids: readonly PersonId[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(ids.length * idBytes);
  ids.forEach((id, i) => {
    const begin = i * idBytes;
    bytes[begin] = valueAt(id, 0, 2);
    for (const { letter, byte } of groups) {
      bytes.writeUIntBE(valueAt(id, letter, letter + 8), begin + byte, groupBytes);
    }
  });
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textOf(bytes: Buffer, begin: number): string {
  let text = pairs[bytes[begin] ?? 0] ?? '';
  for (const { byte } of groups) {
    const value = bytes.readUIntBE(begin + byte, groupBytes);
    const [high, low] = [Math.floor(value / half), value % half];
    text += `${pairs[high >>> 10]}${pairs[high & 1023]}${pairs[low >>> 10]}${pairs[low & 1023]}`;
  }
  return text;
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What is kept of some people. One alone stays an id: it is no shorter packed, and most pieces have one. */
export function keptPeople(ids: readonly PersonId[]): KeptPeople {
  return ids.length > 1 && ids.every(fits) ? packed(ids) : [...ids];
}

/** The people that were kept, in the order in which they were. */
export function peopleKept(kept: KeptPeople): PersonId[] {
  if (!(kept instanceof Uint8Array)) return kept;
  const bytes = asBuffer(kept);
  const texts = Array.from({ length: bytes.length / idBytes }, (_, i) =>
    textOf(bytes, i * idBytes),
  );
  return PersonIds.parse(texts);
}

/** The people that were kept as texts to be compared: thirty thousand of them in a tenth of the time that their ids take. */
export function tokensOf(kept: KeptPeople): PersonToken[] {
  if (!(kept instanceof Uint8Array)) {
    return kept.map((id) => (fits(id) ? asBuffer(packed([id])).toString('latin1') : id));
  }
  const bytes = asBuffer(kept);
  return Array.from({ length: bytes.length / idBytes }, (_, i) =>
    bytes.toString('latin1', i * idBytes, (i + 1) * idBytes),
  );
}

/** The person whom a token means. */
export function personOf(token: PersonToken): PersonId {
  return PersonId.parse(token.length === idBytes ? textOf(Buffer.from(token, 'latin1'), 0) : token);
}

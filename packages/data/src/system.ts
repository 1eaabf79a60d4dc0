import { randomBytes } from 'node:crypto';
import type { Clock, Randomness } from './ports.ts';

/** Crockford's base 32: no I, L, O or U, so that an id read aloud is not misheard. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLetters = 10;
const chanceLetters = 16;

/**
 * A ULID: 48 bits of time and 80 bits of chance in 26 letters, sorting by time (github.com/ulid/spec). Ids of the
 * same millisecond do not sort by their making; that no two are alike is all that is promised.
 *
 * @param now milliseconds since 1970
 * @param bytes a source of that many random bytes
 */
export function ulidAt(now: number, bytes: (count: number) => Uint8Array): string {
  let time = '';
  let rest = now;
  while (time.length < timeLetters) {
    time = `${letters[rest % 32]}${time}`;
    rest = Math.floor(rest / 32);
  }
  return `${time}${lettersByChance(bytes(chanceLetters))}`;
}

/** One letter for each byte, for ids and numbers that people read aloud. */
export function lettersByChance(bytes: Uint8Array): string {
  // 256 is a multiple of 32: every letter is as likely as every other
  return Array.from(bytes, (byte) => letters[byte % 32]).join('');
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Chance from the operating system, fit for keys. */
export const systemRandomness: Randomness = {
  ulid: () => ulidAt(systemClock.now(), randomBytes),
  bytes: (count) => randomBytes(count),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

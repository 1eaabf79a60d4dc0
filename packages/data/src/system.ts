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
  let text = '';
  // 256 is a multiple of 32: every letter is as likely as every other
  for (const byte of bytes) text += letters[byte % 32];
  return text;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** bytes drawn at once for ids: a list makes hundreds a second, and each draw alone costs more than the id */
const drawnAtOnce = 4_096;

/** Bytes by chance for ids, each given once. */
function drawBytes(): (count: number) => Uint8Array {
  let drawn = new Uint8Array(0);
  let at = 0;
  return (count) => {
    if (at + count > drawn.length) [drawn, at] = [randomBytes(Math.max(count, drawnAtOnce)), 0];
    at += count;
    return drawn.subarray(at - count, at);
  };
}

const forIds = drawBytes();

/** Chance from the operating system, fit for keys. */
export const systemRandomness: Randomness = {
  ulid: () => ulidAt(systemClock.now(), forIds),
  bytes: (count) => randomBytes(count),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/**
 * scrypt at the strength that OWASP names (Password Storage Cheat Sheet): N = 2^15, r = 8, p = 3, which takes
 * 32 MB and about 0.2 s. `argon2` of node:crypto is not yet stable in Node 24.
 */
export const strength: Strength = { n: 2 ** 15, r: 8, p: 3 };
const hashSize = 32;

export interface Strength {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** A hash with all that checking against it needs, so that the strength can be raised for new ones. */
export const PasswordHash = z.object({
  kind: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.string(),
  hash: z.string(),
});
export type PasswordHash = z.infer<typeof PasswordHash>;

/** At most this many wait for their turn: more would only time out. */
const longestQueue = 50;

/** Hashes passwords one after another: a burst of sign-ins must not take the memory of the whole service. */
export interface Passwords {
  hash(password: string): Promise<PasswordHash>;
  /** @param kept null when there is no account: it takes as long all the same, and is never true */
  matches(password: string, kept: PasswordHash | null): Promise<boolean>;
}

export class TooManySignIns extends Error {}

function derive(password: string, salt: Buffer, { n, r, p }: Strength): Promise<Buffer> {
  const memory = 128 * n * r;
  return new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 2 * memory };
    // people type the same letter in different forms on different machines
    scrypt(password.normalize('NFKC'), salt, hashSize, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** @param cost lower in tests only */
export function createPasswords(cost: Strength = strength): Passwords {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (waiting >= longestQueue) return Promise.reject(new TooManySignIns());
    waiting += 1;
    const mine = last.then(task).finally(() => {
      waiting -= 1;
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  const nobody = { ...cost, salt: randomBytes(16).toString('base64'), hash: '' };
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16);
        const hash = await derive(password, salt, cost);
        const text = { salt: salt.toString('base64'), hash: hash.toString('base64') };
        return { kind: 'scrypt', ...cost, ...text };
      }),
    matches: (password, kept) =>
      inTurn(async () => {
        const { salt, hash, ...how } = kept ?? nobody;
        const derived = await derive(password, Buffer.from(salt, 'base64'), how);
        const expected = Buffer.from(hash, 'base64');
        return expected.length === derived.length && timingSafeEqual(expected, derived);
      }),
  };
}

/** Characters. NIST SP 800-63B-4 asks for length and against lists, not for signs and capitals. */
const shortest = 12;
export const longestPassword = 128;

const tooCommon = ['password', 'katasandi', 'rahasia', 'qwerty', '123456', 'indonesia', 'payung'];

/**
 * What is wrong with a password that somebody chooses, as they are told it; null when it will do.
 *
 * @param email it must not be the address or its beginning
 */
export function passwordFault(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < shortest) {
    return `Kata sandi berisi ${length} karakter, paling sedikit ${shortest}. Gabungkan beberapa kata yang mudah Anda ingat.`;
  }
  if (length > longestPassword) {
    return `Kata sandi berisi ${length} karakter, paling banyak ${longestPassword}.`;
  }
  const plain = password.toLowerCase();
  const [mailbox = ''] = email.toLowerCase().split('@');
  const rest = [...tooCommon, mailbox]
    .filter((word) => word.length > 3)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
    .replaceAll(/\d/g, '');
  if (new Set(rest).size < 4) {
    return 'Kata sandi ini mudah ditebak. Gabungkan beberapa kata yang tidak berhubungan dengan nama atau alamat e-mail Anda.';
  }
  return null;
}

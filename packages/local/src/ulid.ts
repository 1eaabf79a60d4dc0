const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new id: 48 bits of time, 80 bits of chance, 26 letters, sorting by time (github.com/ulid/spec).
 *
 * @param now milliseconds since 1970
 */
export function newUlid(now: number, bytes: (count: number) => Uint8Array): string {
  let time = '';
  for (let rest = now; time.length < 10; rest = Math.floor(rest / 32)) {
    time = `${letters[rest % 32]}${time}`;
  }
  const chance = Array.from(bytes(16), (byte) => letters[byte % 32]).join('');
  return `${time}${chance}`;
}

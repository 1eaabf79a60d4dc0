const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** of the 26 letters of a ULID; the others are chance (github.com/ulid/spec) */
const timeLetters = 10;

/** When an id was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return [...id.slice(0, timeLetters)].reduce(
    (sum, letter) => sum * letters.length + letters.indexOf(letter),
    0,
  );
}

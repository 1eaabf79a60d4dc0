/** Crockford's base 32, in which ids made by time are written (github.com/ulid/spec). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** letters of an id that say when it was made */
const timeLetters = 10;

/** The moment in which an id was made, in milliseconds since 1970. */
export function msOfUlid(id: string): number {
  return [...id.slice(0, timeLetters)].reduce(
    (sum, letter) => sum * letters.length + letters.indexOf(letter),
    0,
  );
}

/** The year, by UTC, in which an id was made. It is a place to keep things in, not a date to reckon with. */
export function yearOfUlid(id: string): number {
  return new Date(msOfUlid(id)).getUTCFullYear();
}

import { PersonId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptPeople, keptPeople, peopleKept, personOf, tokensOf } from './packed-people.ts';

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const letter = fc.constantFrom(...letters);
/** the first letter of an id made by time is at most a 7; the form of ids allows all of them */
const madeByTime = fc
  .tuple(
    fc.constantFrom(...letters.slice(0, 8)),
    fc.array(letter, { minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => PersonId.parse(first + rest.join('')));
const anyId = fc
  .array(letter, { minLength: 26, maxLength: 26 })
  .map((all) => PersonId.parse(all.join('')));

describe('the people of a word', () => {
  it('are told again as they were kept, or a search leads to somebody else', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(madeByTime, anyId)), (ids) => {
        const read = KeptPeople.parse(keptPeople(ids));
        expect(peopleKept(read)).toEqual(ids);
        expect(tokensOf(read).map(personOf)).toEqual(ids);
      }),
    );
  });

  it('are the same to a comparison when they are, whether kept alone or with thousands', () => {
    fc.assert(
      fc.property(madeByTime, madeByTime, (one, other) => {
        const [alone = ''] = tokensOf(keptPeople([one]));
        expect(tokensOf(keptPeople([one, other]))[0]).toBe(alone);
        expect(tokensOf(keptPeople([one, other]))[1] === alone).toBe(one === other);
      }),
    );
  });

  it('take 16 bytes each where there are many, or a common name fills the answers of the database', () => {
    fc.assert(
      fc.property(fc.array(madeByTime, { minLength: 2 }), (ids) => {
        const kept = keptPeople(ids);
        expect(kept instanceof Uint8Array && kept.byteLength).toBe(16 * ids.length);
      }),
    );
  });

  it('are refused where bytes are missing, and not read as others', () => {
    expect(KeptPeople.safeParse(new Uint8Array(31)).success).toBe(false);
    expect(KeptPeople.safeParse(['not an id']).success).toBe(false);
  });
});

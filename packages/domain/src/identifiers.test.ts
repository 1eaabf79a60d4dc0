import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { PersonId, PersonIds } from './identifiers.ts';

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const id = fc.string({ unit: fc.constantFrom(...letters), minLength: 26, maxLength: 26 });
const almost = fc.oneof(
  id,
  fc.string(),
  id.map((text) => text.toLowerCase()),
  fc.constant(7),
);
const eachByItself = z.array(PersonId);

it('many ids of people pass exactly when each does, or a search leads to nobody or to what is no person', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(id), fc.array(almost), almost), (value) => {
      const [many, each] = [PersonIds.safeParse(value), eachByItself.safeParse(value)];
      expect(many.success).toBe(each.success);
      if (many.success) expect(many.data).toEqual(each.data);
    }),
  );
});

import { expect, it } from 'vitest';
import { drawNumber } from './request-number.ts';

it('draws numbers that can be read out, or whoever got no answer is found under none', () => {
  const drawn = Array.from({ length: 200 }, drawNumber);
  expect(new Set(drawn).size).toBe(200);
  // none of I, L, O and U; a form that the service keeps (`CorrelationId` in packages/data)
  for (const number of drawn) expect(number).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{10}$/);
});

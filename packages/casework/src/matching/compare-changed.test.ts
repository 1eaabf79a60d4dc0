import { type CaseWrite, caseActionCount } from '@payung/data';
import { expect, it } from 'vitest';
import { fitting } from './compare-changed.ts';

// of a write only its kind and who decides are looked at
const opened = { write: 'open-case', record: {} } as unknown as CaseWrite;
const moved = { write: 'move-case', after: { decider: null } } as unknown as CaseWrite;

it('a corrected person who is like a crowd is written in several commits, or the list would never end', () => {
  let left = [
    ...Array.from({ length: 45 }, () => moved),
    ...Array.from({ length: 20 }, () => opened),
  ];
  const sizes: number[] = [];
  while (left.length > 0) {
    const count = fitting(left);
    const some = left.slice(0, count);
    sizes.push(some.reduce((sum, write) => sum + caseActionCount(write), 0));
    left = left.slice(count);
  }
  expect(sizes).toEqual([80, 70]);
});

it('a few cases are written at once', () => {
  expect(fitting([moved, opened])).toBe(2);
  expect(fitting([])).toBe(0);
});

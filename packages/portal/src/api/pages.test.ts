import { expect, it } from 'vitest';
import { rowsOnce } from './pages.ts';

it('shows somebody who moved between two pages once, as they stand now', () => {
  const pages = [
    { items: [row('a', 'nominated'), row('b', 'nominated')] },
    { items: [row('c', 'waiting'), row('a', 'withdrawn')] },
  ];
  expect(rowsOnce(pages, ({ id }) => id)).toEqual([
    row('a', 'withdrawn'),
    row('b', 'nominated'),
    row('c', 'waiting'),
  ]);
});

function row(id: string, state: string) {
  return { id, state };
}

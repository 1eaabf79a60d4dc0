import { MutationCache, MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { tellUntold } from './untold-refusals.ts';

/** An act that is refused, in a dialog that may be gone by then. */
async function refused(how: 'still open' | 'gone'): Promise<unknown[]> {
  const told: unknown[] = [];
  const mutationCache = new MutationCache();
  tellUntold(mutationCache, (error) => told.push(error));
  const act = new MutationObserver(new QueryClient({ mutationCache }), {
    mutationFn: () => Promise.reject('somebody was first'),
    // what is asked for anew shows the page without the dialog
    onSettled: () => {
      if (how === 'gone') close();
    },
  });
  const close = act.subscribe(() => undefined);
  await act.mutate().catch(() => undefined);
  return told;
}

it('tells that one came second when what would have said so is gone', async () => {
  expect(await refused('gone')).toEqual(['somebody was first']);
});

it('leaves it to the dialog as long as that stands', async () => {
  expect(await refused('still open')).toEqual([]);
});

import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { watchLeaving } from './navigate-afterwards.ts';

/** Whether somebody who began an act in a form counts as gone, after they were at these places. */
function hasLeftBy(...places: readonly string[]): boolean {
  const history = createMemoryHistory({ initialEntries: ['/unggah'] });
  const hasLeft = watchLeaving(history);
  for (const place of places) history.push(place);
  return hasLeft();
}

describe('an act that leads on once it is done', () => {
  it('leads on whoever waits for it, also with another filter', () => {
    expect([hasLeftBy(), hasLeftBy('/unggah?desa=1')]).toEqual([false, false]);
  });

  it('leaves alone who went elsewhere, also who came back to write anew', () => {
    expect([hasLeftBy('/calon'), hasLeftBy('/calon', '/unggah')]).toEqual([true, true]);
  });

  it('leaves where they are who closed its dialog meanwhile, and leads on who waits in it', () => {
    const history = createMemoryHistory({ initialEntries: ['/keluar'] });
    const dialog = { open: true };
    const closed = watchLeaving(history, dialog);
    const waiting = watchLeaving(history, { open: true });
    dialog.open = false;
    expect([closed(), waiting()]).toEqual([true, false]);
  });
});

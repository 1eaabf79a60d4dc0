import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { watchLeaving } from './navigate-afterwards.ts';

/** The way of somebody whose address leads to one place, while a room stands: the same one, if none is named. */
function wayTo(address: string, standing = address) {
  const history = createMemoryHistory({ initialEntries: [address] });
  const state = { resolvedLocation: { pathname: standing } };
  return { history, latestLocation: { pathname: address }, state };
}

/** Whether somebody who began an act in a form counts as gone, after they were at these places. */
function hasLeftBy(...places: readonly string[]): boolean {
  const way = wayTo('/unggah');
  const hasLeft = watchLeaving(way);
  for (const place of places) way.history.push(place);
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
    const way = wayTo('/keluar');
    const dialog = { open: true };
    const closed = watchLeaving(way, dialog);
    const waiting = watchLeaving(way, { open: true });
    dialog.open = false;
    expect([closed(), waiting()]).toEqual([true, false]);
  });

  it('lets somebody go on to the next room who acts in this one while that is fetched', () => {
    const first = { ...wayTo('/unggah'), state: {} };
    expect([watchLeaving(wayTo('/calon', '/unggah'))(), watchLeaving(first)()]).toEqual([
      true,
      false,
    ]);
  });
});

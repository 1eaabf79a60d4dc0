import type { EntryBody } from '../journal.ts';

/**
 * Adds to counts, by `<agency>|<state>`, what an entry changed in how many nominations of each agency stand in each
 * state.
 *
 * @param by 1 to go on in time, -1 to go back
 */
export function countStates(
  counts: Record<string, number>,
  changes: EntryBody['changes'],
  by: 1 | -1,
): void {
  const move = (agency: unknown, state: unknown, step: number): void => {
    if (agency == null || state == null) return;
    const name = `${agency}|${state}`;
    counts[name] = (counts[name] ?? 0) + step;
  };
  for (const { of, act, before, after } of changes) {
    if (of !== 'nomination') continue;
    const agency = after?.agency;
    if (act === 'made') move(agency, after?.state, by);
    if (act === 'moved') {
      move(agency, before?.state, -by);
      move(agency, after?.state, by);
    }
  }
}

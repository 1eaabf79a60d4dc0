import { systemsListsOf } from '../lib/machine-clients.ts';

export { mostSystems } from '../lib/machine-clients.ts';

/** So many clients of agencies' own systems, none of which another list has. */
export const clientsOf = (list: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `sistem${list}client${String(index).padStart(10, '0')}`,
  );

/** As many systems as a stage takes, by their lists. */
export const fullLists: Record<string, string[]> = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    index + 1,
    clientsOf(index + 1, index === 0 ? 49 : 50),
  ]),
);

/** The address of each list, as it stands before `/v1`, of a stage that has all of them. */
export const allSystemsPaths = systemsListsOf(fullLists).map(({ path }) => path);

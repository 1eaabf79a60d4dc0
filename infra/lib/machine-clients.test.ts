import { describe, expect, it } from 'vitest';
import { clientsOf, fullLists } from '../test/own-systems.ts';
import { aStage } from '../test/synthesised.ts';
import { mostSystems, systemsListsOf } from './machine-clients.ts';
import { stageNamed } from './stage.ts';

const { name, ...entry } = aStage;
const withClients = (machineClients: unknown) =>
  stageNamed(name, { [name]: { ...entry, machineClients } });
const addressesOf = (machineClients: Record<string, string[]>) =>
  new Map(
    systemsListsOf(machineClients).flatMap(({ path, clients }) =>
      clients.map((client): [string, string] => [client, path]),
    ),
  );

describe("agencies' own systems of a stage", () => {
  it('are 499, or one region in five of the whole country is turned away', () => {
    expect(mostSystems).toBe(499);
    const { machineClients } = withClients(fullLists);
    expect([...addressesOf(machineClients)]).toHaveLength(499);
  });

  it('stand as a bare list in stages of before, and go on where they ask', () => {
    const bare = clientsOf(1, 3);
    expect(withClients(bare).machineClients).toEqual({ 1: bare });
    expect(withClients(undefined).machineClients).toEqual({});
    expect(systemsListsOf({})).toMatchObject([{ number: 1, path: '', clients: [] }]);
  });

  it('keep their address whoever comes or goes, or a deployment shuts a system out that nobody touched', () => {
    const lists = { 1: clientsOf(1, 3), 2: clientsOf(2, 1), 3: clientsOf(3, 2) };
    const all = addressesOf(lists);
    for (const gone of all.keys()) {
      const left = Object.fromEntries(
        Object.entries(lists).map(([list, some]) => [list, some.filter((one) => one !== gone)]),
      );
      const others = [...all].filter(([client]) => client !== gone);
      expect([...addressesOf(left)]).toEqual(others);
    }
  });

  it('of a later list that names nobody have no address: an authorizer without an audience says not whom it lets in', () => {
    const lists = systemsListsOf({ 1: clientsOf(1, 1), 2: [], 4: clientsOf(4, 1) });
    expect(lists.map(({ path }) => path)).toEqual(['', '/systems-4']);
  });
});

describe('a list of systems that cannot be', () => {
  const [one = '', two = ''] = clientsOf(1, 2);

  it.each<[string, unknown, RegExp]>([
    [
      'too long, of before',
      clientsOf(1, 50),
      /has 50 systems where API Gateway takes 49 beside the portal: leave [\s\S]*later list[\s\S]*machineClients\[?.?1/,
    ],
    ['too long', { 2: clientsOf(2, 51) }, /has 51 systems where API Gateway takes 50: leave/],
    [
      'too long, and the last',
      { 10: clientsOf(10, 51) },
      /499 are all of a stage: ask AWS for more authorizers/,
    ],
    ['the eleventh', { 11: clientsOf(11, 1) }, /is no list: they are numbered 1 to 10/],
    ['of no number', { '02': clientsOf(2, 1) }, /is no list: they are numbered 1 to 10/],
    ['with one system twice', { 2: [one, two, one] }, /stands twice in this list/],
    ['with a system of another', { 1: [one], 3: [two, one] }, /stands in list 1 as well/],
    ['with what is no client', { 2: ['Dinas Sosial'] }, /is no client id/],
  ])('%s is refused, with where it stands and what to do', (_, machineClients, said) => {
    expect(() => withClients(machineClients)).toThrow(said);
  });

  it('tells all that is wrong at once', () => {
    const machineClients = { 1: clientsOf(1, 50), 2: [one], 12: [] };
    expect(() => withClients(machineClients)).toThrow(
      /has 50 systems[\s\S]*is no list[\s\S]*stands in list 1 as well/,
    );
  });
});

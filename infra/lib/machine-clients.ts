import * as z from 'zod';

/** Lists of agencies' own systems: each has an authorizer, and API Gateway takes ten of an API. */
const mostLists = 10;
/** Audiences of one authorizer, which AWS raises for nobody. */
const audiencesOfList = 50;

const numbers = Array.from({ length: mostLists }, (_, index) => index + 1);

/** Clients that a list takes; the first one's authorizer knows the portal as well. */
const roomOf = (number: number): number => (number === 1 ? audiencesOfList - 1 : audiencesOfList);

/** Agencies' own systems that a stage lets in. */
export const mostSystems = numbers.reduce((all, number) => all + roomOf(number), 0);

/** The systems of one list, which ask at an address of their own. */
export interface SystemsList {
  readonly number: number;
  /** What stands before `/v1` at their address; nothing for the first list, which asks where the portal does. */
  readonly path: string;
  readonly clients: readonly string[];
  /** Clients that it takes. */
  readonly room: number;
}

const Client = z
  .string()
  .regex(/^[a-z0-9]{20,40}$/, 'is no client id: 20 to 40 small letters and digits');

/**
 * Clients of agencies' own systems, as lists by their numbers, 1 to 10: a system asks at the address of its list, so
 * that no other may move it by coming or going. A bare list is the first, as it stood in `cdk.json` before.
 */
export const MachineClients = z
  .preprocess(
    (given) => (Array.isArray(given) ? { 1: given } : given),
    z.record(z.string(), z.array(Client)).superRefine(tellFaults),
  )
  .default({});
type MachineClients = z.infer<typeof MachineClients>;

function tellFaults(lists: Record<string, string[]>, context: z.RefinementCtx): void {
  const listOf = new Map<string, string>();
  const fault = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  for (const [name, clients] of Object.entries(lists)) {
    const number = numbers.find((one) => String(one) === name);
    if (number === undefined) {
      fault(
        [name],
        `is no list: they are numbered 1 to ${mostLists}, as many as API Gateway gives an API authorizers`,
      );
    } else if (clients.length > roomOf(number)) {
      fault([name], tooMany(number, clients.length));
    }
    for (const [index, client] of clients.entries()) {
      const before = listOf.get(client);
      if (before !== undefined) {
        const where = before === name ? 'twice in this list' : `in list ${before} as well`;
        fault([name, index], `stands ${where}: a system has one address; take it out of one place`);
      }
      listOf.set(client, before ?? name);
    }
  }
}

function tooMany(number: number, count: number): string {
  const room = roomOf(number);
  const holds = `has ${count} systems where API Gateway takes ${room}${number === 1 ? ' beside the portal' : ''}`;
  return number === mostLists
    ? `${holds}, and ${mostSystems} are all of a stage: ask AWS for more authorizers of an API, then raise mostLists in infra/lib/machine-clients.ts`
    : `${holds}: leave those who are let in already where they are, and put the new ones into a later list, as in { "1": [...], "2": [...] }, which has an address of its own (docs/operations/first-stage.md)`;
}

/**
 * The first list, and each later one that names a system, in the order of their numbers. One that names nobody is left
 * out: it would be an authorizer without an audience, of which nobody says whom it lets in.
 */
export function systemsListsOf(machineClients: MachineClients): SystemsList[] {
  return numbers
    .map((number) => ({
      number,
      path: number === 1 ? '' : `/systems-${number}`,
      clients: machineClients[number] ?? [],
      room: roomOf(number),
    }))
    .filter(({ number, clients }) => number === 1 || clients.length > 0);
}

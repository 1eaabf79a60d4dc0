import { systemsListsOf } from '../lib/machine-clients.ts';
import type { Stage } from '../lib/stage.ts';

/**
 * Where agencies' own systems of later lists ask, a line for each list that has one. The service itself does not know
 * who stands on which: an agency hears of its address from the operator, or is answered 401 at the usual one for ever.
 */
export function systemsTold({ domainName, machineClients }: Stage): string[] {
  return systemsListsOf(machineClients)
    .filter(({ number }) => number > 1)
    .map(
      ({ number, path, clients, room }) =>
        `List ${number} of machineClients has ${clients.length} of ${room} systems. They ask at https://${domainName}${path}/v1 ` +
        'and nowhere else: tell it to each agency that has one there, which sets PAYUNG_API to it without /v1.',
    );
}

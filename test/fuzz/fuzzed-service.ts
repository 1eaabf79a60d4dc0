import { startLocal } from '@payung/local';
import { centralOperations } from '../isolation/central-operations.ts';
import { askThing } from '../isolation/matrix.ts';
import type { Call } from '../isolation/operation-cases.ts';
import { regionOperations } from '../isolation/region-operations.ts';
import {
  accountOf,
  elsewhere,
  home,
  homeAgency,
  regionRoles,
  suspended,
} from '../isolation/roles.ts';
import { callerAt, handIn, signedIn, tokenAt } from '../support/http-caller.ts';
import { openCentralTargets, suspend } from '../support/http-central.ts';
import type { DescribedApi } from '../support/http-document.ts';
import { nominated } from '../support/http-nominations.ts';
import { canaryFile, canaryWord, openTargets } from '../support/http-targets.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aDataFolder } from '../support/local-start.ts';
import type { Distance } from './answer-faults.ts';
import { type Operation, operationsOf } from './api-shape.ts';
import type { Known } from './asked.ts';

/** Somebody who asks. */
export interface Asker {
  readonly name: string;
  readonly token: string | null;
  readonly distance: Distance;
}

/** One operation with all that is needed to ask it. */
export interface Fuzzed {
  readonly operation: Operation;
  readonly askers: readonly Asker[];
  readonly known: Known;
  /** what whoever may was answered to a call that is in order; null when none was made */
  readonly reached: number | null;
}

const apis: readonly DescribedApi[] = ['/v1', '/central/v1', '/public/v1', '/public/v1/own-cover'];
const nobody: Asker = { name: 'nobody', token: null, distance: 'nobody' };
const garbage: Asker = { name: 'a token of nobody', token: 'e30.e30.e30', distance: 'nobody' };

async function askersAt(address: string): Promise<Readonly<Record<DescribedApi, Asker[]>>> {
  const at = async (account: string, distance: Distance): Promise<Asker> => ({
    name: account,
    token: await tokenAt(address, account),
    distance,
  });
  const people = await Promise.all([
    ...regionRoles.map((role) => at(accountOf(home, role), 'home')),
    at(accountOf(home, 'officer', 'bpbd-relawan'), 'home'),
    at(accountOf(elsewhere, 'admin'), 'elsewhere'),
    at(accountOf(elsewhere, 'officer'), 'elsewhere'),
    at(accountOf(suspended, 'admin'), 'elsewhere'),
  ]);
  const [central, deputy] = await Promise.all([
    at('central/admin', 'elsewhere'),
    at('central/deputy', 'elsewhere'),
  ]);
  const [first = nobody] = people;
  return {
    '/v1': [...people, central, nobody, garbage],
    '/central/v1': [central, central, deputy, first, nobody],
    '/public/v1': [nobody],
    '/public/v1/own-cover': [nobody],
  };
}

/** An operation as the matrix knows it. */
interface Decided {
  readonly account: string;
  readonly call: () => Promise<Call>;
}

async function decidedAt(address: string): Promise<ReadonlyMap<string, Decided>> {
  const make = await openTargets(address);
  const one = await signedIn(address, 'central/admin');
  const other = await signedIn(address, 'central/deputy');
  const makeCentral = openCentralTargets(one, address);
  const region = Object.entries(regionOperations).map(([name, { may, call }]) => {
    const [role = 'admin'] = may;
    const decided = {
      account: accountOf(home, role),
      call: async () => (await call?.(make, role)) ?? {},
    };
    return [name, decided] as const;
  });
  const central = Object.entries(centralOperations).map(([name, { call }]) => {
    const decided = {
      account: 'central/admin',
      call: async () => (await call?.(makeCentral, { one, other })) ?? {},
    };
    return [name, decided] as const;
  });
  return new Map([...region, ...central]);
}

/** Somebody of the home region under a name that nobody else has: seen by a stranger, it is a leak. */
async function plantCanary(address: string): Promise<void> {
  const agency = homeAgency;
  const officer = await signedIn(address, accountOf(home, 'officer'));
  await nominated(officer, 8_001, { agency, changes: { name: `${canaryWord} HARDONO` } });
  const bytes = aList([aPerson(8_002, { name: `${canaryWord} LESTARI` })]);
  await handIn(officer, { agency, fileName: canaryFile, bytes });
}

const idForm = /"(?:id|nominationId|personId)":"([0-9A-Z]{26}(?:-\d+)?)"/g;

/** Ids that lists of a region tell its admin. */
async function idsOf(address: string, account: string, operations: readonly Operation[]) {
  const admin = await signedIn(address, account);
  const ids = new Set<string>();
  for (const { method, path } of operations) {
    if (method !== 'GET' || path.includes('{')) continue;
    const { text } = await admin.ask('GET', path);
    for (const [, id = ''] of text.matchAll(idForm)) if (ids.size < 200) ids.add(id);
  }
  return [...ids];
}

/** The service on one machine, and everything that one must know to ask it anything. */
export interface FuzzedService {
  readonly address: string;
  readonly folder: string;
  readonly fuzzed: readonly Fuzzed[];
  readonly said: () => string;
  stop(): Promise<void>;
}

const nameIn = (name: string): string =>
  name.startsWith('/central') ? name : name.replace('{code}', '{id}');

/**
 * Starts a service with the three demo regions, one of them suspended, and makes things to ask about.
 *
 * @param reach for how many operations a call that is in order is made first; without, for all
 */
export async function openFuzzedService(reach = Number.POSITIVE_INFINITY): Promise<FuzzedService> {
  const folder = aDataFolder();
  let said = '';
  const local = await startLocal({
    dataDir: folder.path,
    onOutput: (text) => {
      said += text;
    },
  });
  const stop = async () => {
    await local.stop();
    folder.remove();
  };
  const { address } = local;
  await suspend(address, suspended);
  const askers = await askersAt(address);
  await plantCanary(address);
  const decided: ReadonlyMap<string, Decided> = reach > 0 ? await decidedAt(address) : new Map();
  const operations = (await Promise.all(apis.map((api) => operationsOf(address, api)))).flat();
  const ofRegion = operations.filter(({ api }) => api === '/v1');
  const fuzzed: Fuzzed[] = [];
  const ids = [
    ...(await idsOf(address, accountOf(home, 'admin'), ofRegion)),
    ...(await idsOf(address, accountOf(elsewhere, 'admin'), ofRegion)),
  ];
  for (const operation of operations) {
    const one = decided.get(nameIn(operation.name));
    const wanted = one === undefined || fuzzed.length >= reach ? null : one;
    const tried = wanted === null ? null : await reached(address, operation.name, wanted);
    fuzzed.push({
      operation,
      askers: askers[operation.api],
      // an id of a demo region would be the end of it: only what was made may be acted on by the centre
      known: { calls: tried?.calls ?? [], ids: operation.api === '/v1' ? ids : [] },
      reached: tried?.status ?? null,
    });
  }
  return { address, folder: folder.path, fuzzed, said: () => said, stop };
}

async function reached(address: string, name: string, { account, call }: Decided) {
  const used = await call();
  const caller = callerAt(address, await tokenAt(address, account));
  const { status } = await askThing(caller, nameIn(name), used);
  return { status, calls: [used, await call()] };
}

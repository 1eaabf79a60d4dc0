import { type Local, startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerAt, signedIn, tokenAt, verdictOf } from '../support/http-caller.ts';
import { type CentralTargets, openCentralTargets } from '../support/http-central.ts';
import { documentOf } from '../support/http-document.ts';
import { canaryWord, openTargets } from '../support/http-targets.ts';
import { aDataFolder } from '../support/local-start.ts';
import { type CentralCase, type CentralPair, centralOperations } from './central-operations.ts';
import { badTokens, signingKeyOf } from './made-tokens.ts';
import { askThing, type CellFault, type Column } from './matrix.ts';
import type { Call } from './operation-cases.ts';
import { accountOf, home, regionRoles } from './roles.ts';

const folder = aDataFolder();
let local: Local;
let strangers: Column[];
let central: CentralPair;
let make: CentralTargets;

beforeAll(async () => {
  local = await startLocal({ dataDir: folder.path });
  const { address } = local;
  central = {
    one: await signedIn(address, 'central/admin'),
    other: await signedIn(address, 'central/deputy'),
  };
  make = openCentralTargets(central.one, address);
  strangers = await strangersOf(address);
  // somebody to be leaked
  await (await openTargets(address)).standing();
});
afterAll(async () => {
  await local.stop();
  folder.remove();
});

async function strangersOf(address: string): Promise<Column[]> {
  const good = await tokenAt(address, 'central/admin');
  const expired = await tokenAt(address, 'central/admin', -5);
  const bad = badTokens(good, expired, signingKeyOf(folder.path)).filter(
    // a token without a region is the right one here
    ({ what }) => what !== 'no region',
  );
  return [
    ...(await Promise.all(
      regionRoles.map(async (role) => ({
        name: `${role} of a region`,
        caller: await signedIn(address, accountOf(home, role)),
        standpoint: { kind: 'bad-token', code: '403 not-allowed' } as const,
      })),
    )),
    ...bad.map(({ what, token, code }) => ({
      name: `central admin with a token: ${what}`,
      caller: callerAt(address, token),
      standpoint: {
        kind: 'bad-token',
        code: `${code === 'not-allowed' ? 403 : 401} ${code}`,
      } as const,
    })),
  ];
}

async function faultsOf(name: string, { status, call }: CentralCase): Promise<CellFault[]> {
  const thing: Call = (await call?.(make, central)) ?? {};
  const faults: CellFault[] = [];
  // refused ones first: they must leave the thing as it was for the one who may
  for (const { name: who, caller, standpoint } of strangers) {
    const verdict = verdictOf(await askThing(caller, name, thing));
    const wanted = standpoint.kind === 'bad-token' ? standpoint.code : '';
    if (verdict === wanted) continue;
    const kind = verdict.startsWith('2') ? 'leak' : 'wrong-answer';
    faults.push({ cell: `${name} by ${who}`, kind, what: `${verdict} instead of ${wanted}` });
  }
  const answer = await askThing(central.one, name, thing);
  const cell = `${name} by central admin`;
  if (answer.status !== status) {
    faults.push({ cell, kind: 'wrong-answer', what: answer.text });
  }
  if (answer.text.includes(canaryWord)) faults.push({ cell, kind: 'leak', what: 'names a worker' });
  return faults;
}

describe('every operation of the control plane, asked by everybody', () => {
  it('has been decided, and no other has', async () => {
    const { operations } = await documentOf(callerAt(local.address, null), '/central/v1');
    const described = operations.map(({ name }) => name.replace('{code}', '{id}')).sort();
    expect(Object.keys(centralOperations).sort()).toEqual(described);
  });

  it.for(Object.entries(centralOperations))('%s', async ([name, operation], { task }) => {
    const faults = await faultsOf(name, operation);
    const leaks = faults.filter(({ kind }) => kind === 'leak').length;
    Object.assign(task.meta, { figures: { cells: strangers.length + 1, leaks } });
    expect(faults).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Local, startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerAt, signedIn, tokenAt } from '../support/http-caller.ts';
import { suspend } from '../support/http-central.ts';
import { documentOf } from '../support/http-document.ts';
import * as members from '../support/http-members.ts';
import { openTargets, type Targets } from '../support/http-targets.ts';
import { badTokens, reSigned, signingKeyOf } from './made-tokens.ts';
import { askCell, type CellFault, type Column, someRightRole, thingsFor } from './matrix.ts';
import type { OperationCase } from './operation-cases.ts';
import { regionOperations } from './region-operations.ts';
import {
  accountOf,
  elsewhere,
  home,
  homeAgency,
  type RegionRole,
  regionRoles,
  suspended,
} from './roles.ts';

let folder: string;
let local: Local;
let make: Targets;
let columns: Column[];
const badByRole = new Map<RegionRole, Promise<Column[]>>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'payung-isolation-'));
  local = await startLocal({ dataDir: folder });
  make = await openTargets(local.address);
  await suspend(local.address, suspended);
  columns = await columnsOf();
  // before anybody looks for them
  await make.standing();
  await make.standingImport();
});
afterAll(async () => {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function columnsOf(): Promise<Column[]> {
  const at = async (name: string, account: string, standpoint: Column['standpoint']) => ({
    name,
    caller: await signedIn(local.address, account),
    standpoint,
  });
  const key = signingKeyOf(folder);
  const someToken = await tokenAt(local.address, accountOf(home, 'admin'));
  const admin = await signedIn(local.address, accountOf(home, 'admin'));
  const beside = await members.areaOfficers(admin);
  const auditor = await members.invite(admin, {
    role: 'auditor',
    agencies: ['bpbd-relawan'],
    from: '2026-01-01',
  });
  const machine = await members.addMachine(admin, homeAgency);
  const as = (user: string, role: string) =>
    callerAt(local.address, reSigned(someToken, { sub: user, role }, key));
  return Promise.all([
    {
      name: 'auditor of another agency',
      caller: as(auditor.user, 'auditor'),
      standpoint: { kind: 'other-agency', role: 'auditor' },
    },
    {
      name: 'machine',
      caller: as(machine.user, 'machine'),
      standpoint: { kind: 'machine' },
    },
    ...beside.map(async ({ role, user }) => ({
      name: `${role} officer of another area`,
      caller: as(user, role),
      standpoint: { kind: 'other-area', role } as const,
    })),
    ...regionRoles.map((role) => at(role, accountOf(home, role), { kind: 'home', role })),
    at('officer of another agency', accountOf(home, 'officer', 'bpbd-relawan'), {
      kind: 'other-agency',
      role: 'officer',
    }),
    ...regionRoles.map((role) =>
      at(`${role} of another region`, accountOf(elsewhere, role), { kind: 'elsewhere', role }),
    ),
    ...regionRoles.map((role) =>
      at(`${role} of a suspended region`, accountOf(suspended, role), { kind: 'suspended', role }),
    ),
    at('central admin', 'central/admin', { kind: 'central' }),
  ]);
}

/** Callers whose token is wrong in one way each, made from a good one of this role. */
function badColumns(role: RegionRole): Promise<Column[]> {
  const known = badByRole.get(role) ?? makeBadColumns(role);
  badByRole.set(role, known);
  return known;
}

async function makeBadColumns(role: RegionRole): Promise<Column[]> {
  const account = accountOf(home, role);
  const good = await tokenAt(local.address, account);
  const expired = await tokenAt(local.address, account, -5);
  return badTokens(good, expired, signingKeyOf(folder)).map(({ what, token, code }) => ({
    name: `${role} with a token: ${what}`,
    caller: callerAt(local.address, token),
    standpoint: { kind: 'bad-token', code: `${code === 'not-allowed' ? 403 : 401} ${code}` },
  }));
}

async function faultsOf(name: string, operation: OperationCase) {
  const all = [...columns, ...(await badColumns(someRightRole(operation)))];
  const things = thingsFor(operation, make);
  const faults: CellFault[] = [];
  for (const column of all) faults.push(...(await askCell(name, operation, column, things)));
  return { cells: all.length, faults };
}

describe('every operation, asked by everybody', () => {
  it('has been decided, and no other has', async () => {
    const { operations } = await documentOf(callerAt(local.address, null));
    const described = operations.map(({ name }) => name).sort();
    expect(Object.keys(regionOperations).sort()).toEqual(described);
  });

  it.for(Object.entries(regionOperations))('%s', async ([name, operation], { task }) => {
    const { cells, faults } = await faultsOf(name, operation);
    const leaks = faults.filter(({ kind }) => kind === 'leak').length;
    Object.assign(task.meta, { figures: { cells, leaks } });
    expect(faults).toEqual([]);
  });
});

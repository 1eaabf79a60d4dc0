import { claimsFor, sweepImports } from '@payung/casework';
import { openDatabase, operatorId } from '@payung/data';
import {
  decide,
  type FunctionName,
  operatorId as operatorOfPolicies,
  policiesOf,
} from '@payung/infra/policies';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { fixedMasterKey } from '../support/memory-ports.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { openTestService, type TestService, testClient } from '../support/test-service.ts';
import { bringOnBoard } from './control-run.ts';
import { askAcrossRegions } from './crosscheck-run.ts';
import { askOwnCover } from './own-cover-run.ts';
import { protectPeople, readJournal } from './protection-run.ts';
import { publishAndRead } from './published-run.ts';
import { type Asked, type Recorder, recordClient, recorder } from './recorded-requests.ts';
import { recordedService } from './recording-service.ts';
import { signHour, workAtNight, workOnRegion } from './region-work.ts';
import { carryJournal, keepMembers, readForPages, workAtDesks, workOffList } from './runs.ts';
import { mutated, mutations, violations } from './violations.ts';

const database = embeddedDatabase();
const names: readonly FunctionName[] = [
  'central-api',
  'checkpoints',
  'crosscheck',
  'crosscheck-desk',
  'import-worker',
  'journal-relay',
  'monthly-run',
  'own-cover',
  'public-api',
  'region-api',
  'sweep',
  'token-claims',
];
const policies = new Map(names.map((name) => [name, policiesOf(name)]));
const recorded = new Map(names.map((name) => [name, recorder()]));

const of = <T>(map: ReadonlyMap<FunctionName, T>, name: FunctionName): T => {
  const found = map.get(name);
  if (found === undefined) throw new Error(`${name} is not one of the functions`);
  return found;
};

/** As token-claims holds it: one client of its own, for whatever region it reads. */
async function signIn(test: TestService, into: Recorder): Promise<void> {
  const { tables, clock } = test;
  const own = recordClient(testClient(database.endpoint()), null, into);
  const signInData = openDatabase({
    clientFor: async () => own,
    directory: own,
    tables,
    masterKey: fixedMasterKey(),
    clock,
    random: seededRandomness(5, clock),
  });
  const member = (await (await test.service.database.tenant(test.tenant)).members.all()).members
    .filter(({ state }) => state === 'active')
    .at(0);
  if (member === undefined) throw new Error('nobody is there to sign in');
  const wanted = { tenant: null, role: null };
  const claims = await claimsFor(signInData, member.user, wanted, clock.now());
  expect(claims).toMatchObject({ tenant: test.tenant });
}

beforeAll(async () => {
  const endpoint = database.endpoint();
  const test = await openTestService({ endpoint, seed: 1, granted: 2 });
  const serviceOf = (name: FunctionName) => {
    const seed = 500 + names.indexOf(name);
    return recordedService(test, { endpoint, seed, into: of(recorded, name) });
  };
  const api = serviceOf('region-api');
  await workAtDesks(test, api);
  const worker = serviceOf('import-worker');
  await workOffList(test, api, worker);
  await keepMembers(test, api);
  await carryJournal(test, serviceOf('journal-relay'));
  await readForPages(await api.database.tenant(test.tenant));
  await sweepImports(serviceOf('sweep'));
  await signIn(test, of(recorded, 'token-claims'));
  await protectPeople(test, api);
  await readJournal(test, api);
  await signHour(test.tenant, serviceOf('checkpoints'), of(recorded, 'checkpoints'));
  await workOnRegion(test, endpoint, worker);
  await workAtNight(test, serviceOf('monthly-run'));
  const region = await api.database.tenant(test.tenant);
  await askOwnCover(test, {
    endpoint,
    service: serviceOf('own-cover'),
    into: of(recorded, 'own-cover'),
  });
  await publishAndRead(test, { endpoint, region, into: of(recorded, 'public-api') });
  await api.database.meter.flush();
  await bringOnBoard(test, endpoint, of(recorded, 'central-api'));
  await askAcrossRegions(test, {
    endpoint,
    api: [api, of(recorded, 'region-api')],
    worker: [worker, of(recorded, 'import-worker')],
    central: of(recorded, 'central-api'),
    crosscheck: of(recorded, 'crosscheck'),
    desk: of(recorded, 'crosscheck-desk'),
  });
});

const askedBy = (name: FunctionName): readonly Asked[] => of(recorded, name).asked;
const told = (asked: readonly Asked[]): string[] =>
  [
    ...new Set(
      asked.map(({ action, session }) => `${session === null ? 'own' : 'session'} ${action}`),
    ),
  ].toSorted();

describe('everything that was asked of AWS', () => {
  it('is much, and of every kind, or what follows proves nothing', () => {
    expect(askedBy('region-api').length).toBeGreaterThan(100);
    expect(told(askedBy('region-api'))).toEqual([
      'own dynamodb:DeleteItem',
      'own dynamodb:PutItem',
      'own dynamodb:Query',
      'own lambda:InvokeFunction',
      'own sqs:SendMessage',
      'session dynamodb:BatchGetItem',
      'session dynamodb:ConditionCheckItem',
      'session dynamodb:DeleteItem',
      'session dynamodb:GetItem',
      'session dynamodb:PutItem',
      'session dynamodb:Query',
      'session dynamodb:UpdateItem',
      'session kms:Decrypt',
      'session kms:Encrypt',
      'session s3:GetObject',
      'session s3:ListMultipartUploadParts',
      'session s3:PutObject',
      'session s3:PutObjectTagging',
    ]);
    for (const name of names) expect(askedBy(name).length, name).toBeGreaterThan(2);
  });

  it.each(names)('by %s is allowed to it, and to no other region', (name) => {
    expect(violations(askedBy(name), of(policies, name))).toEqual([]);
  });
});

describe('the control plane, signing in and the check across regions', () => {
  const outside: readonly FunctionName[] = [
    'central-api',
    'crosscheck',
    'crosscheck-desk',
    'public-api',
    'token-claims',
  ];

  it.each(outside)('%s can do nothing of what is done in a register, journal or list', (name) => {
    const { own } = of(policies, name);
    const inside = names
      .flatMap(askedBy)
      .filter(
        ({ session, resource }) => session !== null && !/table\/[^/]*tenancy$/.test(resource),
      );
    expect(inside.length).toBeGreaterThan(150);
    expect(
      inside.filter(
        ({ action, resource, context }) => decide(own, { action, resource, context }) === 'allowed',
      ),
    ).toEqual([]);
  });

  it('keeps the journal of the operator under the id that the policies name', () => {
    expect(operatorOfPolicies).toBe(operatorId);
  });
});

describe.each(Object.entries(mutations))('when %s', (_, mutation) => {
  const withSessions = names.filter((name) => of(policies, name).session !== null);

  it.each(withSessions)('the requests of %s find it out', (name) => {
    expect(violations(askedBy(name), mutated(of(policies, name), mutation))).not.toEqual([]);
  });
});

describe('without its condition', () => {
  const byKeysAlone = [
    'central-api',
    'crosscheck',
    'crosscheck-desk',
    'public-api',
    'token-claims',
  ] as const;

  it.each(byKeysAlone)('%s is found out', (name) => {
    const { 'the condition is dropped': dropped } = mutations;
    if (dropped === undefined) throw new Error('that mutation is gone');
    expect(violations(askedBy(name), mutated(of(policies, name), dropped))).not.toEqual([]);
  });
});

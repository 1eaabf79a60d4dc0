import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { checkInvariants, sweepImports } from '@payung/casework';
import { openControlPlane, splitNominationId, systemRandomness } from '@payung/data';
import type { PersonId } from '@payung/domain';
import { ringsFor } from '@payung/infra/night-alarms';
import { answerCall, type NightlyWork, nightLog, runOne } from '@payung/monthly-run';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { social } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { forge, type RawItem } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { renamedOnly, spoilt } from '../support/unfollowed.ts';
import { toldOf } from '../support/whole-region.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);
const dayMs = 24 * 60 * 60 * 1000;
/** longer than the sweep leaves what follows a correction to whoever corrected, in milliseconds */
const leftAlone = 151_000;

type Region = Pick<TestService, 'service' | 'tenant'>;

/** One night of the region, as the function answers its call: its lines, and whether it ended in an error. */
async function night({ service, tenant }: Region, known?: readonly PersonId[]) {
  const told: { message: string; person?: PersonId }[] = [];
  let done = {};
  const log = nightLog({
    error: (message, ...[facts]) => void told.push({ message: String(message), ...Object(facts) }),
  });
  const work: NightlyWork = {
    handOver: () => Promise.reject(new Error('a call for one region hands nobody over')),
    ofRegion: ({ tenantId, known: more = [] }, hasTime) =>
      runOne(service, tenantId, { log, known: more, most: 100, hasTime }),
  };
  const event = { tenantId: tenant, ...(known === undefined ? {} : { known }) };
  const answered = answerCall(event, work, () => true, {
    done: (_code, facts) => {
      done = facts;
    },
    forgotten: () => undefined,
  });
  const isError = await answered.then(
    () => false,
    () => true,
  );
  const lines = told.map((line) => JSON.stringify(line));
  return {
    told: told.map(({ message, person }) => [message, person]),
    rings: ringsFor({ lines, isError }),
    done,
  };
}

/** What the centre is told that the last night of the region did not do: on one machine no alarm rings. */
async function notDoneOf(test: TestService) {
  const control = openControlPlane({ ...test, random: systemRandomness });
  const [last] = await control.nights([test.tenant]);
  return last?.failedSteps;
}

const runbook = readFileSync(
  resolve(import.meta.dirname, '../../docs/operations/alarms.md'),
  'utf8',
);

/** Where the runbook looks for what is spoiled. */
function searchedByRunbook(tenant: string, person: string): string[] {
  const [, places = ''] = /for under in (.+); do/.exec(runbook) ?? [];
  const [, pk = ''] = /":p":\{"S":"([^"]+)"\}/.exec(runbook) ?? [];
  const named = pk.replace('<tenantId>', tenant).replace('<person>', person);
  return places.split(' ').map((under) => named.replace("'$under'", under));
}

/** Puts one column of a spoiled record back as the runbook says, from a table that was restored beside. */
async function putBackByRunbook({ client, tables, tenant }: TestService, restored: RawItem) {
  const [, UpdateExpression] = /--update-expression '([^']+)'/.exec(runbook) ?? [];
  const [, ConditionExpression] = /--condition-expression '([^']+)'/.exec(runbook) ?? [];
  const [, asked = ''] = /get-item .*?--query '\{([^']+)\}'/s.exec(runbook) ?? [];
  const columns = [...asked.matchAll(/"(:\w+)": Item\.(\w+)/g)];
  const values = columns.map(([, name = '', column = '']) => [name, restored[column] ?? 0]);
  const [, person = ''] = /#(\w+)$/.exec(String(restored.pk)) ?? [];
  const pk = searchedByRunbook(tenant, person).find((one) => one === restored.pk);
  if (pk === undefined) throw new Error(`the runbook never looks at ${restored.pk}`);
  await client.send(
    new UpdateItemCommand({
      TableName: tables.registry,
      Key: marshall({ pk, sk: restored.sk }),
      UpdateExpression,
      ConditionExpression,
      ExpressionAttributeValues: marshall(Object.fromEntries(values)),
    }),
  );
}

/** That somebody has no claim, as it lies there, and spoiled so that nobody can open it. */
async function spoiltClaims(test: TestService, person: PersonId): Promise<RawItem> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const claims = JSON.stringify({ id: 'claims', version: 1, claims: [] });
  const kept = {
    pk: `T#${test.tenant}#S#person-claims#${person}`,
    ...{ sk: 'claims', schemaVersion: 1, version: 1 },
    sealed: keys.seal(claims, `shelf|person-claims|${person}|claims`),
  };
  await forge(test.client, test.tables.registry, { ...kept, sealed: new Uint8Array(60) });
  return kept;
}

/** Somebody whose correction five sweeps tried in vain, and their record as it was. */
async function givenUpBySweeps(test: TestService, n: number) {
  const { other } = await renamedOnly(proxy, test, n);
  const { kept } = await spoilt(test, other);
  test.clock.advance(leftAlone);
  for (let sweeps = 0; sweeps < 5; sweeps += 1) {
    await expect(sweepImports(test.service)).rejects.toThrow('some regions could not be swept');
  }
  return { person: splitNominationId(other).person, kept };
}

describe('somebody on whom no night can work', () => {
  it('rings by an alarm of their own each night, and never as a calendar that stands still: nobody would see that one', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_100 });
    const { person, kept } = await givenUpBySweeps(test, 5);
    for (const _night of [1, 2]) {
      const seen = await night(test);
      expect(seen.told).toEqual([['PROTECTION_PASSED_OVER', person]]);
      expect(seen.rings).toEqual(['PeoplePassedOver']);
      expect(await notDoneOf(test)).toEqual(['passedOver']);
    }
    await putBackByRunbook(test, kept);
    const after = await night(test);
    expect(after.told).toEqual([]);
    expect(after.rings).toEqual([]);
    expect(await notDoneOf(test)).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('of whom operators know rings no more for ninety days, and hides nobody else; the region reads so in its journal', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_101 });
    const { person } = await givenUpBySweeps(test, 5);
    const seen = await night(test, [person]);
    expect(seen).toMatchObject({ told: [], done: { passedOver: 0, knownPassedOver: 1 } });
    expect(seen.rings).toEqual([]);
    expect(await toldOf(test)).toContainEqual(
      expect.objectContaining({ of: 'person', id: person, act: 'passed-over' }),
    );
    const { person: other } = await givenUpBySweeps(test, 6);
    expect((await night(test)).told).toEqual([['PROTECTION_PASSED_OVER', other]]);
    test.clock.advance(91 * dayMs);
    test.service.regions.forget(test.tenant);
    const later = await night(test);
    expect(later.told.map(([, one]) => one).toSorted()).toEqual([person, other].toSorted());
    expect(later.rings).toEqual(['PeoplePassedOver']);
  });

  it('rings alike where they cannot be read or judged, the others whose time is over are forgotten, and they too once the runbook was followed', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_102 });
    const broken = await nominate(test, social, 1);
    const gone = await nominate(test, social, 2);
    const unjudged = await nominate(test, social, 3);
    for (const { nominationId } of [broken, gone, unjudged]) {
      await end(test, 'withdraw', nominationId);
    }
    const { kept } = await spoilt(test, broken.nominationId);
    const keptClaims = await spoiltClaims(test, unjudged.personId);
    test.clock.advance(3 * 366 * dayMs);
    test.service.regions.forget(test.tenant);
    const seen = await night(test);
    expect(seen).toMatchObject({ done: { anonymised: 1, passedOver: 2, failed: 0 } });
    expect(seen.told).toEqual(
      [broken, unjudged].map(({ personId }) => ['RETENTION_PASSED_OVER', personId]),
    );
    expect(seen.rings).toEqual(['PeoplePassedOver']);
    const older = { ...keptClaims, version: 0 };
    await expect(putBackByRunbook(test, older)).rejects.toThrow(ConditionalCheckFailedException);
    for (const restored of [kept, keptClaims]) await putBackByRunbook(test, restored);
    const after = await night(test);
    expect(after.done).toMatchObject({ anonymised: 2, passedOver: 0, failed: 0, unfinished: 0 });
    expect(after.rings).toEqual([]);
    // who was forgotten meanwhile stays so
    await expect(putBackByRunbook(test, kept)).rejects.toThrow(ConditionalCheckFailedException);
  });
});

describe('a calendar that stands still', () => {
  it('rings by itself, and not as somebody who is passed over', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_103 });
    const service = test.sibling({ endpoint: 'http://127.0.0.1:1', maxAttempts: 1 });
    const seen = await night({ service, tenant: test.tenant });
    expect(new Set(seen.told.map(([code]) => code))).toEqual(
      new Set(['RETENTION_FAILED', 'RUN_STEP_FAILED']),
    );
    expect(seen.rings).toEqual(['CalendarWorkFails']);
  });
});

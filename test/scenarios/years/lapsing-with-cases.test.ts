import { checkInvariants } from '@payung/casework';
import type { DuplicateCase } from '@payung/data';
import { CaseId, caseIdOf, type NominationId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, outcomesOf } from '../../support/acts.ts';
import { caseAt, decide, mistyped, recordsOf, suspectedPair } from '../../support/case-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { social, transport } from '../../support/invented-region.ts';
import { openNextYear } from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 72_500;
const open = (): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const statesOf = async (test: TestService, ids: readonly NominationId[]) =>
  (await recordsOf(test, ids)).map((record) => record?.state);

/** Asks whether two are one person who both hold places, as a model did that was in use before. */
async function askAbout(test: TestService, like: DuplicateCase, ids: readonly NominationId[]) {
  const [standing, waiting] = ids;
  if (standing === undefined || waiting === undefined) throw new Error('two are asked about');
  const data = await test.service.database.tenant(test.tenant);
  const record = { ...like, id: caseIdOf(standing, waiting), standing, waiting };
  const actor = { kind: 'System', user: UserId.parse('system'), agency: null } as const;
  const cause = { actor, source: 'cases', correlationId: 'cases' };
  const done = await data.commit({
    cause,
    lane: 'any',
    writes: [{ write: 'open-case', record: { ...record, compared: { standing: 1, waiting: 1 } } }],
  });
  expect(done.kind).toBe('done');
  return CaseId.parse(record.id);
}

describe('people who were asked about and whose year passes', () => {
  it('are all nominated by one list, though an open case is about two of them', async () => {
    const test = await open();
    const { id: other } = await suspectedPair(test, 9, [transport, transport]);
    const people = [aPerson(0), aPerson(1)];
    const old = await importPeople(test, transport, people);
    const ids = old.flatMap(({ nominationId }) => nominationId ?? []);
    const asked = await askAbout(test, await caseAt(test, other), ids);
    await openNextYear(test);
    const list = await importPeople(test, transport, people);
    expect(outcomesOf(list)).toEqual(['2 nominated', '3 nominated']);
    expect(await statesOf(test, ids)).toEqual(['lapsed', 'lapsed']);
    expect(await caseAt(test, asked)).toMatchObject({ state: 'lapsed', settled: true });
    await sound(test);
  });

  it('end together on one card when both numbers of one person were used a year ago', async () => {
    const test = await open();
    const { standing, waiting, id } = await suspectedPair(test, 1, [transport, social]);
    given(await decide(test, id, 'different'));
    expect(await statesOf(test, [standing, waiting])).toEqual(['nominated', 'nominated']);
    await openNextYear(test);
    const moved = { ...mistyped(1), phone: '082177712345' };
    const { nominationId: anew } = await nominate(test, social, 1, moved);
    expect(await statesOf(test, [anew])).toEqual(['suspected']);
    given(await decide(test, caseIdOf(standing, anew), 'same'));
    expect(await statesOf(test, [standing, waiting, anew])).toEqual([
      'lapsed',
      'lapsed',
      'nominated',
    ]);
    await sound(test);
  });
});

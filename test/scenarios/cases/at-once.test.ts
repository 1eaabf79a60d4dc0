import { checkInvariants, promoteWaiting, settleLapsedCases } from '@payung/casework';
import { type CaseAnswer, caseAnswers, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate, regionCard } from '../../support/acts.ts';
import { allCases, decide, mistyped, recordsOf, takeBack } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social, trade, transport } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

describe('two cases of one person that are answered at once', () => {
  it.each([1, 2, 3, 4])('let nobody wait for ever (round %i)', async (round) => {
    const seed = 7_900 + round;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    await nominate(test, social, 1);
    await nominate(test, transport, 1, mistyped(1));
    const { nominationId } = await nominate(test, trade, 1, mistyped(1, 2));
    const cases = (await allCases(test)).filter((id) => id.includes(nominationId));
    expect(cases).toHaveLength(2);
    // each by a process of its own, so that neither learns of the other but by the database
    const results = await Promise.all(
      cases.map((id) => decide(test, id, 'different', test.sibling())),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    const [record] = await recordsOf(test, [nominationId]);
    expect(record?.state).toBe('nominated');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('answers, withdrawals and answers taken back at once', () => {
  it.each([1, 2, 3])('end as if they had come one after another (round %i)', async (round) => {
    const seed = 7_950 + round;
    const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 4 });
    const made: NominationId[] = [];
    for (const person of [1, 2]) {
      for (const [slip, agency] of [social, transport, trade].entries()) {
        made.push((await nominate(test, agency, person, mistyped(person, slip))).nominationId);
        test.clock.advance(1_000);
      }
    }
    const cases = await allCases(test);
    const answerOf = (n: number): CaseAnswer => caseAnswers[n % caseAnswers.length] ?? 'same';
    const acts = [
      ...cases.map((id, i) => () => decide(test, id, answerOf(i + round), test.sibling())),
      ...cases.map((id) => () => takeBack(test, id, test.sibling())),
      ...cases.map((id, i) => () => decide(test, id, answerOf(i), test.sibling())),
      ...made
        .slice(round, round + 1)
        .map((id) => () => end(test, 'withdraw', id, { service: test.sibling() })),
    ];
    await Promise.all(acts.map((act) => act()));
    await promoteWaiting(test.service, test.tenant, regionCard);
    // what a crowded moment left to the sweep
    await settleLapsedCases(test.service, test.tenant);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

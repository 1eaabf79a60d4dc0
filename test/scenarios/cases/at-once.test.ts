import { checkInvariants, promoteWaiting, settleLapsedCases } from '@payung/casework';
import { type CaseAnswer, type CaseId, caseAnswers, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate, regionCard } from '../../support/acts.ts';
import { allCases, decide, mistyped, recordsOf, takeBack } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social, trade, transport } from '../../support/invented-region.ts';
import { justBefore } from '../../support/just-before.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

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

describe('an answer that makes somebody the duplicate of whoever holds the number', () => {
  it('is given anew when that one is withdrawn in the same moment, or the person is on no list', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 7_990 });
    await nominate(test, social, 1);
    const { nominationId: holder } = await nominate(test, transport, 1, mistyped(1));
    const { nominationId: linked } = await nominate(test, trade, 1, mistyped(1));
    expect(await decide(test, await caseWith(test, holder), 'different')).toMatchObject({
      ok: true,
    });
    const other = test.sibling();
    justBefore(test.client, () => end(test, 'withdraw', holder, { service: other }));
    expect(await decide(test, await caseWith(test, linked), 'different')).toMatchObject({
      ok: true,
    });
    const states = (await recordsOf(test, [holder, linked])).map((record) => record?.state);
    expect(states).toEqual(['withdrawn', 'nominated']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

/** The case between the first nomination of all and this one. */
async function caseWith(test: TestService, id: NominationId): Promise<CaseId> {
  const [found] = (await allCases(test)).filter((one) => one.includes(id));
  if (found === undefined) throw new Error('no case was opened');
  return found;
}

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

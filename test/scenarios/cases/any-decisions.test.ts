import { checkInvariants, correctNomination } from '@payung/casework';
import { type CaseAnswer, type CaseId, caseAnswers, type NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, end, nominate, setQuota } from '../../support/acts.ts';
import { allCases, caseAt, decide, mistyped, takeBack } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, trade, transport } from '../../support/invented-region.ts';
import { registryOf } from '../../support/registry-dump.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** What a run made so far, to act upon. */
interface Made {
  readonly nominations: NominationId[];
}
type Command = fc.AsyncCommand<Made, TestService>;

function command(name: string, run: (made: Made, test: TestService) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

const nominating = fc
  .record({
    agency: fc.constantFrom(social, transport, trade),
    person: fc.nat(2),
    slip: fc.nat(2),
  })
  .map(({ agency, person, slip }) =>
    command(`nominate ${person} for ${agency}, NIK off by ${slip}`, async (made, test) => {
      test.clock.advance(1_000);
      const { nominationId } = await nominate(test, agency, person, mistyped(person, slip));
      if (!made.nominations.includes(nominationId)) made.nominations.push(nominationId);
    }),
  );

const onCase = (
  name: string,
  act: (id: CaseId, test: TestService) => Promise<void>,
): fc.Arbitrary<Command> =>
  fc.nat(12).map((n) =>
    command(`${name} ${n}`, async (_, test) => {
      const cases = await allCases(test);
      const id = cases[n % Math.max(1, cases.length)];
      if (id !== undefined) await act(id, test);
    }),
  );

const onNomination = (
  name: string,
  act: (id: NominationId, test: TestService) => Promise<void>,
): fc.Arbitrary<Command> =>
  fc.nat(12).map((n) =>
    command(`${name} ${n}`, async (made, test) => {
      const id = made.nominations[n % Math.max(1, made.nominations.length)];
      if (id !== undefined) await act(id, test);
    }),
  );

const kindly = new Set([
  'case-decided',
  'case-open',
  'case-lapsed',
  'case-outdated',
  'card-full',
  'state-forbids',
]);

function expectKind(result: { ok: boolean; refusal?: { code: string } }): void {
  if (!result.ok) expect(kindly).toContain(result.refusal?.code);
}

const deciding = fc
  .constantFrom(...caseAnswers)
  .chain((answer) =>
    onCase(`answer ${answer}`, async (id, test) => expectKind(await decide(test, id, answer))),
  );

const takingBack = onCase('take back', async (id, test) => expectKind(await takeBack(test, id)));

/** An answer that is taken back at once leaves no trace. */
const changingOnesMind = fc
  .constantFrom(...caseAnswers)
  .chain((answer) => onCase(`answer ${answer} and take it back`, comesBack(answer)));

const comesBack = (answer: CaseAnswer) => async (id: CaseId, test: TestService) => {
  const before = await registryOf(test);
  // whoever moves up into a place that comes free keeps it
  const waits = before.some((line) => line.includes('"sk","WAIT#'));
  const { state } = await caseAt(test, id);
  const decided = await decide(test, id, answer);
  expectKind(decided);
  if (!decided.ok) return;
  expect(state).toBe('open');
  const back = await takeBack(test, id);
  if (waits) return expectKind(back);
  expect(back).toMatchObject({ ok: true });
  expect(await registryOf(test)).toEqual(before);
};

const ending = fc
  .constantFrom('withdraw' as const, 'refuse' as const)
  .chain((act) => onNomination(act, async (id, test) => expectKind(await end(test, act, id))));

const accepting = onNomination('accept', async (id, test) => expectKind(await accept(test, id)));

/** One that still leaves the two alike, and one that leaves less to compare. */
const corrections = [{ motherMaidenName: 'LESTARI' }, { birthPlace: 'KUDUS', phone: '' }];

const correcting = fc.constantFrom(...corrections).chain((texts) =>
  onNomination(`correct ${Object.keys(texts).join(' and ')}`, async (id, test) => {
    const actor = anAdmin(test.tenant);
    await correctNomination(test.service, actor, { id, texts, once: null, correlationId: 'test' });
  }),
);

const granting = fc
  .integer({ min: 0, max: 5 })
  .map((granted) =>
    command(`grant ${granted}`, async (_, test) => void (await setQuota(test, granted))),
  );

describe('whatever is nominated, answered, taken back, withdrawn and corrected, in whatever order', () => {
  it('contradicts nothing, forgets nobody, and an answer taken back leaves no trace', async () => {
    let seed = 9_000;
    const commands = fc.commands(
      [
        nominating,
        nominating,
        nominating,
        deciding,
        deciding,
        takingBack,
        changingOnesMind,
        changingOnesMind,
        ending,
        accepting,
        correcting,
        granting,
      ],
      { maxCommands: 24, size: '+1' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (some) => {
        seed += 1;
        const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 3 });
        await fc.asyncModelRun(() => ({ model: { nominations: [] }, real: test }), some);
        expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
      }),
      { numRuns: 20, seed: 2026 },
    );
  });
});

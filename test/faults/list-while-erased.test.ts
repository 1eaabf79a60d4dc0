import { askForWork, erasePerson, sweepImports } from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { end, importPeople } from '../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  draft,
  given,
  seen,
} from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { CutOff, cutOff } from '../support/failing-client.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { justBefore, processActing } from '../support/just-before.ts';
import { openTestService, type TestService, testClient } from '../support/test-service.ts';
import { openedTexts } from '../support/whole-region.ts';

const database = embeddedDatabase();
const correlationId = 'test';
/** longer than the lease of a worker, in milliseconds */
const leaseOver = 151_000;

/** A draft of two people, one of whom gave their place back and may be forgotten. */
async function drafted(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 9 });
  await askNothing(test);
  await importPeople(test, social, [aPerson(1), aPerson(2)]);
  const list = await draft(test, { cohort: (await aCohort(test)).id });
  const lines = (await allLines(test, list)).map(({ line }) => line);
  const theirs = lines.find(({ person }) => person?.name === aPerson(1).name);
  if (theirs === undefined) throw new Error('the list lacks somebody');
  await end(test, 'withdraw', theirs.nomination);
  return { test, list, id: splitNominationId(theirs.nomination).person };
}

type Drafted = Awaited<ReturnType<typeof drafted>>;

const freeze = async ({ test, list }: Drafted) =>
  askForWork(test.service, anAdmin(test.tenant), { id: list.id, step: 'freeze', correlationId });

const erase = ({ test, id }: Drafted, service = test.service) =>
  erasePerson(service, anAdmin(test.tenant), { id, once: null, correlationId });

const processWith = (test: TestService, act: () => Promise<unknown>, passed: number) =>
  processActing(test, database.endpoint(), act, passed);

async function workIsDone({ test, list }: Drafted): Promise<void> {
  for (let sweeps = 0; (await seen(test, list)).work !== null && sweeps < 3; sweeps += 1) {
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await test.work();
  }
  expect((await seen(test, list)).work).toBeNull();
}

async function nothingLeft(given: Drafted, where: string): Promise<void> {
  await workIsDone(given);
  const { nationalId, name } = aPerson(1);
  const texts = await openedTexts(given.test);
  for (const word of [nationalId, name]) {
    expect(
      texts.filter((text) => text.includes(word)),
      where,
    ).toEqual([]);
  }
  expect(
    texts.some((text) => text.includes(aPerson(2).nationalId)),
    where,
  ).toBe(true);
}

describe('a list that is made in one go while somebody in it is forgotten', () => {
  it('is made anew without them, whenever they are erased under its worker', async () => {
    for (const [passed, where] of [
      [0, 'before it took the work'],
      [1, 'once it met them'],
      [2, 'once it wrote them'],
    ] as const) {
      const made = await drafted(71_100 + passed);
      let wasErased = false;
      given(await freeze(made));
      const worker = await processWith(
        made.test,
        async () => {
          wasErased = (await erase(made)).ok;
        },
        passed,
      );
      await made.test.work(worker);
      expect(wasErased, where).toBe(true);
      await nothingLeft(made, where);
    }
  });

  it('keeps nothing of them, whenever it is made under whoever erases them', async () => {
    let wasMade = true;
    for (let passed = 0; wasMade; passed += 1) {
      const made = await drafted(71_120 + passed);
      wasMade = false;
      const eraser = await processWith(
        made.test,
        async () => {
          wasMade = true;
          given(await freeze(made));
          await made.test.work();
        },
        passed,
      );
      given(await erase(made, eraser));
      await nothingLeft(made, `after ${passed} commits`);
    }
  });

  it('keeps nothing of them, though whoever erases them ends while it is made', async () => {
    for (let passed = 0, wasMade = true; wasMade; passed += 1) {
      const made = await drafted(71_160 + passed);
      wasMade = await madeWhileEraserEnds(made, passed);
      // somebody asks once more where it was not told as done
      const again = await erase(made);
      if (!again.ok) expect(again.refusal.code).toBe('not-found');
      await workIsDone(made);
      made.test.clock.advance(leaseOver);
      await sweepImports(made.test.service);
      await nothingLeft(made, `after ${passed} commits`);
    }
  });
});

/**
 * Freezes a list just before whoever erases somebody of it commits for so many times, and lets it count once they ended
 * right after that commit.
 * @returns whether they came that far
 */
async function madeWhileEraserEnds(made: Drafted, passed: number): Promise<boolean> {
  const [isMet, eraserEnded] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const beforeItCounts = 2;
  const worker = await processWith(
    made.test,
    async () => {
      isMet.resolve();
      await eraserEnded.promise;
    },
    beforeItCounts,
  );
  let working: Promise<void> | null = null;
  const client = testClient(database.endpoint(), 1);
  const eraser = made.test.sibling({ client });
  await eraser.regions.open(made.test.tenant);
  justBefore(
    client,
    async () => {
      given(await freeze(made));
      working = made.test.work(worker);
      await Promise.race([isMet.promise, working]);
    },
    passed,
  );
  justBefore(client, cutOff, passed + 1);
  await erase(made, eraser).catch((error: unknown) => expect(error).toBeInstanceOf(CutOff));
  eraserEnded.resolve();
  await working;
  return working !== null;
}

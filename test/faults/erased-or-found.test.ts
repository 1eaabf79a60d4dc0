import {
  correctNomination,
  erasePerson,
  restrictPerson,
  runRetention,
  type Service,
  searchNominations,
  sweepImports,
} from '@payung/casework';
import { type ImportId, nameWords, PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, handIn, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { CutOff, cutOff } from '../support/failing-client.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { justBefore, processActing } from '../support/just-before.ts';
import { forge, rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService, testClient } from '../support/test-service.ts';

const database = embeddedDatabase();
const plain = { once: null, correlationId: 'test' };
let seed = 9_900;

const renamed = `RINA ${aPerson(1).name}`;

/** Somebody who gave their place back and may be forgotten. */
async function withdrawn() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const { personId, nominationId } = await nominate(test, social, 1);
  await end(test, 'withdraw', nominationId);
  return { test, id: PersonId.parse(personId), nominationId };
}

type Withdrawn = Awaited<ReturnType<typeof withdrawn>>;

const erase = ({ test, id }: Withdrawn, service: Service = test.service) =>
  erasePerson(service, anAdmin(test.tenant), { id, ...plain });

const correct = ({ test, nominationId: id }: Withdrawn, service: Service = test.service) =>
  correctNomination(service, anAdmin(test.tenant), { id, texts: { name: renamed }, ...plain });

/** So that the calendar forgets them. */
function passYears({ test }: Withdrawn): void {
  test.clock.advance(3 * 366 * 86_400_000);
  test.service.regions.forget(test.tenant);
}

const runCalendar = ({ test }: Withdrawn, service: Service = test.service) =>
  runRetention(service, test.tenant, { most: 1_000 });

const processWith = (test: TestService, act: () => Promise<unknown>, passed: number) =>
  processActing(test, database.endpoint(), act, passed);

/** Another process, of which nothing goes on from its commit after so many. */
async function processCutOff(test: TestService, passed: number) {
  const client = testClient(database.endpoint());
  const service = test.sibling({ client });
  await service.regions.open(test.tenant);
  let isGone = false;
  client.middlewareStack.add((next) => (args) => (isGone ? cutOff() : next(args)), {
    step: 'initialize',
    name: 'gone',
  });
  const go = () => {
    isGone = true;
    return cutOff();
  };
  justBefore(client, go, passed);
  return service;
}

async function isKnown({ test, id }: Withdrawn): Promise<boolean> {
  const { people } = await test.service.database.tenant(test.tenant);
  return (await people.people([id]))[0] !== null;
}

/** The words of either name under which the person stands in the index. */
async function wordsLeft({ test, id }: Withdrawn): Promise<string[]> {
  const { keys, people } = await test.service.database.tenant(test.tenant);
  const left: string[] = [];
  for (const word of nameWords(renamed)) {
    const { persons } = await people.personsByWord(keys.digest('word', word), 100);
    if (persons.includes(id)) left.push(word);
  }
  return left;
}

/**
 * An erasure, or what else forgets, that stands still before its commit `m`, while somebody else, who let it begin before their own commit `n`,
 * comes to their end.
 * @returns false when the other had no such commit
 */
async function between(
  given: Withdrawn,
  other: (given: Withdrawn, service: Service) => Promise<unknown>,
  [n, m]: readonly [number, number],
  forget: (given: Withdrawn, service: Service) => Promise<unknown> = erase,
): Promise<boolean> {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const standing = async () => {
    reached.resolve();
    await goOn.promise;
  };
  const first = await processWith(given.test, standing, m);
  let erasing: Promise<unknown> | null = null;
  const begin = async () => {
    erasing = forget(given, first);
    await Promise.race([reached.promise, erasing]);
  };
  await other(given, await processWith(given.test, begin, n));
  goOn.resolve();
  await erasing;
  return erasing !== null;
}

describe('whoever is erased', () => {
  it.each([
    ['by two at once', erase, [[5, 2]]],
    ['while a correction of them is followed', correct, [[1, 7]]],
  ] as const)('%s is found by no word any more', async (_, other, pairs) => {
    for (const pair of pairs) {
      const given = await withdrawn();
      expect(await between(given, other, pair)).toBe(true);
      given.test.clock.advance(400_000);
      await sweepImports(given.test.service);
      expect(await isKnown(given)).toBe(false);
      expect([pair, await wordsLeft(given)]).toEqual([pair, []]);
    }
  });

  it('by the calendar, just as they are corrected, is found by no word any more', async () => {
    // from before they are taken out of the index until they are forgotten
    for (let passed = 6; passed < 14; passed += 1) {
      const given = await withdrawn();
      passYears(given);
      await runCalendar(given, await processWith(given.test, () => correct(given), passed));
      expect(await isKnown(given)).toBe(false);
      expect([passed, await wordsLeft(given)]).toEqual([passed, []]);
    }
  });

  it('by the calendar, while a correction of them is followed, is found by no word any more', async () => {
    // from before their last word is taken out until they are forgotten
    for (let passed = 11; passed < 16; passed += 1) {
      const given = await withdrawn();
      passYears(given);
      expect(await between(given, correct, [1, passed], runCalendar)).toBe(true);
      expect(await isKnown(given)).toBe(false);
      expect([passed, await wordsLeft(given)]).toEqual([passed, []]);
    }
  });

  it('by their own wish, just as the calendar has them found again, is found by no word any more', async () => {
    const given = await withdrawn();
    const { test, id } = given;
    passYears(given);
    const rest = (act: 'restrict' | 'lift') =>
      restrictPerson(test.service, anAdmin(test.tenant), { id, act, why: 'diminta', ...plain });
    // just as the last word is taken out, and just as the words are written again
    const client = testClient(database.endpoint());
    const service = test.sibling({ client });
    await service.regions.open(test.tenant);
    justBefore(client, () => rest('restrict'), 11);
    const erased: unknown[] = [];
    justBefore(client, async () => erased.push(await rest('lift'), await erase(given)), 12);
    await runCalendar(given, service);
    expect(erased).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await isKnown(given)).toBe(false);
    expect(await wordsLeft(given)).toEqual([]);
  });
});

/** Somebody whom two lists named, and that the first one did only the index of names tells. */
async function namedByTwo() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const { personId, nominationId } = await nominate(test, social, 1);
  const lists: ImportId[] = [];
  // the first one alone says another name, which the index tells of; the nomination names the last list
  for (const name of [renamed, aPerson(1).name]) {
    lists.push(await handIn(test, social, [aPerson(1, { name }), aPerson(2)]));
    await test.work();
  }
  await end(test, 'withdraw', nominationId);
  const [first, second] = lists;
  if (first === undefined || second === undefined) throw new Error('no lists');
  const filesOf = (list: ImportId) =>
    [...test.files.kept.keys()].filter((key) => key.includes(list));
  expect([filesOf(first).length, filesOf(second).length]).not.toContain(0);
  return { given: { test, id: PersonId.parse(personId), nominationId }, first, filesOf };
}

async function failing(): Promise<never> {
  throw new Error('a defect');
}

describe('an erasure of whom a list names', () => {
  it('that is refused while the list waits leaves them found, or nobody finds them by name any more', async () => {
    const { given, first } = await namedByTwo();
    const { test } = given;
    const items = await rawItems(test.client, test.tables.registry, test.tenant);
    const list = items.find(({ pk, sk }) => String(pk).endsWith(`I#${first}`) && sk === 'IMPORT');
    await forge(test.client, test.tables.registry, { ...list, state: 'paused' });
    expect(await erase(given)).toMatchObject({ refusal: { code: 'state-forbids' } });
    const asked = { nationalId: null, name: aPerson(1).name, limit: 5 };
    const found = await searchNominations(test.service, anAdmin(test.tenant), asked);
    expect(found).toMatchObject({ value: { views: [{ record: { id: given.nominationId } }] } });
  });

  it('and fails half-way leaves whoever is kept found by every word, until it is asked for again', async () => {
    let hasFailed = true;
    for (let passed = 0; hasFailed; passed += 1) {
      const given = await withdrawn();
      const words = await wordsLeft(given);
      const service = await processWith(given.test, failing, passed);
      hasFailed = await erase(given, service).then(
        () => false,
        () => true,
      );
      const isKept = await isKnown(given);
      expect([passed, await wordsLeft(given)]).toEqual([passed, isKept ? words : []]);
    }
  });

  it('and that fails half-way where the calendar asks for it leaves them found as well', async () => {
    for (let passed = 0; passed < 16; passed += 1) {
      const given = await withdrawn();
      const words = await wordsLeft(given);
      passYears(given);
      const service = await processWith(given.test, failing, passed);
      await runCalendar(given, service).catch(() => undefined);
      const isKept = await isKnown(given);
      expect([passed, await wordsLeft(given)]).toEqual([passed, isKept ? words : []]);
    }
  });

  it('and ends half-way is brought to its end by the next: no file of theirs is left', async () => {
    let isCutOff = true;
    for (let passed = 0; isCutOff; passed += 1) {
      const { given, first, filesOf } = await namedByTwo();
      const service = await processCutOff(given.test, passed);
      isCutOff = await erase(given, service).then(
        () => false,
        (error: unknown) => error instanceof CutOff,
      );
      if (isCutOff) await erase(given);
      expect(await isKnown(given)).toBe(false);
      expect([passed, filesOf(first)]).toEqual([passed, []]);
    }
  });
});

import {
  checkInvariants,
  correctNomination,
  countSheets,
  erasePerson,
  everybody,
  everywhere,
  listSheets,
  sweepImports,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type NominationId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { CutOff } from '../../support/failing-client.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import {
  answered,
  areaOfficer,
  kutuk,
  lurah,
  no,
  setLevels,
  sheetOf,
  stageOf,
  step,
  wonosoco,
} from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 7_950;

async function region(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await setLevels(test, [step('village'), step('lead')]);
  return test;
}

const plain = { once: null, correlationId: 'test' };

async function moves(test: TestService, id: NominationId): Promise<void> {
  const texts = { village: 'WONOSOCO' };
  const actor = anOfficer(test.tenant, social);
  expect(await correctNomination(test.service, actor, { id, texts, ...plain })).toMatchObject({
    ok: true,
  });
}

/** An act of a process that ends as soon as the act itself is written. */
async function stopsAfter(test: TestService, act: () => Promise<unknown>): Promise<void> {
  let written = 0;
  test.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') written += 1;
      if (written > 1) throw new CutOff();
      return next(args);
    },
    { step: 'initialize', name: 'stops' },
  );
  await expect(act()).rejects.toThrow(CutOff);
  test.client.middlewareStack.remove('stops');
}

/** Whom the officer of a village finds on the list. */
async function seenIn(test: TestService, village: string): Promise<NominationId[]> {
  const listed = await listSheets(test.service, areaOfficer(test, 'village', village), {
    stage: null,
    level: null,
    place: everywhere,
    filter: everybody,
    cursor: null,
    limit: 10,
  });
  if (!listed.ok) throw new Error(listed.refusal.code);
  return listed.value.items.map(({ sheet }) => sheet.id);
}

async function sweeps(test: TestService): Promise<void> {
  test.clock.advance(200_000);
  await sweepImports(test.service);
  await test.work();
}

describe('the sheet of somebody who was said to live elsewhere', () => {
  it('follows them though the process ended before it could, with what was answered', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    await answered(test, lurah(test), id);
    await stopsAfter(test, () => moves(test, id));
    await sweeps(test);
    expect([await seenIn(test, kutuk), await seenIn(test, wonosoco)]).toEqual([[], [id]]);
    const entries = (await sheetOf(test, id))?.entries.map(({ entry }) => entry);
    expect(entries).toEqual(['begun', 'answered', 'begun']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is one, also when everybody is looked over first', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    await stopsAfter(test, () => moves(test, id));
    test.clock.advance(86_400_000);
    await sweepImports(test.service);
    await test.work();
    const counted = await countSheets(test.service, anAdmin(test.tenant), everywhere);
    expect(counted.ok && counted.value.total.levels[0]?.waiting).toBe(1);
    expect(await seenIn(test, kutuk)).toEqual([]);
  });

  it('goes with the person who is forgotten, also from where they lived before', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    await stopsAfter(test, () => moves(test, id));
    await stopsAfter(test, () => end(test, 'withdraw', id));
    expect(await seenIn(test, kutuk)).toEqual([id]);
    const { person } = splitNominationId(id);
    const erased = await erasePerson(test.service, anAdmin(test.tenant), { id: person, ...plain });
    expect(erased).toMatchObject({ ok: true });
    expect([await seenIn(test, kutuk), await seenIn(test, wonosoco)]).toEqual([[], []]);
  });

  it('also follows after the end, or the village before would see their name for good', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    await answered(test, lurah(test), id, no);
    await moves(test, id);
    expect([await seenIn(test, kutuk), await seenIn(test, wonosoco)]).toEqual([[], [id]]);
    expect(await stageOf(test, id)).toBe('refused village');
  });
});

describe('the sheet of somebody whom a newer list names in another village', () => {
  it('follows them there, with what was answered, and the village before sees nobody', async () => {
    const test = await region();
    const [row] = await importPeople(test, social, [aPerson(1), aPerson(2)]);
    const id = row?.nominationId;
    if (id === undefined) throw new Error('nobody was nominated');
    await answered(test, lurah(test), id);
    await importPeople(test, social, [aPerson(1, { village: 'WONOSOCO' }), aPerson(2)]);
    expect(await seenIn(test, wonosoco)).toEqual([id]);
    expect(await seenIn(test, kutuk)).not.toContain(id);
    const entries = (await sheetOf(test, id))?.entries.map(({ entry }) => entry);
    expect(entries).toEqual(['begun', 'answered', 'begun']);
    const counted = await countSheets(test.service, anAdmin(test.tenant), everywhere);
    expect(counted.ok && counted.value.total.levels[0]?.waiting).toBe(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('goes along twice where two lists follow one another, and back again', async () => {
    const test = await region();
    const places = ['KUTUK', 'WONOSOCO', 'MEDINI', 'KUTUK'];
    for (const village of places) await importPeople(test, social, [aPerson(1, { village })]);
    expect([await seenIn(test, wonosoco), await seenIn(test, kutuk)]).toEqual([
      [],
      [expect.any(String)],
    ]);
    await sweeps(test);
    const counted = await countSheets(test.service, anAdmin(test.tenant), everywhere);
    expect(counted.ok && counted.value.total.levels[0]?.waiting).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('levels that were taken away and set again', () => {
  it('ask about those whom nobody has looked at', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    await setLevels(test, []);
    expect(await stageOf(test, id)).toBe('ready');
    await setLevels(test, [step('village')]);
    expect(await stageOf(test, id)).toBe('waiting village');
  });
});

describe('a sheet that still waits when its worker is decided on', () => {
  it('takes no answer any more, holds nobody up, and ends', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    const open = await test.service.regions.open(test.tenant);
    const [record] = (await open?.data.people.nominations([id])) ?? [];
    if (open === null || record == null) throw new Error('nobody was nominated');
    const decided = {
      write: 'move-nomination',
      record,
      state: 'determined',
      number: null,
      first: null,
      why: 'determined',
    } as const;
    const actor = { kind: 'System', user: UserId.parse('test'), agency: null } as const;
    const cause = { actor, source: 'test', correlationId: 'test' };
    expect(await open.data.commit({ cause, lane: 'any', writes: [decided] })).toMatchObject({
      kind: 'done',
    });
    expect(await answered(test, lurah(test), id, no)).toBe('sheet-outdated');
    expect(await stageOf(test, id)).toBe('closed');
  });
});

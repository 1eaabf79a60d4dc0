import {
  answerMany,
  checkInvariants,
  countSheets,
  enterPaper,
  everybody,
  everywhere,
  makePapers,
  printPaper,
  type SaidAnswer,
  showPaper,
} from '@payung/casework';
import { type NominationId, VillageCode } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import {
  answered,
  areaOfficer,
  aVerifier,
  back,
  camat,
  kutuk,
  lurah,
  no,
  said,
  setLevels,
  stageOf,
  step,
  wonosoco,
} from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 7_700;

/** A region with people of two villages who wait for their village. */
async function people(count: number): Promise<{ test: TestService; ids: NominationId[] }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await setLevels(test, [step('village'), step('lead')]);
  const rows = await importPeople(
    test,
    social,
    Array.from({ length: count }, (_, n) => aPerson(n, n % 3 === 2 ? { village: 'WONOSOCO' } : {})),
  );
  return { test, ids: rows.flatMap(({ nominationId }) => nominationId ?? []) };
}

const request = {
  place: everywhere,
  filter: everybody,
  except: [],
  cursor: null,
  correlationId: 'test',
};
const except = (id: NominationId | undefined, given: SaidAnswer) => {
  if (id === undefined) throw new Error('nobody');
  return { id, said: given };
};

async function stagesOf(test: TestService, ids: readonly NominationId[]): Promise<string[]> {
  return Promise.all(ids.map((id) => stageOf(test, id)));
}

describe('semua benar kecuali', () => {
  it('confirms a village but for those who are named, each with an answer', async () => {
    const { test, ids } = await people(60);
    const here = ids.filter((_, n) => n % 3 !== 2);
    const done = await answerMany(test.service, lurah(test), {
      ...request,
      except: [except(here[0], said(no)), except(here[1], said(back))],
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        confirmed: 38,
        passedOver: [],
        except: [
          { id: here[0], kind: 'done', done: { stage: 'refused' } },
          { id: here[1], kind: 'done', done: { stage: 'returned' } },
        ],
        nextCursor: null,
      },
    });
    const stages = await stagesOf(test, ids);
    expect(stages.filter((stage) => stage === 'waiting lead')).toHaveLength(38);
    expect(stages.filter((stage) => stage === 'waiting village')).toHaveLength(20);
    const again = await answerMany(test.service, lurah(test), request);
    expect(again).toMatchObject({ ok: true, value: { confirmed: 0 } });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('does nothing at all when somebody is named who is not there, and says who', async () => {
    const { test, ids } = await people(6);
    const elsewhere = ids[2];
    const done = await answerMany(test.service, lurah(test), {
      ...request,
      except: [except(ids[0], said(no)), except(elsewhere, said(no))],
    });
    expect(done).toMatchObject({
      ok: false,
      refusal: { code: 'request-faults', faults: [{ field: 'except.1.nominationId' }] },
    });
    expect(new Set(await stagesOf(test, ids))).toEqual(new Set(['waiting village']));
  });

  it('takes a neighbourhood alone, and never anybody beyond the officer’s own area', async () => {
    const { test, ids } = await people(9);
    const far = { village: VillageCode.parse(wonosoco), district: null };
    const other = await answerMany(test.service, lurah(test), { ...request, place: far });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    const filter = { ...everybody, rt: '4' };
    const none = await answerMany(test.service, lurah(test), { ...request, filter });
    expect(none).toMatchObject({ ok: true, value: { confirmed: 0 } });
    const all = await answerMany(test.service, lurah(test), request);
    expect(all).toMatchObject({ ok: true, value: { confirmed: 6 } });
    expect(await stageOf(test, ids[2] as NominationId)).toBe('waiting village');
  });
});

describe('answers in the same moment', () => {
  it('of two officers for one level count once', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    await setLevels(test, [step('village'), step('lead')]);
    const { nominationId: id } = await nominate(test, social, 1);
    const sibling = test.sibling();
    const both = await Promise.all([
      answered(test, lurah(test, 'a'), id),
      answered(test, lurah(test, 'b'), id, no, sibling),
    ]);
    expect(both.filter((one) => one === 'sheet-not-waiting')).toHaveLength(1);
    const [won] = both.filter((one) => one !== 'sheet-not-waiting');
    expect(await stageOf(test, id)).toBe(won);
  });

  it('of twenty at once, in two processes, are each told and none is lost', async () => {
    const { test, ids } = await people(30);
    const here = ids.filter((_, n) => n % 3 !== 2);
    const sibling = test.sibling();
    const outcomes = await Promise.all(
      here.map((id, n) =>
        answered(test, lurah(test, `${n}`), id, undefined, n % 2 === 0 ? test.service : sibling),
      ),
    );
    expect(outcomes).toEqual(here.map(() => 'waiting lead'));
    const counted = await countSheets(test.service, lurah(test), everywhere);
    if (!counted.ok) throw new Error(counted.refusal.code);
    const [village, , lead] = counted.value.total.levels;
    expect([village?.waiting, lead?.waiting]).toEqual([0, 20]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('of five who are asked for three are counted one by one', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    await setLevels(test, [step('lead', { needed: 3, of: 5 })]);
    const { nominationId: id } = await nominate(test, social, 1);
    expect(await answered(test, aVerifier(test, 'a'), id)).toBe('waiting lead');
    expect(await answered(test, aVerifier(test, 'a'), id)).toBe('sheet-not-waiting');
    expect(await answered(test, aVerifier(test, 'b'), id, no)).toBe('waiting lead');
    const rest = await Promise.all(
      ['c', 'd'].map((name) => answered(test, aVerifier(test, name), id)),
    );
    expect(rest.toSorted()).toEqual(['ready', 'waiting lead']);
  });
});

describe('a sheet on paper', () => {
  it('is numbered, printed, and entered by its exceptions alone', async () => {
    const { test, ids } = await people(30);
    const village = VillageCode.parse(kutuk);
    const made = await makePapers(test.service, lurah(test), {
      village,
      filter: everybody,
      correlationId: 'test',
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const [paper] = made.value;
    if (paper === undefined) throw new Error('no paper');
    expect(paper).toMatchObject({ id: '33.19.04.2002:2026:0001', enteredOn: null });
    expect(paper.lines).toHaveLength(20);
    const number = paper.id;
    const printed = await printPaper(test.service, lurah(test), { number, correlationId: 'test' });
    if (!printed.ok) throw new Error(printed.refusal.code);
    expect(Buffer.from(printed.value.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const entry = { number, correlationId: 'test' };
    const wrong = await enterPaper(test.service, lurah(test), {
      ...entry,
      except: [{ line: 21, said: said(no) }],
    });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    const entered = await enterPaper(test.service, lurah(test), {
      ...entry,
      except: [{ line: 3, said: said(no) }],
    });
    expect(entered).toMatchObject({ ok: true, value: { confirmed: 19, passedOver: [] } });
    const stages = await stagesOf(test, ids);
    expect(stages.filter((stage) => stage === 'waiting lead')).toHaveLength(19);
    expect(await stageOf(test, paper.lines[2]?.nomination as NominationId)).toBe('refused village');
    const again = await enterPaper(test.service, lurah(test), { ...entry, except: [] });
    expect(again).toMatchObject({ ok: true, value: { confirmed: 0, passedOver: [] } });
  });

  it('is not there for another village, another level, or under a number that is none', async () => {
    const { test } = await people(3);
    const village = VillageCode.parse(kutuk);
    const plain = { village, filter: everybody, correlationId: 'test' };
    const made = await makePapers(test.service, lurah(test), plain);
    const number = made.ok ? (made.value[0]?.id ?? '') : '';
    for (const actor of [areaOfficer(test, 'village', wonosoco), camat(test), aVerifier(test)]) {
      expect(await showPaper(test.service, actor, number)).toMatchObject({ ok: false });
    }
    expect(await showPaper(test.service, lurah(test), number)).toMatchObject({ ok: true });
    for (const none of ['x', `${kutuk}:2026:9999`]) {
      expect(await showPaper(test.service, lurah(test), none)).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
  });
});

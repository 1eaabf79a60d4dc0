import {
  askHandOver,
  casesOfNomination,
  checkInvariants,
  decideCase,
  decideCases,
  sweepImports,
} from '@payung/casework';
import { describe, expect, it } from 'vitest';
import {
  accept,
  aKey,
  end,
  importPeople,
  nominate,
  outcomesOf,
  setQuota,
} from '../../support/acts.ts';
import {
  allCases,
  caseAt,
  decide,
  decisionOf,
  mistyped,
  recordsOf,
  statesOf,
  suspectedPair,
  takeBack,
} from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, trade, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 7_500;
const open = (options: { quotaBy?: 'agency'; granted?: number } = {}): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, ...options });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const stateOf = async (test: TestService, id: Parameters<typeof recordsOf>[1][number]) =>
  (await recordsOf(test, [id]))[0]?.state;

describe('a case that two people answer at once', () => {
  it('takes one answer, and tells the other who gave it and when', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const sibling = test.sibling();
    const results = await Promise.all([
      decide(test, pair.id, 'same'),
      decide(test, pair.id, 'different', sibling),
    ]);
    const [refused, ...others] = results.filter(({ ok }) => !ok);
    expect(others).toEqual([]);
    const { state, decidedAt } = await caseAt(test, pair.id);
    expect(refused).toEqual({
      ok: false,
      refusal: {
        code: 'case-decided',
        state,
        by: anAdmin(test.tenant).user,
        at: decidedAt,
      },
    });
    await sound(test);
  });

  it('is answered once under one Idempotency-Key, however often it is sent', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const request = {
      name: pair.id,
      decision: decisionOf('same'),
      version: null,
      once: await aKey(test, 'k-1'),
      correlationId: 'test',
    };
    const send = () => decideCase(test.service, anAdmin(test.tenant), request);
    const kinds = (await Promise.all([send(), send(), send()])).map((result) =>
      result.ok ? result.value.kind : result.refusal.code,
    );
    expect(kinds.sort()).toEqual(['fresh', 'repeated', 'repeated']);
  });

  it('is not answered as it was read before somebody asked for the person', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const decision = decisionOf('different');
    const read = { name: pair.id, decision, version: 7, once: null, correlationId: 'test' };
    expect(await decideCase(test.service, anAdmin(test.tenant), read)).toEqual({
      ok: false,
      refusal: { code: 'version-moved' },
    });
  });
});

describe('when a nomination of a case ends', () => {
  it('whoever waited for it is judged anew, and gets the place', async () => {
    const test = await open({ granted: 1 });
    const pair = await suspectedPair(test, 1, [social, transport]);
    await end(test, 'withdraw', pair.standing);
    expect(await statesOf(test, pair)).toEqual(['withdrawn', 'nominated']);
    expect(await caseAt(test, pair.id)).toMatchObject({ state: 'lapsed', settled: true });
    expect(await decide(test, pair.id, 'same')).toMatchObject({
      ok: false,
      refusal: { code: 'case-lapsed' },
    });
    await sound(test);
  });

  it('whoever waited for it is not forgotten by a process that ends in between', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const data = await test.service.database.tenant(test.tenant);
    const before = await caseAt(test, pair.id);
    const after = { ...before, state: 'lapsed', settled: false } as const;
    const actor = { kind: 'System', user: anAdmin(test.tenant).user, agency: null };
    const cause = { actor, source: 'test', correlationId: 'test' };
    const write = { write: 'move-case', before, after, act: 'lapsed' } as const;
    await data.commit({ cause, lane: 'any', writes: [write] });
    expect(await stateOf(test, pair.waiting)).toBe('suspected');
    await sweepImports(test.service);
    expect(await stateOf(test, pair.waiting)).toBe('nominated');
    expect(await caseAt(test, pair.id)).toMatchObject({ state: 'lapsed', settled: true });
    await sound(test);
  });

  it('whoever an answer made its duplicate is offered the person', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'same');
    await end(test, 'withdraw', pair.standing);
    expect(await stateOf(test, pair.waiting)).toBe('offered');
    expect(await accept(test, pair.waiting)).toMatchObject({ ok: true });
    expect(await stateOf(test, pair.waiting)).toBe('nominated');
    await sound(test);
  });

  it('whoever handed a person over is offered them again', async () => {
    const test = await open({ quotaBy: 'agency' });
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'handed-over');
    await end(test, 'withdraw', pair.waiting);
    expect(await stateOf(test, pair.standing)).toBe('offered');
    expect(await accept(test, pair.standing)).toMatchObject({ ok: true });
    await sound(test);
  });

  it('nobody is offered the person whom an open case keeps back', async () => {
    const test = await open();
    // the right NIK, and a second one under which two agencies name the person
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'different');
    // with other data than was told apart, so that it is asked about by itself
    const said = { ...mistyped(1), phone: '081255501234' };
    const linked = await nominate(test, trade, 1, said);
    expect(await stateOf(test, linked.nominationId)).toBe('duplicate');
    await end(test, 'withdraw', pair.waiting);
    expect(await stateOf(test, linked.nominationId)).toBe('suspected');
    await sound(test);
  });

  it('an answer about it can no longer be taken back', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'same');
    await end(test, 'withdraw', pair.waiting);
    expect(await takeBack(test, pair.id)).toMatchObject({
      ok: false,
      refusal: { code: 'case-lapsed' },
    });
    await sound(test);
  });
});

describe('a person who was found to be somebody else’s duplicate', () => {
  it('keeps the one nomination when the agency hands them in again', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'same');
    const again = await nominate(test, transport, 1, mistyped(1));
    expect(again).toMatchObject({ outcome: 'duplicate', nominationId: pair.waiting });
    const rows = await importPeople(test, transport, [aPerson(1, mistyped(1))]);
    expect(outcomesOf(rows)).toEqual(['2 duplicate']);
    expect(await allCases(test)).toEqual([pair.id]);
    await sound(test);
  });
});

describe('many cases at once', () => {
  it('are answered each by itself, and those of a person in too many are left for a closer look', async () => {
    const test = await open();
    const one = await suspectedPair(test, 1, [social, transport]);
    const other = await suspectedPair(test, 2, [social, transport]);
    await decide(test, other.id, 'same');
    await nominate(test, social, 3);
    for (let slip = 1; slip <= 7; slip += 1) await nominate(test, transport, 3, mistyped(3, slip));
    const many = (await allCases(test)).filter((id) => id !== one.id && id !== other.id);
    const [flagged = one.id] = many;
    const outcomes = await decideCases(test.service, anAdmin(test.tenant), {
      names: [one.id, other.id, flagged, 'never-made'],
      decision: decisionOf('same'),
      onceFor: () => null,
      correlationId: 'test',
    });
    expect(outcomes).toMatchObject([
      { kind: 'done', done: { state: 'same' } },
      { kind: 'refused', refusal: { code: 'case-decided' } },
      { kind: 'refused', refusal: { code: 'case-flagged' } },
      { kind: 'refused', refusal: { code: 'not-found' } },
    ]);
    expect(await decide(test, flagged, 'same')).toMatchObject({ ok: true });
    await sound(test);
  });
});

describe('the agency that waits', () => {
  it('asks for the person once, under a name of the case that tells nothing of the other nomination', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const officer = anOfficer(test.tenant, transport);
    const ask = (name: string, actor = officer) =>
      askHandOver(test.service, actor, {
        name,
        reason: 'kerja di kami',
        once: null,
        correlationId: 'test',
      });
    expect(await ask(pair.id)).toMatchObject({ refusal: { code: 'not-found' } });
    const name = await ownNameOf(test, pair.waiting);
    expect(name).not.toContain(pair.standing);
    const asked = await ask(name);
    expect(asked).toMatchObject({ ok: true, value: { value: { standing: null, caseId: name } } });
    expect(JSON.stringify(asked)).not.toContain(pair.standing);
    expect(await ask(name)).toMatchObject({ refusal: { code: 'state-forbids' } });
    expect(await ask(name, anOfficer(test.tenant, social))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await caseAt(test, pair.id)).toMatchObject({ state: 'open', askedWhy: 'kerja di kami' });
    await setQuota(test, 50);
    await sound(test);
  });
});

async function ownNameOf(
  test: TestService,
  id: Parameters<typeof casesOfNomination>[2],
): Promise<string> {
  const cases = await casesOfNomination(test.service, anOfficer(test.tenant, transport), id);
  if (!cases.ok) throw new Error(cases.refusal.code);
  const [view] = cases.value;
  expect(view).toMatchObject({ sight: 'own', standing: null, may: { ask: true, decide: false } });
  return view?.name ?? '';
}

import {
  type Auditor,
  type CaseReader,
  correctNomination,
  listCases,
  showCase,
} from '@payung/casework';
import { allLanes, EntryBody } from '@payung/data';
import { type AgencyId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { caseAt, decide, suspectedPair } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, anOfficer, social, trade, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 7_800;
const open = (): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
};
const anAuditor = (test: TestService, ...agencies: AgencyId[]): Auditor => ({
  kind: 'Auditor',
  agencies,
  tenant: test.tenant,
  user: UserId.parse('auditor'),
});

const firstPage = {
  agency: null,
  isAcross: false,
  state: null,
  band: null,
  cursor: null,
  limit: 25,
};

async function listed(test: TestService, actor: CaseReader, changes: object = {}) {
  const result = await listCases(test.service, actor, { ...firstPage, ...changes });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.items;
}

async function looksAt(test: TestService, id: string): Promise<string[]> {
  const data = await test.service.database.tenant(test.tenant);
  const lanes = await Promise.all(allLanes.map((lane) => data.whole.laneEntries(lane)));
  return lanes.flat().flatMap(({ body }) => {
    const { actor, changes } = EntryBody.parse(JSON.parse(body));
    return changes.flatMap((change) =>
      change.act === 'compared' && change.id === id ? [actor.user] : [],
    );
  });
}

describe('a case across agencies', () => {
  it('shows both sides to the lead agency alone, and one side to the agency that waits', async () => {
    const test = await open();
    const { standing, waiting, id } = await suspectedPair(test, 1, [social, transport]);
    const seenBy = async (actor: CaseReader) =>
      (await listed(test, actor)).map((view) => [view.sight, view.may.decide, view.may.ask]);
    expect(await seenBy(anAdmin(test.tenant))).toEqual([['both', true, false]]);
    expect(await seenBy(anAuditor(test))).toEqual([['both', false, false]]);
    expect(await seenBy(anOfficer(test.tenant, transport))).toEqual([['own', false, true]]);
    expect(await seenBy(anAuditor(test, transport))).toEqual([['own', false, false]]);
    for (const agency of [social, trade]) {
      expect(await seenBy(anOfficer(test.tenant, agency))).toEqual([]);
    }
    const [own] = await listed(test, anOfficer(test.tenant, transport));
    if (own === undefined) throw new Error('the case was expected');
    const shown = await showCase(test.service, anOfficer(test.tenant, transport), own.name, 'test');
    expect(shown).toMatchObject({
      ok: true,
      value: {
        compared: null,
        history: { standing: [], waiting: [] },
        view: { standing: null, waiting: { id: waiting }, proposedBy: { agency: social } },
      },
    });
    const stranger = anOfficer(test.tenant, social);
    for (const name of [id, own.name]) {
      expect(await showCase(test.service, stranger, name, 'test')).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
    expect(await looksAt(test, standing)).toEqual([]);
  });
});

describe('a case inside one agency', () => {
  it('is decided there, and every look at both sides is told before it is shown', async () => {
    const test = await open();
    const { standing, waiting, id } = await suspectedPair(test, 1, [social, social]);
    const officer = anOfficer(test.tenant, social);
    const [view] = await listed(test, officer);
    expect(view).toMatchObject({ name: id, sight: 'both', may: { decide: true, handOver: false } });
    const shown = await showCase(test.service, officer, id, 'test');
    if (!shown.ok || shown.value.compared === null) throw new Error('both sides were expected');
    const { fields, otherEvidence, prior, bits } = shown.value.compared;
    const told = [...fields, ...otherEvidence].reduce((sum, line) => sum + (line.bits ?? 0), prior);
    expect(told).toBeCloseTo(bits, 6);
    expect(shown.value.history.waiting).not.toEqual([]);
    for (const side of [standing, waiting])
      expect(await looksAt(test, side)).toEqual([officer.user]);
  });

  it('is late after its day, and first in the list', async () => {
    const test = await open();
    await suspectedPair(test, 1, [social, social]);
    test.clock.advance(10 * 86_400_000);
    const later = await suspectedPair(test, 2, [social, social]);
    test.clock.advance(5 * 86_400_000);
    const views = await listed(test, anOfficer(test.tenant, social));
    expect(views.map(({ isLate, name }) => [isLate, name === later.id])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('a decision on records that were changed since', () => {
  it('is refused, and the two are compared anew and shown', async () => {
    const test = await open();
    const { waiting, id } = await suspectedPair(test, 1, [social, social]);
    const before = await caseAt(test, id);
    const data = await test.service.database.tenant(test.tenant);
    const [record] = await data.people.nominations([waiting]);
    if (record == null) throw new Error('no such nomination');
    // as if the process had ended between the correction and the comparison that follows it
    const worker = { ...record.worker, address: 'DK. LAIN NO. 77' };
    const cause = {
      actor: { kind: 'System', user: UserId.parse('test'), agency: null },
      source: 'test',
      correlationId: 'test',
    };
    const fields = ['address'];
    const write = {
      write: 'correct-nomination',
      record,
      worker,
      fields,
      reasons: record.reasons,
    } as const;
    await data.commit({ cause, lane: 'any', writes: [write] });
    const shown = await showCase(test.service, anAdmin(test.tenant), id, 'test');
    expect(shown).toMatchObject({ ok: true, value: { isOutdated: true } });
    expect(await decide(test, id, 'same')).toMatchObject({
      ok: false,
      refusal: { code: 'case-outdated' },
    });
    const after = await caseAt(test, id);
    expect(after.state).toBe('open');
    expect(after.prints.waiting).not.toBe(before.prints.waiting);
    expect(await decide(test, id, 'same')).toMatchObject({ ok: true });
  });

  it('that once told two people apart is asked for again', async () => {
    const test = await open();
    const { waiting, id } = await suspectedPair(test, 1, [social, social]);
    await decide(test, id, 'different');
    const correct = (phone: string) =>
      correctNomination(test.service, anAdmin(test.tenant), {
        id: waiting,
        texts: { phone },
        once: null,
        correlationId: 'test',
      });
    expect(await correct('081200011122')).toMatchObject({ ok: true });
    expect(await caseAt(test, id)).toMatchObject({ state: 'open' });
  });
});

describe('the first page of cases', () => {
  it('costs the same number of requests however many there are', async () => {
    const cost = async (count: number): Promise<number> => {
      const test = await open();
      for (let n = 1; n <= count; n += 1) await suspectedPair(test, n, [social, transport]);
      const before = test.service.database.consumption.requests;
      expect(await listed(test, anAdmin(test.tenant), { limit: 20 })).toHaveLength(20);
      return test.service.database.consumption.requests - before;
    };
    expect(await cost(25)).toBe(await cost(60));
  });
});

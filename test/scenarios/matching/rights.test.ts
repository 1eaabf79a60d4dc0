import {
  askDoubleCheck,
  beginRekeying,
  checkInvariants,
  erasePerson,
  exportPerson,
  rekeyStep,
  rekeyWorkOf,
  restrictPerson,
  showDoubleCheck,
} from '@payung/casework';
import type { Cause } from '@payung/data';
import { splitNominationId } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { caseAt, decide, mistyped, statesOf, suspectedPair } from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { pairUpNow } from '../../support/paired-up.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { openedTexts } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed });
const plain = { once: null, correlationId: 'test' };
const settled = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('a person who is erased', () => {
  it('leaves nothing in the cases they were in, decided or open, and nobody waits for them', async () => {
    const test = await region(8_101);
    const open = await suspectedPair(test, 1, [social, transport]);
    const decided = await suspectedPair(test, 2, [social, social]);
    await decide(test, decided.id, 'different');
    for (const { standing } of [open, decided]) {
      await end(test, 'withdraw', standing);
      const { person } = splitNominationId(standing);
      const erased = await erasePerson(test.service, anAdmin(test.tenant), {
        id: person,
        ...plain,
      });
      expect(erased).toMatchObject({ ok: true });
    }
    const gone = { evidence: [], prints: { standing: '', waiting: '' }, reason: null };
    expect(await caseAt(test, open.id)).toMatchObject({ ...gone, state: 'lapsed' });
    expect(await caseAt(test, decided.id)).toMatchObject({ ...gone, state: 'different' });
    expect(await statesOf(test, open)).toEqual([undefined, 'nominated']);
    await settled(test);
  });

  it('stands on no page, in no check of lists and in no piece of a run over everybody', async () => {
    const test = await region(8_102);
    const { nominationId, personId } = await nominate(test, social, 1);
    await nominate(test, social, 2);
    const people = [
      ...Array.from({ length: 20 }, (_, i) => aPerson(50 + i)),
      aPerson(1),
      aPerson(1),
    ];
    const asked = await askDoubleCheck(test.service, anAdmin(test.tenant), {
      agency: null,
      imports: [],
      files: [{ fileName: 'a.csv', bytes: aList(people) }],
      ...plain,
    });
    if (!asked.ok || asked.value.kind !== 'fresh') throw new Error(JSON.stringify(asked));
    const { id } = asked.value.value.record;
    await test.work();
    await end(test, 'withdraw', nominationId);
    await erasePerson(test.service, anAdmin(test.tenant), { id: personId, ...plain });
    expect(await showDoubleCheck(test.service, anAdmin(test.tenant), id)).toMatchObject({
      value: { state: 'removed' },
    });
    expect([...test.files.kept.keys()].filter((key) => /double|matching/.test(key))).toEqual([]);
    const { name, phone } = aPerson(1);
    for (const text of await openedTexts(test)) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(phone);
    }
    await pairUpNow(test);
    await settled(test);
  });
});

describe('a person who is restricted', () => {
  it('is compared with nobody until it is lifted, whatever runs meanwhile', async () => {
    const test = await region(8_103);
    const { personId: id } = await nominate(test, social, 1);
    const ask = (act: 'restrict' | 'lift') =>
      restrictPerson(test.service, anAdmin(test.tenant), { id, act, why: 'keberatan', ...plain });
    await ask('restrict');
    await settled(test);
    await pairUpNow(test);
    await settled(test);
    const meanwhile = await nominate(test, transport, 1, mistyped(1));
    expect(meanwhile.outcome).toBe('nominated');
    await end(test, 'withdraw', meanwhile.nominationId);
    expect(await ask('lift')).toMatchObject({ ok: true });
    await settled(test);
    const after = await nominate(test, transport, 1, mistyped(1, 2));
    expect(after.outcome).not.toBe('nominated');
    await settled(test);
  });
});

describe('the export of a person', () => {
  it('tells of their cases, and nothing of the other one', async () => {
    const test = await region(8_104);
    const { standing, waiting } = await suspectedPair(test, 1, [social, transport]);
    const { person: id } = splitNominationId(waiting);
    const taken = await exportPerson(test.service, anAdmin(test.tenant), {
      id,
      correlationId: 'test',
    });
    if (!taken.ok) throw new Error(taken.refusal.code);
    const { cases } = taken.value.person;
    expect(cases).toMatchObject([
      { nominationId: waiting, cameLater: true, otherAgency: social, state: 'open' },
    ]);
    expect(JSON.stringify(cases)).not.toContain(splitNominationId(standing).person);
  });
});

describe('pages while the look-up key changes', () => {
  const cause: Cause = {
    actor: { kind: 'System', user: UserId.parse('system'), agency: null },
    source: 'keys',
    correlationId: 'test',
  };

  it('show the same person at every step, or somebody would be nominated twice on that day', async () => {
    const test = await region(8_105);
    const count = 14;
    for (let n = 1; n <= count; n += 1) await nominate(test, social, n);
    const work = await rekeyWorkOf(test.sibling(), test.tenant, cause);
    await beginRekeying(work);
    let n = 0;
    for (let step = 0; step < 60; step += 1) {
      if (n < count) {
        n += 1;
        const found = await nominate(test, transport, n, mistyped(n));
        expect(found.reasons.map(({ code }) => code)).toContain('same-person-suspected');
      }
      const progress = await rekeyStep(work);
      if (progress === 'done') break;
      if (progress === 'waiting') test.clock.advance(600_000);
    }
    expect(work.data.keys.ring().job).toBeNull();
    await settled(test);
    const pages = (await rawItems(test.client, test.tables.registry, test.tenant)).filter(
      ({ pk }) => String(pk).includes('#M#'),
    );
    expect(pages.length).toBeGreaterThan(count);
    expect(pages.filter(({ pk }) => !String(pk).includes('#M#2.'))).toEqual([]);
    test.clock.advance(60_000);
    const later = await nominate(test, transport, 14, mistyped(14, 3));
    expect(later.reasons.map(({ code }) => code)).toContain('same-person-suspected');
  });
});

import { checkInvariants, printCoveringLetter, takeNominationsFor } from '@payung/casework';
import { BucketId, caseIdOf, isLiving, type NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, end, handIn, importPeople, nominate, outcomesOf } from '../../support/acts.ts';
import { decide, mistyped, recordsOf, takeBack } from '../../support/case-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, trade, transport } from '../../support/invented-region.ts';
import { pdfTexts } from '../../support/pdf-text.ts';
import { coverEverybody, openNextYear } from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 71_000;
const open = (granted = 100): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, granted });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);
const card = async (test: TestService, year: number) =>
  (await test.service.database.tenant(test.tenant)).quotas.bucket(BucketId.parse(String(year)));
const stateOf = async (test: TestService, id: NominationId) =>
  (await recordsOf(test, [id]))[0]?.state;

describe('a list of the year before', () => {
  it('keeps its year on the letter that goes with it, printed again when the next one has begun', async () => {
    const test = await open();
    const id = await handIn(test, transport, [aPerson(0), aPerson(1)]);
    await test.work();
    await openNextYear(test);
    const printed = await printCoveringLetter(test.service, anAdmin(test.tenant), id);
    if (!printed.ok) throw new Error(printed.refusal.code);
    const [letter = ''] = pdfTexts(printed.value);
    expect(letter).toContain('tahun 2026');
    expect(letter).not.toContain('tahun 2027');
  });
});

describe('a person who was nominated for the year before and not determined', () => {
  it('is nominated for the new year by a list, alone, and by another agency; the old place goes back', async () => {
    const test = await open(2);
    const people = Array.from({ length: 5 }, (_, n) => aPerson(n));
    // two hold places, three wait
    const old = await importPeople(test, transport, people);
    expect(outcomesOf(old).slice(1, 3)).toEqual(['3 nominated', '4 waitlisted']);
    await openNextYear(test);

    const alone = await nominate(test, transport, 0);
    expect(alone).toMatchObject({ outcome: 'nominated' });
    expect(alone.reasons).toContainEqual({ code: 'not-determined-earlier', year: 2026 });
    const byOther = await nominate(test, social, 4);
    expect(byOther).toMatchObject({ outcome: 'nominated' });
    const list = await importPeople(test, transport, [...people, aPerson(9)]);
    expect(outcomesOf(list)).toEqual([
      '2 nominated',
      '3 nominated',
      '4 nominated',
      '5 nominated',
      '6 duplicate',
      '7 nominated',
    ]);
    expect(list[4]?.duplicateOf).toMatchObject({ agency: social });
    expect(codes(list[1]?.reasons ?? [])).toContain('not-determined-earlier');
    expect(codes(list[5]?.reasons ?? [])).not.toContain('not-determined-earlier');

    const ids = old.flatMap(({ nominationId }) => nominationId ?? []);
    for (const record of await recordsOf(test, ids)) {
      expect(record).toMatchObject({ state: 'lapsed', number: null, endedOn: expect.any(String) });
      expect(record?.endedWhy).toContain('2027');
    }
    expect(await card(test, 2026)).toMatchObject({ reserved: 0, waiting: 0, free: 2 });
    expect(await card(test, 2027)).toMatchObject({ reserved: 6 });
    await sound(test);
  });

  it('gives 60 places of the old card back in the very list that takes the new ones', async () => {
    const test = await open(40);
    const people = Array.from({ length: 60 }, (_, n) => aPerson(n));
    await importPeople(test, transport, people);
    await openNextYear(test);
    const list = await importPeople(test, social, people);
    expect(new Set(list.map(({ outcome }) => outcome))).toEqual(new Set(['nominated']));
    expect(await card(test, 2026)).toMatchObject({ reserved: 0, waiting: 0 });
    await sound(test);
  });

  it('keeps the old turn while the new row only waits for a look, and loses it when that is corrected', async () => {
    const test = await open();
    const old = await nominate(test, transport, 0);
    await openNextYear(test);
    const other = { name: 'ORANG LAIN SEKALI', birthDate: '1970-01-01' };
    const [row] = await importPeople(test, social, [aPerson(0, other)]);
    expect(row).toMatchObject({ outcome: 'review' });
    expect(await stateOf(test, old.nominationId)).toBe('nominated');
    await sound(test);
    expect(await nominate(test, social, 0)).toMatchObject({ outcome: 'nominated' });
    expect(await stateOf(test, old.nominationId)).toBe('lapsed');
    await sound(test);
  });

  it('stays offered to nobody for the old year once it is nominated for the new one', async () => {
    const test = await open(1);
    await nominate(test, transport, 8);
    const first = await nominate(test, transport, 0);
    const linked = await nominate(test, social, 0);
    given(await end(test, 'withdraw', first.nominationId));
    expect(await stateOf(test, linked.nominationId)).toBe('offered');
    await openNextYear(test);
    const renewed = await nominate(test, trade, 0);
    expect(renewed).toMatchObject({ outcome: 'nominated' });
    expect(await accept(test, linked.nominationId)).toMatchObject({ ok: false });
    await sound(test);
    given(await end(test, 'withdraw', renewed.nominationId));
    await sound(test);
    expect(await nominate(test, social, 0)).toMatchObject({ outcome: 'nominated' });
    await sound(test);
  });

  it('takes the turn once it is found to be nobody else, and frees whoever waited for the old one', async () => {
    const test = await open();
    const old = await nominate(test, transport, 1);
    const waiting = await nominate(test, social, 1, mistyped(1, 1));
    await openNextYear(test);
    // like the one under the mistyped number, hence set aside; the old turn stays meanwhile
    const anew = await nominate(test, transport, 1);
    expect(await stateOf(test, anew.nominationId)).toBe('suspected');
    expect(await stateOf(test, old.nominationId)).toBe('nominated');
    const between = caseIdOf(waiting.nominationId, anew.nominationId);
    expect(await decide(test, between, 'different')).toMatchObject({ ok: true });
    expect(await stateOf(test, anew.nominationId)).toBe('nominated');
    expect(await stateOf(test, old.nominationId)).toBe('lapsed');
    expect(await stateOf(test, waiting.nominationId)).toBe('nominated');
    await sound(test);
  });

  it('is no duplicate under a mistyped number either: the answer gives the new year its place', async () => {
    const test = await open();
    const old = await nominate(test, transport, 1);
    await openNextYear(test);
    const anew = await nominate(test, social, 1, mistyped(1, 1));
    expect(await stateOf(test, anew.nominationId)).toBe('suspected');
    const id = caseIdOf(old.nominationId, anew.nominationId);
    expect(await decide(test, id, 'same')).toMatchObject({
      ok: true,
      value: { waiting: { state: 'nominated' }, standing: { state: 'lapsed' } },
    });
    expect(await stateOf(test, old.nominationId)).toBe('lapsed');
    await sound(test);
    // the old turn has ended: there is nothing to go back to
    expect(await takeBack(test, id)).toMatchObject({ ok: false });
  });

  it('goes on beside what was determined under another number, until the answer is taken back', async () => {
    const test = await open();
    const old = await nominate(test, transport, 1);
    await coverEverybody(test);
    await openNextYear(test);
    const anew = await nominate(test, social, 1, mistyped(1, 1));
    const id = caseIdOf(old.nominationId, anew.nominationId);
    expect(await decide(test, id, 'same')).toMatchObject({ ok: true });
    const both = [old.nominationId, anew.nominationId];
    const states = async () => (await recordsOf(test, both)).map((one) => one?.state);
    expect(await states()).toEqual(['determined', 'nominated']);
    await sound(test);
    expect(await takeBack(test, id)).toMatchObject({ ok: true });
    expect(await states()).toEqual(['determined', 'suspected']);
    await sound(test);
  });
});

type Act =
  | { readonly act: 'list'; readonly agency: number; readonly people: readonly number[] }
  | { readonly act: 'alone'; readonly agency: number; readonly person: number }
  | { readonly act: 'end' | 'accept'; readonly nth: number }
  | { readonly act: 'year'; readonly year: number }
  | { readonly act: 'determine' };

const person = fc.nat(5);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('list' as const),
    agency: fc.nat(2),
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ act: fc.constant('alone' as const), agency: fc.nat(2), person }),
  fc.record({ act: fc.constantFrom('end' as const, 'accept' as const), nth: fc.nat(20) }),
  fc.record({ act: fc.constant('year' as const), year: fc.constantFrom(2026, 2027, 2027) }),
  fc.record({ act: fc.constant('determine' as const) }),
);

describe('over two years, with lists, ends and turns of the year in any order', () => {
  it('nobody has two living places in one year, and nobody of the last list is lost', async () => {
    const agencies = [social, transport, trade];
    const acts = fc.array(anAct, { minLength: 3, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(acts, async (some) => {
        const test = await open(3);
        await openNextYear(test, { granted: 3 });
        let made: NominationId[] = [];
        const data = await test.service.database.tenant(test.tenant);
        const all = async () => {
          const found = [];
          for (const agency of agencies) {
            for (const year of [2026, 2027]) {
              found.push(...(await data.whole.indexedNominations(agency, year)));
            }
          }
          return found.map(({ id }) => id).sort();
        };
        let isDetermined = false;
        for (const one of some) {
          if (one.act === 'year') await turn(test, one.year);
          if (one.act === 'alone') {
            await nominate(test, agencies[one.agency] ?? social, one.person);
          }
          if (one.act === 'list') {
            const people = one.people.map((n) => aPerson(n));
            await handIn(test, agencies[one.agency] ?? social, people);
            await test.work();
          }
          made = await all();
          const id = made[('nth' in one ? one.nth : 0) % Math.max(1, made.length)];
          if (one.act === 'end' && id !== undefined) await end(test, 'withdraw', id);
          if (one.act === 'accept' && id !== undefined) await accept(test, id);
          if (one.act === 'determine' && !isDetermined) {
            const held = (await recordsOf(test, made)).some(
              (record) => record?.state === 'nominated' && record.year === 2026,
            );
            if (held) await coverEverybody(test);
            isDetermined = held;
          }
        }
        await sound(test);
        // a last list of everybody for the new year: each has something living there
        await turn(test, 2027);
        await handIn(
          test,
          social,
          Array.from({ length: 6 }, (_, n) => aPerson(n)),
        );
        await test.work();
        const living = (await recordsOf(test, await all())).filter(
          (record) => record?.year === 2027 && isLiving(record.state),
        );
        const mine = new Set(living.map((record) => record?.worker.nik));
        const ended = new Set(
          (await recordsOf(test, await all()))
            .filter((record) => record?.agency === social && !isLiving(record.state))
            .filter((record) => record?.year === 2027)
            .map((record) => record?.worker.nik),
        );
        for (let n = 0; n < 6; n += 1) {
          const { nationalId } = aPerson(n);
          // a list never brings back whom its own agency took back
          expect([...mine, ...ended].map(String)).toContain(nationalId);
        }
        await sound(test);
      }),
      { numRuns: 10, seed: 2027 },
    );
  });
});

async function turn(test: TestService, year: number): Promise<void> {
  given(
    await takeNominationsFor(test.service, anAdmin(test.tenant), { year, correlationId: 'years' }),
  );
}

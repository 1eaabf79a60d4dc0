import {
  checkInvariants,
  endPack,
  lendPack,
  listSuggestions,
  type Pack,
  runRetention,
  takeActs,
} from '@payung/casework';
import { FieldActId, Instant, type NominationId, VillageCode } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { deviceId, sealedAct } from '../../support/field-deliveries.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import {
  answered,
  camat,
  kutuk,
  lurah,
  no,
  setLevels,
  sheetOf,
  step,
  yes,
} from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 9_300;
const people = 4;
const day = 86_400_000;

const village = VillageCode.parse(kutuk);

/** Everybody of the village who waits for this officer, on one device. */
async function lentTo(test: TestService, officer: ReturnType<typeof lurah>): Promise<Pack> {
  const lent = await lendPack(test.service, officer, {
    village,
    filter: { rt: null, rw: null, occupation: null, agency: null },
    device: deviceId(1),
    days: 7,
    correlationId: 'test',
  });
  if (!lent.ok) throw new Error(lent.refusal.code);
  return lent.value.pack;
}

async function lentRegion() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await setLevels(test, [step('village'), step('district')]);
  const ids: NominationId[] = [];
  for (let n = 1; n <= people; n += 1) ids.push((await nominate(test, social, n)).nominationId);
  await test.work();
  return { test, ids, pack: await lentTo(test, lurah(test)) };
}

type Lent = Awaited<ReturnType<typeof lentRegion>>;

/** Six acts: one about each of three people, and three about the fourth, of which only the first can count. */
async function actsOf({ test, ids, pack }: Lent) {
  const loan = { packId: pack.id, publicKey: pack.key.publicKey };
  const at = new Date(test.clock.now()).toISOString();
  const about = [0, 1, 2, 3, 3, 3];
  return Promise.all(
    about.map((person, i) =>
      sealedAct(loan, deviceId(10 + i), {
        nominationId: ids[person] ?? '',
        at,
        sequence: i + 1,
        after: i > 3 ? deviceId(9 + i) : null,
        answer: i === 1 || i === 4 ? no : yes,
      }),
    ),
  );
}

async function bring(
  { test, pack }: Lent,
  acts: Awaited<ReturnType<typeof actsOf>>,
  officer = lurah(test),
) {
  const result = await takeActs(test.service, officer, {
    id: pack.id,
    sentAt: Instant.parse(new Date(test.clock.now()).toISOString()),
    acts: acts.map(({ id, sealed }) => ({ id: FieldActId.parse(id), sealed })),
    correlationId: 'test',
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.outcomes;
}

const expected = ['taken', 'taken', 'taken', 'taken', 'suggested', 'suggested'];

describe('deliveries from the field', () => {
  it('come to the same in any order, in any parts, any number of times, and lose no answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (parts) => {
          const lent = await lentRegion();
          const acts = await actsOf(lent);
          for (const part of parts) {
            await bring(
              lent,
              [...new Set(part)].flatMap((i) => acts[i] ?? []),
            );
          }
          // a device goes on until nothing waits
          const last = await bring(lent, acts.toReversed());
          expect(last.map(({ outcome }) => outcome)).toEqual(expected);
          const sheets = await Promise.all(lent.ids.map((id) => sheetOf(lent.test, id)));
          expect(sheets.map((sheet) => sheet?.entries.map(({ entry }) => entry))).toEqual(
            lent.ids.map(() => ['begun', 'answered']),
          );
          expect(await checkInvariants(lent.test.service, lent.test.tenant)).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 6 },
    );
  });

  it('are taken once when two tabs bring them in the same moment', async () => {
    const lent = await lentRegion();
    const acts = (await actsOf(lent)).slice(0, 4);
    const both = await Promise.all([bring(lent, acts), bring(lent, acts)]);
    const counted = both.flat().filter((one) => one.outcome === 'taken' && !one.isAgain);
    expect(both.flat().map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 8 }, () => 'taken'),
    );
    expect(counted).toHaveLength(4);
  });

  it('name every rule that they break', async () => {
    const lent = await lentRegion();
    const { test, pack } = lent;
    const { nominationId } = await nominate(test, social, 50);
    await test.work();
    test.clock.advance(8 * day);
    const at = new Date(test.clock.now()).toISOString();
    const loan = { packId: pack.id, publicKey: pack.key.publicKey };
    const act = await sealedAct(loan, deviceId(40), { nominationId, at });
    expect(await bring(lent, [act])).toMatchObject([
      { outcome: 'rejected', reasons: [{ code: 'made-after-loan' }, { code: 'not-lent' }] },
    ]);
  });

  it('are told as too late without waiting for what they name: it need not come any more', async () => {
    const lent = await lentRegion();
    const { test, pack, ids } = lent;
    test.clock.advance(8 * day);
    const act = await sealedAct({ packId: pack.id, publicKey: pack.key.publicKey }, deviceId(40), {
      nominationId: ids[0] ?? raise(),
      at: new Date(test.clock.now()).toISOString(),
      after: deviceId(41),
      photos: [deviceId(42)],
    });
    const late = { outcome: 'rejected', reasons: [{ code: 'made-after-loan' }] };
    expect(await bring(lent, [act])).toMatchObject([{ ...late, isAgain: false }]);
    expect(await bring(lent, [act])).toMatchObject([{ ...late, isAgain: true }]);
  });

  it('meet what was written since as a conflict, unless somebody only answered beside', async () => {
    const lent = await lentRegion();
    const [act, other] = await actsOf(lent);
    await answered(lent.test, lurah(lent.test, '2'), lent.ids[0] ?? raise());
    await answered(lent.test, camat(lent.test), lent.ids[0] ?? raise());
    const outcomes = await bring(lent, [act ?? raise(), other ?? raise()]);
    expect(outcomes).toMatchObject([
      { outcome: 'suggested', why: 'answered', now: { stage: { stage: 'ready' } } },
      { outcome: 'taken' },
    ]);
  });

  it('that became suggestions hide none of another office, however many they are', async () => {
    const lent = await lentRegion();
    const { test, ids } = lent;
    const [first = raise(), second = raise()] = ids;
    await answered(test, lurah(test, '2'), second);
    const own = await lentTo(test, camat(test));
    const at = new Date(test.clock.now()).toISOString();
    const sealed = ({ id, key }: Pack, n: number, nominationId: NominationId) =>
      sealedAct({ packId: id, publicKey: key.publicKey }, deviceId(n), {
        nominationId,
        at,
        sequence: n,
      });
    for (const { id } of [lent.pack, own]) {
      const revoked = { id, how: 'revoked', correlationId: 'test' } as const;
      expect((await endPack(test.service, anAdmin(test.tenant), revoked)).ok).toBe(true);
    }
    const many = await Promise.all(
      Array.from({ length: 51 }, (_, n) => sealed(lent.pack, 100 + n, first)),
    );
    await bring(lent, many);
    await bring({ ...lent, pack: own }, [await sealed(own, 900, second)], camat(test));
    const found = await listSuggestions(test.service, camat(test), village);
    if (!found.ok) throw new Error(found.refusal.code);
    expect(found.value.map(({ suggestion }) => suggestion.nomination)).toEqual([second]);
  });

  it('are forgotten with their loan once the period of lists is over, and not a day before', async () => {
    const lent = await lentRegion();
    const { test, pack } = lent;
    await bring(lent, await actsOf(lent));
    const left = async () => {
      const items = await rawItems(test.client, test.tables.registry, test.tenant);
      return items.filter(({ pk, sk }) => `${pk} ${sk}`.includes('pack')).length;
    };
    const before = await left();
    expect(before).toBeGreaterThan(8);
    const run = () => runRetention(test.service, test.tenant, { most: 1_000 });
    test.clock.advance(Date.parse(pack.expiresAt) + 729 * day - test.clock.now());
    await run();
    expect(await left()).toBe(before);
    test.clock.advance(6 * day);
    await run();
    expect(await left()).toBe(0);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

function raise(): never {
  throw new Error('a region without people');
}

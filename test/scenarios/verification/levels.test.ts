import {
  checkInvariants,
  correctNomination,
  countSheets,
  everywhere,
  listSheets,
  showSheet,
  standAsIs,
  verificationCheck,
} from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate, setQuota } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import {
  anInsurer,
  answered,
  areaOfficer,
  aVerifier,
  back,
  camat,
  kutuk,
  lurah,
  no,
  setLevels,
  sheetOf,
  stageOf,
  step,
  wonosoco,
} from '../../support/verification-acts.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
let seed = 7_600;

async function aRegionOf(
  levels: Parameters<typeof step>[0][],
  granted = 100,
): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted });
  await setLevels(
    test,
    levels.map((level) => step(level, { days: 7 })),
  );
  return test;
}

const all = ['village', 'district', 'lead', 'insurer'] as const;
const nothing = { rt: null, rw: null, occupation: null, agency: null };
const plain = {
  stage: null,
  level: null,
  place: everywhere,
  filter: nothing,
  cursor: null,
  limit: 50,
};

/** Why somebody is not ready to be decided, as a code; null when they are. */
async function whyNotReady(test: TestService, id: Parameters<typeof stageOf>[1]) {
  const open = await test.service.regions.open(test.tenant);
  if (open === null) throw new Error('no region');
  const found = await open.data.people.nominations([id]);
  const records = found.filter((record) => record !== null);
  const asked = { records, day: open.today };
  return (await verificationCheck(open, asked)).get(id)?.[0]?.code ?? null;
}

describe('a worker who was nominated', () => {
  it('goes from level to level and is ready only when the last one has confirmed', async () => {
    const test = await aRegionOf([...all]);
    const { nominationId: id } = await nominate(test, social, 1);
    expect(await stageOf(test, id)).toBe('waiting village');
    expect(await answered(test, camat(test), id)).toBe('sheet-not-waiting');
    expect(await answered(test, lurah(test), id)).toBe('waiting district');
    expect(await whyNotReady(test, id)).toBe('waiting');
    expect(await answered(test, camat(test), id)).toBe('waiting lead');
    expect(await answered(test, aVerifier(test), id)).toBe('waiting insurer');
    expect(await answered(test, anInsurer(test), id)).toBe('ready');
    expect(await whyNotReady(test, id)).toBeNull();
  });

  it('is ready at once where nobody verifies', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    const { nominationId: id } = await nominate(test, social, 1);
    expect([await stageOf(test, id), await whyNotReady(test, id)]).toEqual(['none', null]);
  });

  it('is not there for the officer of another village, nor for the insurer before it is reached', async () => {
    const test = await aRegionOf([...all]);
    const { nominationId: id } = await nominate(test, social, 1);
    const stranger = areaOfficer(test, 'village', wonosoco);
    expect(await answered(test, stranger, id)).toBe('not-found');
    expect(await answered(test, anInsurer(test), id)).toBe('not-found');
    for (const actor of [stranger, anInsurer(test), anOfficer(test.tenant, transport)]) {
      expect(await showSheet(test.service, actor, id)).toMatchObject({ ok: false });
      const listed = await listSheets(test.service, actor, plain);
      expect(listed).toMatchObject({ ok: true, value: { items: [] } });
    }
    const counted = await countSheets(test.service, stranger, everywhere);
    expect(counted).toMatchObject({ ok: true, value: { villages: [] } });
    expect(
      await listSheets(test.service, stranger, {
        ...plain,
        place: { village: kutuk as never, district: null },
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  it('who is refused frees the place for whoever waits, and cannot be verified any more', async () => {
    const test = await aRegionOf(['village', 'lead'], 1);
    const first = await nominate(test, social, 1);
    const next = await nominate(test, social, 2);
    expect(next.waitingNumber).toBe(1);
    expect(await answered(test, lurah(test), first.nominationId, no)).toBe('refused village');
    const open = await test.service.regions.open(test.tenant);
    const records = await open?.data.people.nominations([first.nominationId, next.nominationId]);
    expect(records?.map((record) => record?.state)).toEqual(['refused', 'nominated']);
    expect(await answered(test, lurah(test, '2'), first.nominationId)).toBe('sheet-not-waiting');
    expect(await stageOf(test, next.nominationId)).toBe('waiting village');
  });

  it('who is returned goes back to the level that asked, once the agency has put something right', async () => {
    const test = await aRegionOf(['village', 'district']);
    const { nominationId: id } = await nominate(test, social, 1);
    await answered(test, lurah(test), id);
    expect(await answered(test, camat(test), id, back)).toBe('returned district');
    expect(await answered(test, camat(test, '2'), id)).toBe('sheet-not-waiting');
    const corrected = await correctNomination(test.service, anOfficer(test.tenant, social), {
      id,
      texts: { name: `${aPerson(1).name} S` },
      once: null,
      correlationId: 'test',
    });
    expect(corrected).toMatchObject({ ok: true });
    expect(await stageOf(test, id)).toBe('waiting district');
    expect(await answered(test, camat(test), id)).toBe('ready');
  });

  it('who is returned may also stand as is, in words of the agency', async () => {
    const test = await aRegionOf(['village']);
    const { nominationId: id } = await nominate(test, social, 1);
    await answered(test, lurah(test), id, back);
    const request = { id, words: 'sesuai KTP', correlationId: 'test' };
    const other = await standAsIs(test.service, anOfficer(test.tenant, transport), request);
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    const own = await standAsIs(test.service, anOfficer(test.tenant, social), request);
    expect(own).toMatchObject({ ok: true, value: { stage: 'waiting', level: 'village' } });
    const again = await standAsIs(test.service, anOfficer(test.tenant, social), request);
    expect(again).toMatchObject({ ok: false, refusal: { code: 'sheet-not-returned' } });
  });

  it('is verified anew when the data change that were confirmed, with all that was said before kept', async () => {
    const test = await aRegionOf(['village', 'lead']);
    const { nominationId: id } = await nominate(test, social, 1);
    await answered(test, lurah(test), id);
    await answered(test, aVerifier(test), id);
    expect(await stageOf(test, id)).toBe('ready');
    const actor = anOfficer(test.tenant, social);
    const more = { id, once: null, correlationId: 'test' };
    await correctNomination(test.service, actor, { ...more, texts: { birthPlace: 'KUDUS' } });
    expect(await stageOf(test, id)).toBe('ready');
    await correctNomination(test.service, actor, { ...more, texts: { address: 'DK. LAIN' } });
    expect(await stageOf(test, id)).toBe('waiting village');
    const entries = (await sheetOf(test, id))?.entries.map(({ entry }) => entry);
    expect(entries).toEqual(['begun', 'answered', 'answered', 'begun']);
  });

  it('who is said to live in another village is that village’s affair from then on', async () => {
    const test = await aRegionOf(['village']);
    const { nominationId: id } = await nominate(test, social, 1);
    await correctNomination(test.service, anOfficer(test.tenant, social), {
      id,
      texts: { village: 'WONOSOCO' },
      once: null,
      correlationId: 'test',
    });
    expect(await answered(test, lurah(test), id)).toBe('not-found');
    expect(await answered(test, areaOfficer(test, 'village', wonosoco), id)).toBe('ready');
    const counted = await countSheets(test.service, aVerifier(test), everywhere);
    expect(counted).toMatchObject({
      ok: true,
      value: { total: { ready: 1 }, villages: [{ ready: 0 }, { village: wonosoco, ready: 1 }] },
    });
  });

  it('who is withdrawn is asked about no more', async () => {
    const test = await aRegionOf(['village']);
    const { nominationId: id } = await nominate(test, social, 1);
    await end(test, 'withdraw', id);
    expect(await stageOf(test, id)).toBe('closed');
    expect(await answered(test, lurah(test), id)).toBe('sheet-not-waiting');
  });
});

describe('what happened', () => {
  it('is told in the journal so that the last line of each sheet says where it stands', async () => {
    const test = await aRegionOf(['village', 'lead']);
    const ids = [];
    for (const n of [1, 2, 3, 4, 5]) ids.push((await nominate(test, social, n)).nominationId);
    const [ready, refused, returned, withdrawn] = ids;
    if (!ready || !refused || !returned || !withdrawn) throw new Error('nobody');
    await answered(test, lurah(test), ready);
    await answered(test, aVerifier(test), ready);
    await answered(test, lurah(test), refused, no);
    await answered(test, lurah(test), returned, back);
    await end(test, 'withdraw', withdrawn);
    const told = (await toldOf(test)).filter(({ of }) => of === 'verification');
    const inOrder = told.toSorted((a, b) => Number(a.after?.entry) - Number(b.after?.entry));
    const last = new Map(inOrder.map(({ id, after }) => [id, after]));
    for (const id of ids) {
      const [stage, level] = (await stageOf(test, id)).split(' ');
      expect(last.get(id)).toMatchObject({ stage, ...(level === undefined ? {} : { level }) });
    }
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a list', () => {
  it('gives each of its people a sheet once it is finished, and none twice', async () => {
    const test = await aRegionOf(['village']);
    const rows = await importPeople(
      test,
      social,
      Array.from({ length: 60 }, (_, n) => aPerson(n, n % 2 === 0 ? {} : { village: 'WONOSOCO' })),
    );
    const ids = rows.flatMap(({ nominationId }) => nominationId ?? []);
    expect(ids).toHaveLength(60);
    const stages = await Promise.all(ids.map((id) => stageOf(test, id)));
    expect(new Set(stages)).toEqual(new Set(['waiting village']));
    await test.service.queue.send({
      kind: 'gather-verification',
      tenantId: test.tenant,
      importId: null,
    });
    await test.work();
    const counted = await countSheets(test.service, anAdmin(test.tenant), everywhere);
    if (!counted.ok) throw new Error(counted.refusal.code);
    const [village] = counted.value.total.levels;
    expect(village).toMatchObject({ level: 'village', waiting: 60, overdue: 0 });
  });

  it('handed in before anybody verified is verified from then on', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    const { nominationId: id } = await nominate(test, social, 1);
    await setLevels(test, [step('lead')]);
    expect(await stageOf(test, id)).toBe('waiting lead');
    await setLevels(test, [step('village'), step('lead')]);
    expect(await stageOf(test, id)).toBe('waiting village');
    await answered(test, lurah(test), id);
    await setLevels(test, [step('district')]);
    expect(await stageOf(test, id)).toBe('waiting lead');
    await setQuota(test, 100);
  });
});

describe('a level that lets its last day pass', () => {
  it('is late on the next level’s list too, and is not skipped', async () => {
    const test = await aRegionOf(['village', 'district']);
    const { nominationId: id } = await nominate(test, social, 1);
    const late = { ...plain, stage: 'late' as const };
    const seen = async (actor: Parameters<typeof listSheets>[1]) => {
      const listed = await listSheets(test.service, actor, late);
      return listed.ok ? listed.value.items.map(({ sheet }) => sheet.id) : listed.refusal.code;
    };
    expect(await seen(camat(test))).toEqual([]);
    test.clock.advance(8 * 86_400_000);
    expect(await seen(lurah(test))).toEqual([id]);
    expect(await seen(camat(test))).toEqual([id]);
    expect(await answered(test, camat(test), id)).toBe('sheet-not-waiting');
    const counted = await countSheets(test.service, camat(test), everywhere);
    if (!counted.ok) throw new Error(counted.refusal.code);
    expect(counted.value.total.levels[0]).toMatchObject({
      waiting: 1,
      overdue: 1,
      oldest: '2026-01-15',
    });
  });
});

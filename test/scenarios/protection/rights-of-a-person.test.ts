import {
  checkInvariants,
  correctNomination,
  erasePerson,
  exportPerson,
  restrictPerson,
  searchNominations,
  showNomination,
  showProtection,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type NominationId, nameWords, type PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  accept,
  aKey,
  end,
  importPeople,
  nominate,
  nominateRaw,
  outcomesOf,
} from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { forge, rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { openedTexts, toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const plain = { once: null, correlationId: 'test' };
const byName = (test: TestService, name: string) =>
  searchNominations(test.service, anAdmin(test.tenant), { nationalId: null, name, limit: 50 });

function erase(test: TestService, id: PersonId) {
  return erasePerson(test.service, anAdmin(test.tenant), { id, ...plain });
}

describe('an export', () => {
  it('holds every word that every agency wrote, and stands in the journal before it is handed out', async () => {
    const test = await open(1);
    const first = await nominate(test, social, 1);
    await nominate(test, transport, 1, { address: 'DK. LAIN' });
    const request = { id: first.personId, correlationId: 'test' };
    const taken = await exportPerson(test.service, anAdmin(test.tenant), request);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const { nominations, nationalId, history } = taken.value.person;
    expect(nationalId).toBe(aPerson(1).nationalId);
    expect(nominations.map(({ worker }) => worker.address)).toEqual([
      'DK. CONTOH NO. 1',
      'DK. LAIN',
    ]);
    expect(nominations[0]?.worker.motherMaidenName).toBe(aPerson(1).motherMaidenName);
    expect(history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['exported', 'recorded', 'made', 'made']),
    );
    expect((await toldOf(test)).filter(({ act }) => act === 'exported')).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('is judged as a new nomination is, and leaves everything as it was when it does not pass', async () => {
    const test = await open(2);
    const { nominationId: id } = await nominate(test, social, 1);
    const ask = (texts: Record<string, string>) =>
      correctNomination(test.service, anOfficer(test.tenant, social), { id, texts, ...plain });
    const young = await ask({ birthDate: '2015-01-01' });
    expect(young.ok ? null : young.refusal.code).toBe('worker-to-correct');
    const nowhere = await ask({ village: 'NEGERI DI AWAN' });
    expect(nowhere.ok ? null : nowhere.refusal.code).toBe('worker-to-correct');
    const unknown = await ask({ occupation: 'ASTRONOT' });
    expect(unknown.ok ? null : unknown.refusal.code).toBe('worker-to-correct');
    const shown = await showNomination(test.service, anAdmin(test.tenant), id);
    expect(shown.ok && shown.value.record.version).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('never puts another person under the NIK, in one step or in two', async () => {
    const test = await open(20);
    const { nominationId: id } = await nominate(test, social, 1);
    await nominate(test, transport, 1);
    const ask = async (texts: Record<string, string>) => {
      const actor = anOfficer(test.tenant, social);
      const result = await correctNomination(test.service, actor, { id, texts, ...plain });
      return result.ok ? 'corrected' : result.refusal;
    };
    const somebodyElse = { name: 'ZULKIFLI HARAHAP', birthDate: '1991-02-01' };
    const refused = {
      code: 'worker-to-correct',
      reasons: [{ code: 'nik-held-by-other-person', field: 'nationalId' }],
    };
    expect(await ask(somebodyElse)).toEqual(refused);
    expect(await ask({ name: somebodyElse.name })).toBe('corrected');
    expect(await ask({ birthDate: somebodyElse.birthDate })).toEqual(refused);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('makes the person found by the new name and no longer by the old, and tells which fields, not what', async () => {
    const test = await open(3);
    const { nominationId: id } = await nominate(test, social, 1);
    const texts = { name: 'SURATMAN WIJAYA', village: 'Medini', phone: '' };
    const asked = { id, texts, ...plain };
    const other = await correctNomination(test.service, anOfficer(test.tenant, transport), asked);
    expect(other.ok ? null : other.refusal.code).toBe('not-found');
    const done = await correctNomination(test.service, anOfficer(test.tenant, social), asked);
    if (!done.ok || done.value.kind !== 'fresh') throw new Error(JSON.stringify(done));
    expect(done.value.value.corrected).toEqual(['name', 'village', 'phone']);
    const found = async (name: string) => {
      const result = await byName(test, name);
      return result.ok ? result.value.views.length : -1;
    };
    expect(await found('SURATMAN')).toBe(1);
    expect(await found(aPerson(1).name)).toBe(0);
    // a search would not show it: what is left in the index is what a thief of keys could read
    const { keys, protection } = await test.service.database.tenant(test.tenant);
    const [old = ''] = nameWords(aPerson(1).name);
    const pieces = (word: string) =>
      protection.wordPiecesOf(keys.digest('word', word), new Set([splitNominationId(id).person]));
    expect(await pieces(old)).toEqual([]);
    expect(await pieces('SURATMAN')).toHaveLength(1);
    const told = (await toldOf(test)).filter(({ act }) => act === 'corrected');
    expect(told.map(({ after }) => after)).toEqual([{ fields: 'name village phone' }]);
    expect(JSON.stringify(await toldOf(test))).not.toContain('SURATMAN');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a correction of somebody who waits for a look', () => {
  const unclear = { village: 'TAK DIKENAL' };
  const correct = (test: TestService, id: NominationId, texts: Record<string, string>) =>
    correctNomination(test.service, anOfficer(test.tenant, social), { id, texts, ...plain });
  const stateOf = async (test: TestService, id: NominationId) => {
    const shown = await showNomination(test.service, anAdmin(test.tenant), id);
    return shown.ok ? shown.value.record.state : shown.refusal.code;
  };

  it('nominates them once nothing is left to look at: else nobody would ever look again', async () => {
    const test = await open(21);
    const [row] = await importPeople(test, social, [aPerson(1, unclear)]);
    const id = row?.nominationId;
    if (id === undefined) throw new Error('nobody waits');
    const texts = { village: 'KUTUK' };
    const done = await correctNomination(test.service, anAdmin(test.tenant), {
      id,
      texts,
      ...plain,
    });
    if (!done.ok || done.value.kind !== 'fresh') throw new Error(JSON.stringify(done));
    const { nominationId, corrected } = done.value.value;
    expect(corrected).toEqual(['village']);
    // the officer proposed them, whoever put the village right
    const shown = await showNomination(test.service, anAdmin(test.tenant), nominationId);
    expect(shown.ok && shown.value.record.by).toBe(anOfficer(test.tenant, social).user);
    expect([await stateOf(test, id), await stateOf(test, nominationId)]).toEqual([
      'withdrawn',
      'nominated',
    ]);
    // the list that is handed in again finds whom it named
    expect(outcomesOf(await importPeople(test, social, [aPerson(1)]))).toEqual(['2 nominated']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is done once however often it is sent, and answers the same', async () => {
    const test = await open(22);
    const { nominationId: id } = await nominate(test, social, 1, unclear);
    const once = await aKey(test, 'correct-1');
    const texts = { village: 'KUTUK' };
    const send = () =>
      correctNomination(test.service, anOfficer(test.tenant, social), {
        id,
        texts,
        ...plain,
        once,
      });
    const [first, second] = [await send(), await send()];
    if (!first.ok || first.value.kind !== 'fresh') throw new Error(JSON.stringify(first));
    if (!second.ok || second.value.kind !== 'repeated') throw new Error(JSON.stringify(second));
    expect(JSON.parse(second.value.body)).toEqual(first.value.value);
    expect(second.value.status).toBe(200);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('that leaves something to look at corrects, and leaves them waiting', async () => {
    const test = await open(23);
    const { nominationId: id } = await nominate(test, social, 1, unclear);
    const once = await aKey(test, 'correct-2');
    const texts = { phone: '081234567890' };
    const actor = anOfficer(test.tenant, social);
    const asked = { id, texts, ...plain, once };
    expect(await correctNomination(test.service, actor, asked)).toMatchObject({
      value: { kind: 'fresh', value: { nominationId: id, corrected: ['phone'] } },
    });
    expect(await stateOf(test, id)).toBe('in-review');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('keeps what was put right where their agency has the person already, and does not say that it was done', async () => {
    const test = await open(25);
    const { nominationId: holder } = await nominate(test, social, 1);
    const other = { name: 'DARSONO', birthDate: '1971-02-03' };
    const { nominationId: id } = await nominate(test, social, 1, other);
    expect([id === holder, await stateOf(test, id)]).toEqual([false, 'in-review']);
    const once = await aKey(test, 'correct-3');
    const texts = { birthDate: aPerson(1).birthDate };
    const actor = anOfficer(test.tenant, social);
    const done = await correctNomination(test.service, actor, { id, texts, ...plain, once });
    expect(done).toMatchObject({
      value: { value: { nominationId: id, corrected: ['birthDate'] } },
    });
    const { people } = await test.service.database.tenant(test.tenant);
    const [record] = await people.nominations([id]);
    expect(record).toMatchObject({ state: 'in-review', worker: { birthDate: texts.birthDate } });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('makes them the duplicate of whom another agency nominated meanwhile', async () => {
    const test = await open(24);
    const { nominationId: id } = await nominate(test, social, 1, unclear);
    await nominate(test, transport, 1);
    const done = await correct(test, id, { village: 'KUTUK' });
    if (!done.ok || done.value.kind !== 'fresh') throw new Error(JSON.stringify(done));
    expect(await stateOf(test, done.value.value.nominationId)).toBe('duplicate');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a restriction', () => {
  it('stops forms, lists and acts until it is lifted, and shows in every search', async () => {
    const test = await open(4);
    const { personId: id, nominationId } = await nominate(test, social, 1);
    const admin = anAdmin(test.tenant);
    const ask = (act: 'restrict' | 'lift') =>
      restrictPerson(test.service, admin, { id, act, why: 'keberatan orangnya', ...plain });
    expect((await ask('restrict')).ok).toBe(true);
    expect((await ask('restrict')).ok).toBe(false);
    const codes = await Promise.all([
      nominateRaw(test, transport, 1),
      end(test, 'withdraw', nominationId),
      end(test, 'refuse', nominationId),
    ]);
    expect(codes.map((one) => (one.ok ? 'done' : one.refusal.code))).toEqual([
      'person-restricted',
      'person-restricted',
      'person-restricted',
    ]);
    const rows = await importPeople(test, transport, [aPerson(1), aPerson(2)]);
    expect(outcomesOf(rows)).toEqual(['2 review', '3 nominated']);
    expect(rows[0]?.reasons).toEqual([
      { code: 'person-restricted', field: 'nationalId', since: '2026-01-15' },
    ]);
    const found = await byName(test, aPerson(1).name);
    expect(found.ok && found.value.views.map(({ record }) => record.restricted)).toEqual([
      '2026-01-15',
    ]);
    const standing = await showProtection(test.service, admin, id);
    expect(standing.ok && standing.value.restriction?.reason).toBe('keberatan orangnya');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    expect((await ask('lift')).ok).toBe(true);
    expect((await end(test, 'withdraw', nominationId)).ok).toBe(true);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('forbids to take over a person who was offered before', async () => {
    const test = await open(5);
    const first = await nominate(test, social, 1);
    const second = await nominate(test, transport, 1);
    await end(test, 'withdraw', first.nominationId);
    const asked = { id: first.personId, act: 'restrict', why: 'keberatan', ...plain } as const;
    await restrictPerson(test.service, anAdmin(test.tenant), asked);
    const taken = await accept(test, second.nominationId);
    expect(taken.ok ? 'done' : taken.refusal.code).toBe('person-restricted');
  });
});

describe('an erasure', () => {
  it('is refused while a nomination lives, naming the hold', async () => {
    const test = await open(6);
    const { personId } = await nominate(test, social, 1);
    expect(await erase(test, personId)).toEqual({
      ok: false,
      refusal: { code: 'legal-hold', holds: [{ kind: 'living-nomination', until: null }] },
    });
  });

  it('leaves no word of the person anywhere, every count as it was, and the journal whole', async () => {
    const test = await open(7);
    const [row] = await importPeople(test, social, [aPerson(1), aPerson(2)]);
    const second = await nominate(test, transport, 1);
    if (row?.nominationId === undefined) throw new Error('the first row was not nominated');
    await end(test, 'withdraw', row.nominationId);
    await end(test, 'withdraw', second.nominationId);
    const { person } = splitNominationId(row.nominationId);
    const before = await toldOf(test);
    const done = await erase(test, person);
    if (!done.ok || done.value.kind !== 'fresh') throw new Error(JSON.stringify(done));
    expect(done.value.value.nominations).toBe(2);
    expect(done.value.value.listsRemoved).toHaveLength(1);
    const texts = await openedTexts(test);
    const { nationalId, name, motherMaidenName, phone, familyCardNo } = aPerson(1);
    for (const word of [nationalId, name, motherMaidenName, phone, familyCardNo]) {
      expect(texts.filter((text) => text.includes(word))).toEqual([]);
    }
    expect(texts.some((text) => text.includes(aPerson(2).nationalId))).toBe(true);
    expect((await toldOf(test)).slice(0, before.length)).toHaveLength(before.length);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    expect((await erase(test, person)).ok).toBe(false);
    const found = await byName(test, name);
    expect(found.ok && found.value.views).toEqual([]);
  });

  it('lets the same NIK come back as somebody new', async () => {
    const test = await open(8);
    const first = await nominate(test, social, 1);
    await end(test, 'withdraw', first.nominationId);
    expect((await erase(test, first.personId)).ok).toBe(true);
    const again = await nominate(test, social, 1);
    expect(again.personId).not.toBe(first.personId);
    expect(again.outcome).toBe('nominated');
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('waits for a list that names the person and is still being judged', async () => {
    const test = await open(9);
    const [row] = await importPeople(test, social, [aPerson(1)]);
    if (row?.nominationId === undefined) throw new Error('the row was not nominated');
    await end(test, 'withdraw', row.nominationId);
    const { person } = splitNominationId(row.nominationId);
    const items = await rawItems(test.client, test.tables.registry, test.tenant);
    const list = items.find(({ sk }) => sk === 'IMPORT');
    await forge(test.client, test.tables.registry, { ...list, state: 'running' });
    const refused = await erase(test, person);
    expect(refused.ok ? 'done' : refused.refusal.code).toBe('state-forbids');
    await forge(test.client, test.tables.registry, { ...list, state: 'done' });
    expect((await erase(test, person)).ok).toBe(true);
  });
});

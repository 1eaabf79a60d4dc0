import {
  answerSheet,
  changeSettings,
  countSheets,
  erasePerson,
  everybody,
  everywhere,
  insurerFieldsCheck,
  inviteMember,
  listLacking,
  listSheets,
  nominateWorker,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { type NominationId, Post } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aCandidate } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import {
  answered,
  areaOfficer,
  aVerifier,
  camat,
  kutuk,
  lurah,
  setLevels,
  sheetOf,
  stageOf,
  step,
} from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 7_800;

async function region(): Promise<TestService> {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
}

async function settings(test: TestService, dutiesApart: 'users' | 'units'): Promise<void> {
  const request = { villagesProposeFor: social, dutiesApart, version: null, correlationId: 'test' };
  expect(await changeSettings(test.service, anAdmin(test.tenant), request)).toMatchObject({
    ok: true,
  });
}

/** An officer of Kutuk as the region's records know one, acting or in their own post. */
async function memberOf(test: TestService, name: string, delegation: Post['delegation'] = null) {
  const post = Post.parse({
    role: 'village',
    agencies: [],
    areas: [kutuk],
    from: '2026-01-01',
    until: delegation === null ? null : '2026-12-31',
    delegation,
  });
  // the journal tells an area beside a date, which together look like the digits of a NIK
  test.client.middlewareStack.remove('nothingPersonalInTheOpen');
  const accounts = {
    invite: async () => ({ user: lurah(test, name).user, isNew: true }),
  };
  const invited = await inviteMember(
    test.service,
    // of the directory only the invitation is used here
    accounts as unknown as Parameters<typeof inviteMember>[1],
    anAdmin(test.tenant),
    {
      name: 'LURAH CONTOH',
      email: `${name}@contoh.example`,
      posts: [post],
      correlationId: 'test',
    },
  );
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal));
  return lurah(test, name);
}

async function proposedByVillage(test: TestService, name: string): Promise<NominationId> {
  const actor = await memberOf(test, name);
  const candidate = aCandidate(1);
  const request = { agency: social, candidate, once: null, correlationId: 'test' };
  const done = await nominateWorker(test.service, actor, request);
  if (!done.ok || done.value.kind !== 'fresh') throw new Error(JSON.stringify(done));
  return done.value.value.nominationId;
}

describe('whoever proposed', () => {
  it('does not verify, and another of the same office does where users differ', async () => {
    const test = await region();
    await settings(test, 'users');
    await setLevels(test, [step('village'), step('lead')]);
    const id = await proposedByVillage(test, 'usul');
    expect(await answered(test, lurah(test, 'usul'), id)).toBe('duties-apart');
    expect(await answered(test, lurah(test, 'lain'), id)).toBe('waiting lead');
  });

  it('leaves it to the district where offices have to differ', async () => {
    const test = await region();
    await settings(test, 'units');
    await setLevels(test, [step('village'), step('lead')]);
    const id = await proposedByVillage(test, 'usul');
    expect(await stageOf(test, id)).toBe('waiting district');
    expect(await answered(test, lurah(test, 'lain'), id)).toBe('sheet-not-waiting');
    expect(await answered(test, camat(test), id)).toBe('waiting lead');
    const { nominationId } = await nominate(test, social, 2);
    expect(await stageOf(test, nominationId)).toBe('waiting village');
  });

  it('does not state either that they are at work, nor does their office where offices differ', async () => {
    const test = await region();
    await settings(test, 'users');
    const id = await proposedByVillage(test, 'usul');
    const asked = { by: 'ids', ids: [id] } as const;
    const refused = [{ id, code: 'own-proposal' }];
    const own = await stated(test, asked, { actor: lurah(test, 'usul') });
    expect(own).toEqual({ done: 0, refused });
    await settings(test, 'units');
    const office = await stated(test, asked, { actor: lurah(test, 'lain') });
    expect(office).toEqual({ done: 0, refused });
    await settings(test, 'users');
    const other = await stated(test, asked, { actor: lurah(test, 'lain') });
    expect(other).toEqual({ done: 1, refused: [] });
  });

  it('may be a verifier of the lead agency, who does not verify that worker', async () => {
    const test = await region();
    await setLevels(test, [step('lead')]);
    const { nominationId: id } = await nominate(test, social, 1);
    const { user } = anOfficer(test.tenant, social);
    expect(await answered(test, { ...aVerifier(test), user }, id)).toBe('duties-apart');
    expect(await answered(test, aVerifier(test), id)).toBe('ready');
  });
});

describe('an acting official', () => {
  it('answers in that capacity, by the letter that says so', async () => {
    const test = await region();
    await setLevels(test, [step('village')]);
    const letter = '800/12/2026';
    const actor = await memberOf(test, 'plt', { kind: 'PLT', of: null, letter });
    const { nominationId: id } = await nominate(test, social, 1);
    expect(await answered(test, actor, id)).toBe('ready');
    const last = (await sheetOf(test, id))?.entries.at(-1);
    expect(last).toMatchObject({
      entry: 'answered',
      given: { capacity: { kind: 'PLT', letter }, unit: kutuk },
    });
  });
});

describe('what the insurer’s branch asks for', () => {
  it('is listed for whoever lacks it, and holds back the decision', async () => {
    const test = await region();
    await setLevels(test, [], ['phone', 'birthPlace']);
    const { nominationId: id } = await nominate(test, social, 1);
    const request = { agency: null, village: null, field: null, cursor: null, limit: 10 };
    const listed = await listLacking(test.service, anOfficer(test.tenant, social), request);
    expect(listed).toMatchObject({
      ok: true,
      value: { items: [{ record: { id }, fields: ['birthPlace'] }] },
    });
    const open = await test.service.regions.open(test.tenant);
    if (open === null) throw new Error('no region');
    const records = (await open.data.people.nominations([id])).filter((one) => one !== null);
    const asked = { records };
    expect((await insurerFieldsCheck(open, asked)).get(id)).toMatchObject([
      { part: 'insurer-fields', code: 'lacks-fields', detail: { fields: 'birthPlace' } },
    ]);
  });
});

describe('proof of an answer', () => {
  it('is a file that was handed in for it, by the one who answers', async () => {
    const test = await region();
    await setLevels(test, [step('village')]);
    const { nominationId: id } = await nominate(test, social, 1);
    const given = {
      answer: { answer: 'confirmed' as const },
      evidence: ['01KA3319KVDVSDEM0000000009'],
    };
    const request = { id, said: given, once: null, correlationId: 'test' };
    expect(await answerSheet(test.service, lurah(test), request)).toMatchObject({
      ok: false,
      refusal: { code: 'request-faults' },
    });
    expect(await stageOf(test, id)).toBe('waiting village');
  });
});

describe('somebody who is forgotten', () => {
  it('leaves no name on a sheet, and the counts as they were', async () => {
    const test = await region();
    await setLevels(test, [step('village')]);
    const { nominationId: id } = await nominate(test, social, 1, { name: 'KENARIMAS HARDONO' });
    const second = await nominate(test, social, 2);
    await end(test, 'withdraw', id);
    const { person } = splitNominationId(id);
    const request = { id: person, once: null, correlationId: 'test' };
    const erased = await erasePerson(test.service, anAdmin(test.tenant), request);
    expect(erased).toMatchObject({ ok: true });
    const listed = await listSheets(test.service, lurah(test), {
      stage: null,
      level: null,
      place: everywhere,
      filter: everybody,
      cursor: null,
      limit: 10,
    });
    if (!listed.ok) throw new Error(listed.refusal.code);
    expect(listed.value.items.map(({ sheet }) => sheet.id)).toEqual([second.nominationId]);
    const counted = await countSheets(test.service, lurah(test), everywhere);
    expect(counted).toMatchObject({ ok: true, value: { total: { refused: 0, ready: 0 } } });
    expect(await answered(test, areaOfficer(test, 'village', kutuk), id)).toBe('not-found');
  });
});

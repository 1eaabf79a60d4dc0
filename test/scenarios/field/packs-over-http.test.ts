import {
  FieldOutcomes,
  FieldPhotoResult,
  FieldSuggestionList,
  type PackContents,
  PackList,
  PackSummary,
  SheetDetail,
  SuggestionResult,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto, aProgram } from '../../support/evidence-files.ts';
import { deviceId, sealed } from '../../support/field-deliveries.ts';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { bring, brought, lend } from '../../support/http-packs.ts';
import { openVerification } from '../../support/http-verification.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

const agency = 'dinas-perhubungan';
const village = '33.19.01.2001';
let service: Awaited<ReturnType<typeof aLocalService>>;
let verification: Awaited<ReturnType<typeof openVerification>>;
let lurah: Caller;
let admin: Caller;
let n = 500;
let acts = 100;
let rt = 0;

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  const officer = await signedIn(service.address, `33.19/${agency}/officer`);
  const next = () => {
    n += 1;
    return n;
  };
  verification = await openVerification(service.address, { next, agency, officer });
  lurah = verification.answerers.village;
});
afterAll(() => service.end());

const actId = () => {
  acts += 1;
  return deviceId(acts);
};

/** Some people in a neighbourhood of their own, lent; each test ends its loan. */
async function lent(count: number) {
  rt += 1;
  const place = { rt: String(rt).padStart(3, '0'), rw: '009' };
  const ids: string[] = [];
  const home = { village: 'BAKALANKRAPYAK', ...place };
  for (let i = 0; i < count; i += 1) ids.push(await verification.sheetAt('village', home));
  const pack = await lend(lurah, village, place);
  return { ids, pack };
}

const end = (caller: Caller, packId: string, how: string) =>
  caller.ask('POST', `/v1/packs/${packId}/end`, { json: { how } });

const handBack = async ({ pack: { packId } }: PackContents) =>
  expectDone(await end(lurah, packId, 'handed-back'));

const detail = async (id: string) =>
  read(await admin.ask('GET', `/v1/verification/sheets/${id}`), SheetDetail);

async function sendPhoto(
  { pack: { packId }, publicKey }: PackContents,
  nominationId: string,
  photoId: string,
  bytes: Uint8Array,
) {
  const at = new Date().toISOString();
  const envelope = await sealed({ packId, publicKey }, photoId, bytes);
  const json = { photoId, nominationId, at, sentAt: at, sealed: envelope };
  return lurah.ask('POST', `/v1/packs/${packId}/photos`, { json });
}

describe('what is lent', () => {
  it('names who waits, and nothing that a stolen telephone could sell', async () => {
    const { ids, pack } = await lent(2);
    expect(pack.people.map(({ nominationId }) => nominationId).sort()).toEqual([...ids].sort());
    const person = aPerson(n);
    const shown = pack.people.find(({ nominationId }) => nominationId === ids[1]);
    expect(shown).toMatchObject({
      name: person.name,
      nationalIdEnding: person.nationalId.slice(-4),
    });
    expect(Object.keys(shown ?? {}).sort()).toEqual([
      'address',
      'age',
      'baseVersion',
      'name',
      'nationalIdEnding',
      'nominationId',
      'occupationName',
      'rt',
      'rw',
    ]);
    const text = JSON.stringify(pack);
    expect(text).not.toContain(person.nationalId);
    expect(text).not.toContain(person.birthDate);
    await handBack(pack);
  });

  it('is one loan for one device, however often its answer was lost', async () => {
    const { pack } = await lent(1);
    const again = await lend(lurah, village);
    expect(again.pack.packId).toBe(pack.pack.packId);
    expect(again.people).toEqual(pack.people);
    const json = { village, device: deviceId(2) };
    const elsewhere = await lurah.ask('POST', '/v1/packs', { json });
    expect(problemIn(elsewhere)).toMatchObject({ status: 409, code: 'pack-lent' });
    await handBack(pack);
    const { items } = read(await lurah.ask('GET', `/v1/packs?village=${village}`), PackList);
    expect(items.find(({ packId }) => packId === pack.pack.packId)?.ended?.how).toBe('handed-back');
  });

  it('is never an empty list, nor for longer than seven days', async () => {
    const none = { village, device: deviceId(1), rt: '099', rw: '099' };
    expect(verdictOf(await lurah.ask('POST', '/v1/packs', { json: none }))).toBe(
      '422 request-invalid',
    );
    const long = { village, device: deviceId(1), days: 8 };
    expect(verdictOf(await lurah.ask('POST', '/v1/packs', { json: long }))).toBe(
      '422 request-invalid',
    );
  });
});

describe('what is brought back', () => {
  it('is taken once, and told as taken before when it comes again', async () => {
    const { ids, pack } = await lent(1);
    const act = { id: actId(), nominationId: ids[0] ?? '', at: new Date().toISOString() };
    const first = await brought(lurah, pack, [act]);
    expect(first.outcomes).toMatchObject([{ outcome: 'taken', stage: 'waiting' }]);
    const again = await brought(lurah, pack, [act]);
    expect(again.outcomes).toMatchObject([{ outcome: 'already-taken', stage: 'waiting' }]);
    const shown = await detail(ids[0] ?? '');
    expect(shown.answers).toMatchObject([{ level: 'village', answer: 'confirmed', unit: village }]);
    await handBack(pack);
  });

  it('tells who answered meanwhile, when and what, and keeps the work as a suggestion', async () => {
    const { ids, pack } = await lent(1);
    const id = ids[0] ?? '';
    expectDone(
      await lurah.ask('POST', `/v1/verification/sheets/${id}/answer`, {
        json: { answer: 'confirmed' },
      }),
    );
    const act = {
      id: actId(),
      nominationId: id,
      answer: { answer: 'refused', reason: 'moved', words: 'ke Demak' } as const,
    };
    const { outcomes } = await brought(lurah, pack, [act]);
    expect(outcomes).toMatchObject([
      {
        outcome: 'conflict',
        why: 'answered',
        server: { answers: [{ answer: 'confirmed', by: '33.19/village' }] },
      },
    ]);
    const { items } = read(
      await lurah.ask('GET', `/v1/field-suggestions?village=${village}`),
      FieldSuggestionList,
    );
    const kept = items.find(({ suggestionId }) => suggestionId === act.id);
    expect(kept).toMatchObject({ answer: 'refused', reason: 'moved', words: 'ke Demak' });
    const json = { village, decision: 'set-aside' };
    const path = `/v1/field-suggestions/${act.id}/settle`;
    expect(read(await lurah.ask('POST', path, { json }), SuggestionResult).decision).toBe(
      'set-aside',
    );
    expect(verdictOf(await lurah.ask('POST', path, { json }))).toBe('404 not-found');
    await handBack(pack);
  });

  it('says everything that is wrong with an act, and stops no other', async () => {
    const { ids, pack } = await lent(2);
    const bad = {
      id: actId(),
      nominationId: 'nobody',
      sequence: 0,
      answer: { answer: 'refused', reason: 'other', words: null } as const,
    };
    const good = { id: actId(), nominationId: ids[1] ?? '', sequence: 2 };
    const { outcomes } = await brought(lurah, pack, [bad, good]);
    expect(outcomes).toMatchObject([{ outcome: 'rejected' }, { outcome: 'taken' }]);
    const [first] = outcomes;
    const fields = first?.outcome === 'rejected' ? first.reasons.map(({ field }) => field) : [];
    expect(fields.sort()).toEqual(['answer.words', 'nominationId', 'sequence']);
    const foreign = { sentAt: new Date().toISOString(), acts: [{ id: actId(), sealed: 'AAAA' }] };
    const answer = await lurah.ask('POST', `/v1/packs/${pack.pack.packId}/acts`, { json: foreign });
    expect(answer.text).toContain('unreadable');
    await handBack(pack);
  });

  it('does not wait for ever for one before it that nobody can read, and the right one may still come', async () => {
    const { ids, pack } = await lent(1);
    const [lost, next] = [actId(), actId()];
    const nominationId = ids[0] ?? '';
    const later = { id: next, nominationId, sequence: 2, after: lost };
    expect((await brought(lurah, pack, [later])).outcomes).toMatchObject([{ outcome: 'waiting' }]);
    const garbled = { sentAt: new Date().toISOString(), acts: [{ id: lost, sealed: 'AAAA' }] };
    const path = `/v1/packs/${pack.pack.packId}/acts`;
    for (let times = 0; times < 2; times += 1) {
      const { outcomes } = read(await lurah.ask('POST', path, { json: garbled }), FieldOutcomes);
      expect(outcomes).toMatchObject([{ outcome: 'rejected', reasons: [{ code: 'unreadable' }] }]);
    }
    expect((await brought(lurah, pack, [later])).outcomes).toMatchObject([{ outcome: 'taken' }]);
    const right = { id: lost, nominationId, sequence: 1, at: new Date().toISOString() };
    for (const outcome of ['conflict', 'conflict']) {
      expect((await brought(lurah, pack, [right])).outcomes).toMatchObject([{ outcome }]);
    }
    await handBack(pack);
  });

  it('waits for its photo, which becomes evidence once, and does without one that is none', async () => {
    const { ids, pack } = await lent(1);
    const [photo, program] = [actId(), actId()];
    const nominationId = ids[0] ?? '';
    const act = { id: actId(), nominationId, photos: [photo, program] };
    const early = await brought(lurah, pack, [act]);
    expect(early.outcomes).toMatchObject([{ outcome: 'waiting', photos: [photo, program] }]);
    const send = async (id: string, bytes: Uint8Array) =>
      read(await sendPhoto(pack, nominationId, id, bytes), FieldPhotoResult);
    const first = await send(photo, aPhoto());
    expect((await send(photo, aPhoto())).evidenceId).toBe(first.evidenceId);
    expect(await send(program, aProgram)).toMatchObject({
      evidenceId: null,
      refused: ['type-not-taken'],
    });
    const { outcomes } = await brought(lurah, pack, [act]);
    expect(outcomes).toMatchObject([{ outcome: 'taken', refusedPhotos: [program] }]);
    expect((await detail(nominationId)).answers[0]?.evidence).toEqual([first.evidenceId]);
    await handBack(pack);
  });
});

describe('what is brought back of somebody who was not lent', () => {
  it('is turned away at once, with all that came after it: its photo is never taken, and nobody would hear of it', async () => {
    const { pack } = await lent(1);
    const nominationId = await verification.sheetAt('village', { village: 'BAKALANKRAPYAK' });
    const [first, second, photo] = [actId(), actId(), actId()];
    const answer = await sendPhoto(pack, nominationId, photo, aPhoto());
    expect(verdictOf(answer)).toBe('404 not-found');
    const acts = [
      { id: first, nominationId, photos: [photo] },
      { id: second, nominationId, sequence: 2, after: first, photos: [photo] },
    ];
    const { outcomes } = await brought(lurah, pack, acts);
    const notLent = { outcome: 'rejected', reasons: [{ code: 'not-lent' }] };
    expect(outcomes).toMatchObject([
      { id: first, ...notLent },
      { id: second, ...notLent },
    ]);
    expect((await detail(nominationId)).answers).toEqual([]);
    await handBack(pack);
  });
});

describe('a loan that was taken back', () => {
  it('keeps what was done before as suggestions that the office takes over, and refuses what was done after', async () => {
    const { ids, pack } = await lent(2);
    const before = new Date(Date.now() - 1_000).toISOString();
    const revoked = read(await end(admin, pack.pack.packId, 'revoked'), PackSummary);
    expect(revoked.ended?.how).toBe('revoked');
    const [one = '', two = ''] = ids;
    const kept = { id: actId(), nominationId: one, at: before };
    const late = {
      id: actId(),
      nominationId: two,
      sequence: 2,
      at: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const first = await brought(lurah, pack, [kept]);
    expect(first.outcomes).toMatchObject([{ outcome: 'kept', why: 'revoked' }]);
    expect(first.pack.ended?.how).toBe('revoked');
    expect((await detail(one)).answers).toEqual([]);
    const sentAt = new Date(Date.now() - 7_200_000).toISOString();
    // a clock two hours behind: made an hour ahead of its own sending is in the future, and counts as now
    const { outcomes } = await brought(lurah, pack, [late], sentAt);
    expect(outcomes[0]?.outcome).toBe('kept');
    const json = { village, decision: 'take' };
    const path = `/v1/field-suggestions/${kept.id}/settle`;
    expect(verdictOf(await admin.ask('POST', path, { json }))).toBe('403 not-allowed');
    expect(read(await lurah.ask('POST', path, { json }), SuggestionResult).stage).toBe('waiting');
    expect((await detail(one)).answers).toMatchObject([{ answer: 'confirmed' }]);
  });

  it('is nobody else’s to bring', async () => {
    const { ids, pack } = await lent(1);
    const act = { id: actId(), nominationId: ids[0] ?? '' };
    const camat = verification.answerers.district;
    expect(verdictOf(await bring(camat, pack, [act]))).toBe('404 not-found');
    expect(verdictOf(await end(camat, pack.pack.packId, 'revoked'))).toBe('404 not-found');
    await handBack(pack);
  });
});

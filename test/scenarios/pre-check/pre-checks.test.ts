import {
  PreCheckDecisionDone,
  PreCheckDetail,
  PreCheckFindingPage,
  PreCheckHistory,
  PreCheckRecipientList,
  PreCheckRefusalPage,
  PreCheckReply,
  Problem,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, read, signedIn } from '../../support/http-caller.ts';
import { nominated } from '../../support/http-nominations.ts';
import {
  applied,
  aReply,
  branch,
  makePreCheck,
  registry,
  sendReply,
} from '../../support/http-pre-checks.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;
let insurer: Caller;
let n = 100;

const agency = 'dinas-perhubungan';

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  insurer = await signedIn(service.address, '33.19/insurer');
});
afterAll(() => service.end());

interface Asked {
  readonly nomination: string;
  readonly nik: string;
}

/** So many new workers of the agency. */
async function workers(count: number): Promise<Asked[]> {
  const made: Asked[] = [];
  for (let i = 0; i < count; i += 1) {
    n += 1;
    const { nominationId } = await nominated(officer, n, { agency });
    made.push({ nomination: nominationId, nik: aPerson(n).nationalId });
  }
  return made;
}

const first = <T>(items: readonly T[], at = 0): T => {
  const item = items[at];
  if (item === undefined) throw new Error(`nothing at ${at}`);
  return item;
};

async function replied(
  id: string,
  lines: readonly (readonly [string, string])[],
): Promise<PreCheckReply> {
  return read(await sendReply(admin, id, aReply(lines)), PreCheckReply);
}

async function refusals(caller: Caller = admin) {
  const answer = await caller.ask('GET', '/v1/pre-checks/refusals?limit=200');
  return read(answer, PreCheckRefusalPage).items;
}

describe('a file to the branch before a decision', () => {
  it('names everybody who was chosen by a whole NIK, in the columns of the branch, and tells who took it', async () => {
    const people = await workers(3);
    const { id } = await makePreCheck(admin, { of: 'agency', agency });
    const csv = await admin.ask('GET', `/v1/pre-checks/${id}/file?format=csv`);
    expect(csv.text.split('\r\n')[0]).toContain('NO;NIK;NAMA;TEMPAT LAHIR;TANGGAL LAHIR');
    for (const { nik } of people) expect(csv.text).toContain(`;${nik};`);
    expect(csv.text).toContain('DATA CONTOH');
    const xlsx = await insurer.ask('GET', `/v1/pre-checks/${id}/file`);
    expect(xlsx.status).toBe(200);
    const shown = read(await admin.ask('GET', `/v1/pre-checks/${id}`), PreCheckDetail);
    expect(shown).toMatchObject({ exports: 2, state: 'ready' });
    const journal = await admin.ask('GET', '/v1/journal?of=pre-check&limit=50');
    expect(journal.text).toContain('"exported"');
  });

  it('is not for everybody: the insurer sees what is for its branches, an agency nothing', async () => {
    await workers(1);
    const { id } = await makePreCheck(admin, { of: 'agency', agency }, registry);
    for (const path of [`/v1/pre-checks/${id}`, `/v1/pre-checks/${id}/file`]) {
      expect((await insurer.ask('GET', path)).status).toBe(404);
      expect((await officer.ask('GET', path)).status).toBe(403);
    }
    const list = await insurer.ask('GET', '/v1/pre-checks');
    expect(list.text).not.toContain(id);
  });

  it('is refused for people, places and recipients that are not there', async () => {
    const ask = (json: unknown) => admin.ask('POST', '/v1/pre-checks', { json });
    expect((await ask({ recipient: 'nobody', people: { of: 'all' } })).status).toBe(404);
    const nowhere = { of: 'village', village: '99.99.99.9999' };
    expect((await ask({ recipient: branch, people: nowhere })).status).toBe(404);
    const none = { of: 'cohort', cohort: '01KA0000000000000000000000' };
    expect((await ask({ recipient: branch, people: none })).status).toBe(404);
    const json = { recipient: branch, people: { of: 'all' }, stage: 'after-decision' };
    expect((await ask(json)).status).toBe(409);
  });
});

describe('what comes back', () => {
  it('tells everything that fits nobody at once, and lets nothing count before it is applied', async () => {
    const people = await workers(5);
    const [a, b, c, d] = [first(people), first(people, 1), first(people, 2), first(people, 3)];
    const { id, people: asked } = await makePreCheck(admin, { of: 'agency', agency });
    const stranger = aPerson(900).nationalId;
    const reply = await replied(id, [
      [`'${a.nik}`, 'Layak'],
      [b.nik.replace(/(.{4})/g, '$1 '), 'MENINGGAL DUNIA'],
      [c.nik, 'LAYAK'],
      [c.nik, 'AKTIF PU'],
      [d.nik, 'entahlah'],
      [stranger, 'LAYAK'],
      ['3,31904E+15', 'LAYAK'],
      ['12345', 'LAYAK'],
      ['', 'LAYAK'],
      [a.nik, 'LAYAK'],
    ]);
    expect(reply).toMatchObject({
      state: 'preview',
      rows: 10,
      byAnswer: { OK: 1, DECEASED: 1 },
      unanswered: asked - 2,
      findings: {
        'answers-differ': 2,
        'word-unknown': 1,
        'nik-unknown': 1,
        'nik-rounded': 1,
        'nik-unreadable': 1,
        'nik-missing': 1,
        'row-repeated': 1,
      },
    });
    const address = `/v1/pre-checks/${id}/answers/${reply.id}`;
    const told = read(await admin.ask('GET', `${address}/findings?limit=500`), PreCheckFindingPage);
    expect(told.items.filter(({ row }) => row !== null)).toHaveLength(8);
    expect(told.items.find(({ code }) => code === 'word-unknown')).toMatchObject({
      row: 6,
      word: 'entahlah',
      nationalIdEnd: d.nik.slice(-4),
    });
    expect(JSON.stringify(told)).not.toMatch(/\d{16}/);
    expect((await refusals()).map((one) => one.nominationId)).not.toContain(b.nomination);
    await applied(admin, reply);
    expect(await refusals()).toContainEqual(
      expect.objectContaining({
        nominationId: b.nomination,
        refusals: [expect.objectContaining({ answer: 'DECEASED', recipient: branch })],
      }),
    );
    const again = await replied(id, [
      [`'${a.nik}`, 'Layak'],
      [b.nik, 'LAYAK'],
    ]);
    await applied(admin, again);
    expect((await refusals()).map((one) => one.nominationId)).not.toContain(b.nomination);
  });

  it('is read once, however often the same file is sent, and counts once, however often it is applied', async () => {
    const people = await workers(2);
    const { id } = await makePreCheck(admin, { of: 'agency', agency });
    const lines = people.map(({ nik }) => [nik, 'AKTIF PU'] as const);
    const reply = await replied(id, lines);
    expect((await replied(id, lines)).id).toBe(reply.id);
    const [one, two] = await Promise.all([applied(admin, reply), applied(admin, reply)]);
    expect(one.applied).toBe(2);
    expect(two).toEqual(one);
    const late = await admin.ask('POST', `/v1/pre-checks/${id}/answers/${reply.id}/discard`);
    expect(read(late, Problem)).toMatchObject({ status: 409, code: 'state-forbids' });
  });

  it('may be brought by the insurer, and is let count by the lead agency alone', async () => {
    const [one] = await workers(1);
    const { id } = await makePreCheck(admin, { of: 'agency', agency });
    const bytes = aReply([[one?.nik ?? '', 'LAYAK']]);
    const reply = read(await sendReply(insurer, id, bytes), PreCheckReply);
    const apply = `/v1/pre-checks/${id}/answers/${reply.id}/apply`;
    expect((await insurer.ask('POST', apply)).status).toBe(403);
    expect((await admin.ask('POST', apply)).status).toBe(202);
  });

  it.each([
    ['no columns', Buffer.from('halo;dunia\n1;2\n')],
    ['nothing', Buffer.from('')],
    ['another kind of file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ])('is refused in words when it holds %s', async (_, bytes) => {
    await workers(1);
    const { id } = await makePreCheck(admin, { of: 'agency', agency });
    const answer = await sendReply(admin, id, bytes, '2999-01-01');
    expect(answer.status).toBe(422);
    expect(read(answer, Problem).errors?.length).toBeGreaterThan(0);
  });
});

describe('what is done about refusals', () => {
  it('ends, sends back or overrules many at once, and tells what could not be done', async () => {
    const people = await workers(4);
    const { id } = await makePreCheck(admin, { of: 'agency', agency });
    const lines = people.map(({ nik }) => [nik, 'TIDAK PADAN'] as const);
    await applied(admin, await replied(id, lines));
    const decide = async (act: string, nominationIds: string[]) => {
      const json = { nominationIds, act, reason: 'sesuai jawaban cabang' };
      const answer = await admin.ask('POST', '/v1/pre-checks/decisions', { json });
      return read(answer, PreCheckDecisionDone).items;
    };
    const ids = people.map(({ nomination }) => nomination);
    const nobody = '01KA0000000000000000000000-1';
    expect(await decide('refuse', [first(ids), nobody])).toMatchObject([
      { nominationId: first(ids), done: true },
      { nominationId: nobody, done: false, code: 'not-found' },
    ]);
    expect(await decide('return', [first(ids, 1)])).toMatchObject([{ done: true }]);
    expect(await decide('keep', [first(ids, 2)])).toMatchObject([{ done: true }]);
    const open = await refusals(officer);
    const mine = open.filter(({ nominationId }) => ids.includes(nominationId));
    expect(
      mine.map(({ nominationId, returned }) => [nominationId, returned?.reason ?? null]),
    ).toEqual(
      [
        [first(ids, 1), 'sesuai jawaban cabang'],
        [first(ids, 3), null],
      ].sort(),
    );
    const kept = await officer.ask('GET', `/v1/nominations/${first(ids, 2)}/pre-checks`);
    expect(read(kept, PreCheckHistory)).toMatchObject({
      dukcapilStatus: 'NOT_CHECKED',
      entries: [{ recipient: branch, answer: 'MISMATCH', file: id, row: 4 }],
      rulings: [{ act: 'keep', reason: 'sesuai jawaban cabang' }],
    });
    const ended = await admin.ask('GET', `/v1/nominations/${first(ids)}`);
    expect(ended.text).toContain('"refused"');
  });
});

describe('how a region asks', () => {
  it('keeps the next version of a branch’s columns and words, and reads answers by them', async () => {
    const [one] = await workers(1);
    const listed = read(await admin.ask('GET', '/v1/pre-checks/recipients'), PreCheckRecipientList);
    const known = listed.items.find(({ recipient }) => recipient === branch);
    if (known === undefined || one === undefined) throw new Error('no recipient to begin with');
    const { recipient: _, ...said } = known;
    const answers = { ...said.answers, means: { ...said.answers.means, OTHER: ['TUNGGU DULU'] } };
    const columns = said.columns.filter(({ field }) => field === 'nationalId' || field === 'name');
    const put = (json: unknown) =>
      admin.ask('PUT', '/v1/pre-checks/recipients/cabang-kudus', { json });
    expect((await put({ ...said, number: 0, answers, columns })).status).toBe(200);
    expect((await put({ ...said, number: 0, answers, columns })).status).toBe(409);
    const bad = await put({ ...said, number: 1, columns: [...columns, ...columns] });
    expect(read(bad, Problem)).toMatchObject({ status: 422 });
    const { id } = await makePreCheck(admin, { of: 'agency', agency }, 'cabang-kudus');
    const csv = await admin.ask('GET', `/v1/pre-checks/${id}/file?format=csv`);
    expect(csv.text).toContain('NIK;NAMA;DATA CONTOH');
    const reply = await replied(id, [[one.nik, 'tunggu dulu']]);
    expect(reply.byAnswer).toEqual({ OTHER: 1 });
  });

  it('says whether a recipient has to be asked, and of how many days the answer may be', async () => {
    const put = (json: unknown) => admin.ask('PUT', '/v1/pre-checks/requirement', { json });
    const required = [{ recipient: registry, maxAgeDays: 90 }];
    expect((await put({ version: 0, required })).status).toBe(200);
    expect((await put({ version: 0, required })).status).toBe(409);
    const unknown = [{ recipient: 'nobody', maxAgeDays: 90 }, ...required, ...required];
    const answer = read(await put({ version: 1, required: unknown }), Problem);
    expect(answer.errors?.map(({ field }) => field)).toEqual([
      'required.0.recipient',
      'required.2.recipient',
    ]);
  });
});

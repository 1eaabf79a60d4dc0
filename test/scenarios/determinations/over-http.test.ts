import {
  DeterminationPage,
  DeterminationView,
  DeterminedLinePage,
  LinesEdited,
  NotReadyPage,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter } from '../../support/evidence-files.ts';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import {
  addPeople,
  aNumber,
  frozen,
  inForce,
  makeCohort,
  makeDraft,
  sentForSignature,
  settled,
  signatory,
} from '../../support/http-determinations.ts';
import { handInEvidence } from '../../support/http-evidence.ts';
import { openReadyPeople } from '../../support/http-ready.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let approver: Caller;
let officer: Caller;
let insurer: Caller;
let treasurer: Caller;
let ready: Awaited<ReturnType<typeof openReadyPeople>>;
let n = 400;

beforeAll(async () => {
  service = await aLocalService();
  const at = (account: string) => signedIn(service.address, `33.19/${account}`);
  admin = await at('admin');
  approver = await at('approver');
  officer = await at('dinas-perhubungan/officer');
  insurer = await at('insurer');
  treasurer = await at('treasurer');
  ready = await openReadyPeople(service.address, () => {
    n += 1;
    return n;
  });
});
afterAll(() => service.end());

async function draftOf(count: number): Promise<{ id: string; people: string[] }> {
  const people = [];
  for (let i = 0; i < count; i += 1) people.push(await ready());
  const id = await makeDraft(admin, { cohort: await makeCohort(admin) });
  await addPeople(admin, id, people);
  return { id, people };
}

describe('from a draft to a decision in force', () => {
  it('goes by freeze, sending and signature, and its papers name everybody once', async () => {
    const { id, people } = await draftOf(3);
    const decided = await inForce({ admin, approver }, id);
    expect(decided).toMatchObject({
      state: 'in-force',
      totals: { people: 3, months: 30, rupiah: 504_000 },
      effect: { determined: 3, leftOut: 0 },
    });
    const page = read(
      await admin.ask('GET', `/v1/determinations/${id}/lines?limit=2`),
      DeterminedLinePage,
    );
    expect(page.items).toHaveLength(2);
    const rest = `/v1/determinations/${id}/lines?limit=2&cursor=${page.nextCursor}`;
    const last = read(await admin.ask('GET', rest), DeterminedLinePage);
    const named = [...page.items, ...last.items].map(({ nominationId }) => nominationId);
    expect(named.sort()).toEqual(people.sort());
    expect(last.nextCursor).toBeNull();
    for (const query of ['format=pdf', 'format=xlsx', 'format=pdf&audience=full']) {
      const paper = await admin.ask('GET', `/v1/determinations/${id}/attachment?${query}`);
      expect(paper.status).toBe(200);
      expect(paper.bytes.length).toBeGreaterThan(1_000);
      expect(paper.headers.get('content-disposition')).toContain('attachment');
    }
    const listed = await treasurer.ask('GET', '/v1/determinations');
    expect(read(listed, DeterminationPage).items.map((one) => one.id)).toContain(id);
  });

  it('shows the insurer nothing before it is signed, and the full attachment afterwards', async () => {
    const { id } = await draftOf(1);
    expect(verdictOf(await insurer.ask('GET', `/v1/determinations/${id}`))).toBe('404 not-found');
    await inForce({ admin, approver }, id);
    const path = `/v1/determinations/${id}/attachment?audience=full`;
    expect((await insurer.ask('GET', path)).status).toBe(200);
    expect(verdictOf(await treasurer.ask('GET', path))).toBe('403 not-allowed');
    const lines = await insurer.ask('GET', `/v1/determinations/${id}/lines`);
    expect(verdictOf(lines)).toBe('403 not-allowed');
  });

  it('is entered by the lead agency with its scan only, and never by whoever proposed somebody', async () => {
    const { id } = await draftOf(1);
    const { frozen: list } = await sentForSignature(admin, id);
    const json = { number: aNumber(), date: list?.on };
    const sign = (sent: object) =>
      admin.ask('POST', `/v1/determinations/${id}/sign`, { json: sent });
    expect(verdictOf(await sign(json))).toBe('403 not-allowed');
    const letter = { fileName: 'sk.pdf', type: 'application/pdf', bytes: aLetter() };
    const other = await handInEvidence(admin, { use: 'regulation', ...letter });
    expect(problemIn(await sign({ ...json, scan: other })).code).toBe('request-invalid');
    const scan = await handInEvidence(admin, { use: 'determination', ...letter });
    expect(read(await sign({ ...json, scan }), DeterminationView)).toMatchObject({
      state: 'taking-effect',
      signed: { scan },
    });
    expect((await settled(admin, id)).state).toBe('in-force');
  });
});

describe('what is not ready or has changed', () => {
  it('stays off the list with every reason, and never blocks the others', async () => {
    const one = await ready();
    const worker = await ready();
    const json = { answers: { excluded: { CIVIL_SERVANT: true } } };
    expectDone(await admin.ask('PUT', `/v1/nominations/${worker}/facts`, { json }));
    const id = await makeDraft(admin, { cohort: await makeCohort(admin) });
    const sent = { json: { nominations: [one, worker] } };
    const answer = await admin.ask('POST', `/v1/determinations/${id}/lines`, sent);
    const { items } = read(answer, LinesEdited);
    expect(items.map(({ done }) => done)).toEqual([true, false]);
    expect(items[1]?.reasons).toMatchObject([
      {
        part: 'eligibility',
        code: 'criterion-not-met',
        detail: { criterion: 'not-civil-servant' },
      },
    ]);
  });

  it('is met at the freeze when somebody became ineligible since, with the reason', async () => {
    const { id, people } = await draftOf(2);
    const json = { answers: { excluded: { WAGE_EARNER: true } } };
    expectDone(await admin.ask('PUT', `/v1/nominations/${people[0]}/facts`, { json }));
    expectDone(await admin.ask('POST', `/v1/determinations/${id}/freeze`));
    expect(await settled(admin, id)).toMatchObject({
      state: 'draft',
      freezeRefused: { people: 1 },
      notReady: { byReason: { 'eligibility criterion-not-met': 1 } },
    });
    const shown = await admin.ask('GET', `/v1/determinations/${id}/not-ready`);
    const { items } = read(shown, NotReadyPage);
    expect(items.map(({ nominationId }) => nominationId)).toEqual([people[0]]);
    // as every list shows people: the name, and the last digits only
    expect(items[0]?.person?.nationalIdEnding).toHaveLength(4);
    expect(items[0]?.person?.name).not.toBe('');
    expect(JSON.stringify(items)).not.toMatch(/\d{16}/);
    const off = { json: { nominations: [people[0]], reason: 'menjadi pekerja penerima upah' } };
    expectDone(await admin.ask('POST', `/v1/determinations/${id}/lines/remove`, off));
    expect((await frozen(admin, id)).totals.people).toBe(1);
  });

  it('stops the signature with everybody who changed, and the list can be returned and frozen anew', async () => {
    const { id, people } = await draftOf(2);
    const { frozen: list } = await sentForSignature(admin, id);
    const reason = { json: { reason: 'pindah ke daerah lain' } };
    expectDone(await officer.ask('POST', `/v1/nominations/${people[1]}/withdraw`, reason));
    const json = { number: aNumber(), date: list?.on };
    const refused = problemIn(
      await approver.ask('POST', `/v1/determinations/${id}/sign`, { json }),
    );
    expect(refused).toMatchObject({ status: 409, code: 'list-changed' });
    expect(refused.errors).toMatchObject([{ code: 'state-changed' }]);
    expect(refused.errors?.[0]?.message).toContain(people[1]);
    const remarks = { json: { remarks: 'satu orang mundur' } };
    const back = await approver.ask('POST', `/v1/determinations/${id}/return`, remarks);
    expect(read(back, DeterminationView)).toMatchObject({ state: 'draft', frozen: null });
    const off = { json: { nominations: [people[1]], reason: 'mundur' } };
    expectDone(await admin.ask('POST', `/v1/determinations/${id}/lines/remove`, off));
    expect(await inForce({ admin, approver }, id)).toMatchObject({ effect: { determined: 1 } });
  });
});

describe('bad input', () => {
  it('is told all at once, and changes nothing', async () => {
    const json = { cohort: 'x', title: 'ab', agencies: ['tidak-ada', '??'], occupations: ['apa'] };
    const sent = problemIn(await admin.ask('POST', '/v1/determinations', { json }));
    expect(sent).toMatchObject({ status: 422, code: 'request-invalid' });
    const named = { ...json, title: 'Penetapan', agencies: ['tidak-ada'] };
    const fields = problemIn(await admin.ask('POST', '/v1/determinations', { json: named })).errors;
    expect(fields?.map(({ field }) => field).sort()).toEqual([
      'agencies[0]',
      'cohort',
      'occupations[0]',
    ]);
  });

  it('a number used twice in a year, also with other spaces, is refused by name of the decision', async () => {
    const [first, second] = [await draftOf(1), await draftOf(1)];
    const number = aNumber();
    const { frozen: list } = await sentForSignature(admin, first.id);
    await sentForSignature(admin, second.id);
    const sign = (id: string, given: string) => {
      const json = { number: given, date: list?.on };
      return approver.ask('POST', `/v1/determinations/${id}/sign`, { json });
    };
    expect((await sign(first.id, number)).status).toBe(200);
    const again = problemIn(
      await sign(second.id, ` ${number.replaceAll('/', ' / ').toLowerCase()}`),
    );
    expect(again).toMatchObject({ status: 409, code: 'number-used' });
    expect(again.detail).toContain(first.id);
    await settled(admin, first.id);
    expect(verdictOf(await sign(first.id, aNumber()))).toBe('409 determination-signed');
  });

  it('a date before the freeze, a signatory without a letter, and an empty list are refused', async () => {
    const empty = await makeDraft(admin, { cohort: await makeCohort(admin) });
    const freezing = await admin.ask('POST', `/v1/determinations/${empty}/freeze`);
    expect(verdictOf(freezing)).toBe('409 determination-empty');
    const { id } = await draftOf(1);
    await frozen(admin, id);
    const acting = { json: { signatory: { ...signatory, capacity: 'Plt.', to: '2020-01-01' } } };
    const sending = problemIn(await admin.ask('POST', `/v1/determinations/${id}/send`, acting));
    expect(sending.errors?.map(({ field }) => field)).toEqual(['signatory.letter', 'signatory.to']);
    expectDone(await admin.ask('POST', `/v1/determinations/${id}/send`, { json: { signatory } }));
    const json = { number: aNumber(), date: '2025-03-01' };
    const signing = problemIn(
      await approver.ask('POST', `/v1/determinations/${id}/sign`, { json }),
    );
    expect(signing.errors).toMatchObject([{ field: 'date' }]);
    const late = await admin.ask('POST', `/v1/determinations/${id}/lines`, {
      json: { nominations: [await ready()] },
    });
    expect(verdictOf(late)).toBe('409 state-forbids');
  });
});

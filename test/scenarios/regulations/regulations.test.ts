import {
  JournalPage,
  NominationResult,
  RegulationCard,
  RuleComparisonAnswer,
  RuleDraftDetail,
  RuleDraftList,
  RuleVersionDetail,
  TariffAnswer,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter, aProgram } from '../../support/evidence-files.ts';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { handInEvidence, postEvidence } from '../../support/http-evidence.ts';
import { aWorker, nominated } from '../../support/http-nominations.ts';
import {
  adopted,
  aRegulation,
  changeOf,
  compared,
  dayInWib,
  drafted,
  recorded,
  rulesOf,
} from '../../support/http-regulations.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;
let insurer: Caller;
beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  insurer = await signedIn(service.address, '33.19/insurer');
});
afterAll(() => service.end());

const codesIn = (answer: Parameters<typeof problemIn>[0]) =>
  (problemIn(answer).errors ?? []).map(({ code }) => code);

describe('a regulation', () => {
  it('is recorded with what it replaces and its scanned paper, and everybody may read it', async () => {
    const { regulations } = await rulesOf(officer);
    const replaces = regulations.map(({ id }) => id);
    const json = aRegulation({ number: '19', signedOn: '2025-12-20', replaces, year: 2025 });
    const answer = await admin.ask('POST', '/v1/regulations', { json });
    expect(answer.status).toBe(201);
    const { id } = read(answer, RegulationCard);
    expect(id).toBe('perwal-19-2025');
    const evidenceId = await handInEvidence(admin, {
      use: 'regulation',
      bytes: aLetter('Perwal 19'),
      fileName: 'perwal.pdf',
      type: 'application/pdf',
    });
    const scanned = await admin.ask('PUT', `/v1/regulations/${id}/scan`, { json: { evidenceId } });
    expect(read(scanned, RegulationCard)).toMatchObject({ scan: evidenceId, replaces });
    const file = await officer.ask('GET', `/v1/evidence/${evidenceId}/file`);
    expect(file.text).toContain('Perwal 19');
    expect((await rulesOf(insurer)).regulations.map((one) => one.id)).toContain(id);
  });

  it('is no scan when its file is a program under another name', async () => {
    const sent = await postEvidence(admin, {
      use: 'regulation',
      bytes: aProgram,
      fileName: 'perwal.pdf',
      type: 'application/pdf',
    });
    expect(verdictOf(sent)).toBe('422 evidence-refused');
  });

  it('is refused with everything that is wrong with it at once', async () => {
    const id = await recorded(admin, { number: '7' });
    const json = aRegulation({
      number: '7',
      effectiveTo: '2025-01-01',
      signedOn: '2027-01-01',
      replaces: ['perda-99-1999'],
    });
    const answer = await admin.ask('POST', '/v1/regulations', { json });
    expect(verdictOf(answer)).toBe('422 rules-invalid');
    expect(codesIn(answer)).toEqual([
      'regulation-exists',
      'dates-reversed',
      'signed-after-effect',
      'year-differs',
      'replaces-unknown',
    ]);
    expect(id).toBe('perwal-7-2026');
  });
});

describe('a revision of the rules', () => {
  it('takes effect on its day: a new occupation and new ages count for who is nominated from then on', async () => {
    const worker = { ...aWorker(1), occupation: 'MASINIS ODONG-ODONG' };
    const json = { agency: 'dinas-perhubungan', worker };
    const before = await officer.ask('POST', '/v1/nominations', { json });
    expect(verdictOf(before)).toBe('422 worker-to-correct');
    const draft = await drafted(admin, { effectiveFrom: dayInWib() });
    expect(draft.faults).toEqual([]);
    const occupations = [
      ...draft.rules.occupations,
      {
        code: 'masinis-odong-odong',
        name: 'Masinis odong-odong',
        synonyms: [],
        agencies: ['dinas-perhubungan'],
      },
    ];
    const change = changeOf(draft, { occupations, maxAgeExclusive: 60 });
    const changed = read(
      await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json: change }),
      RuleDraftDetail,
    );
    const version = await adopted(admin, changed);
    expect(version.rules.maxAgeExclusive).toBe(60);
    const after = read(await officer.ask('POST', '/v1/nominations', { json }), NominationResult);
    expect(after.outcome).toBe('nominated');
    const { versions } = await rulesOf(officer);
    expect(versions.filter(({ isInForce }) => isInForce).map(({ id }) => id)).toEqual([version.id]);
    const earlier = versions.findLast(({ effectiveFrom }) => effectiveFrom < dayInWib());
    expect(earlier?.effectiveTo).toBe(dayInWib(-1));
    // the rules of before stay as they were
    const old = read(await officer.ask('GET', `/v1/rules/${earlier?.id}`), RuleVersionDetail);
    expect(old.rules.maxAgeExclusive).toBe(65);
    const journal = await admin.ask('GET', '/v1/journal?limit=50');
    expect(journal.text).toContain('rules-adopted');
    read(journal, JournalPage);
  });

  it('in the past is refused, but for history before anybody was determined', async () => {
    const past = await drafted(admin, { effectiveFrom: dayInWib(-100) });
    const path = `/v1/rule-drafts/${past.id}/adoption`;
    const refused = await admin.ask('POST', path, { json: { version: past.version } });
    expect(codesIn(refused)).toEqual(['in-the-past']);
    const json = { version: past.version, asHistory: true };
    const history = read(await admin.ask('POST', path, { json }), RuleVersionDetail);
    expect(history.adopted?.asHistory).toBe(true);
    expect(history.effectiveFrom).toBe(dayInWib(-100));
  });

  it('names every fault with the draft, and none of it holds', async () => {
    const regulation = await recorded(admin, { effectiveFrom: dayInWib(500) });
    const draft = await drafted(admin, { regulation });
    expect(draft.faults.map(({ code }) => code)).toEqual(['before-regulation']);
    const [first] = draft.rules.occupations;
    if (first === undefined) throw new Error('no occupations');
    const json = changeOf(draft, { minAge: 70, occupations: [first, first] });
    const changed = read(
      await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json }),
      RuleDraftDetail,
    );
    const codes = ['before-regulation', 'ages-reversed', 'occupation-twice'];
    expect(changed.faults.map(({ code }) => code)).toEqual(codes);
    const adoption = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/adoption`, {
      json: { version: changed.version },
    });
    expect(codesIn(adoption)).toEqual(codes);
  });

  it('on the day of another one overlaps with it', async () => {
    const first = await adopted(admin, await drafted(admin, { effectiveFrom: dayInWib(200) }));
    const second = await drafted(admin, { effectiveFrom: dayInWib(200) });
    expect(second.faults.map(({ code }) => code)).toEqual(['overlap']);
    const tooLong = await drafted(admin, {
      effectiveFrom: dayInWib(190),
      effectiveTo: dayInWib(195),
    });
    expect(tooLong.faults.map(({ code }) => code)).toEqual(['gap']);
    expect(first.effectiveTo).toBeNull();
  });

  it('that somebody else changed meanwhile is read again first', async () => {
    const draft = await drafted(admin);
    const json = changeOf(draft);
    expectDone(await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json }));
    expect(verdictOf(await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json }))).toBe(
      '409 version-moved',
    );
  });

  it('can be given up, and then nothing is done with it any more', async () => {
    const draft = await drafted(admin);
    const json = { version: draft.version };
    const given = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/withdrawal`, { json });
    expect(given.status).toBe(200);
    const again = await admin.ask('POST', `/v1/rule-drafts/${draft.id}/adoption`, {
      json: { version: draft.version + 1 },
    });
    expect(verdictOf(again)).toBe('409 state-forbids');
    const { items } = read(await admin.ask('GET', '/v1/rule-drafts'), RuleDraftList);
    expect(items.find(({ id }) => id === draft.id)?.state).toBe('withdrawn');
  });
});

describe('a tariff', () => {
  it('says its legal basis, and that a donor’s half price is our reading of the law', async () => {
    const ask = async (query: string) =>
      read(await insurer.ask('GET', `/v1/tariff?${query}`), TariffAnswer);
    expect(await ask('funding=APBD&month=2026-06')).toMatchObject({
      amount: 16_800,
      mark: 'verified',
    });
    expect(await ask('funding=CSR&month=2026-06')).toMatchObject({
      amount: 8_400,
      mark: 'inferred',
    });
  });
});

describe('a draft beside the rules in force', () => {
  it('says who would gain and who would lose, by which criterion, and what that costs', async () => {
    // a region in which nothing else happens
    const lead = await signedIn(service.address, '35.73/admin');
    const transport = await signedIn(service.address, '35.73/dinas-perhubungan/officer');
    const place = { village: 'BLIMBING', district: 'BLIMBING' };
    const born = (year: number) => ({ birthDate: `${year}-02-03` });
    for (const [n, year] of [
      [501, 1964],
      [502, 1990],
      [503, 1991],
    ] as const) {
      const changes = {
        ...place,
        ...born(year),
        occupation: n === 503 ? 'JURU PARKIR' : 'TUKANG BECAK',
      };
      const { outcome } = await nominated(transport, n, { agency: 'dinas-perhubungan', changes });
      expect(outcome).toBe('nominated');
    }
    const draft = await drafted(lead);
    const occupations = draft.rules.occupations.filter(({ code }) => code !== 'juru-parkir');
    const json = changeOf(draft, { maxAgeExclusive: 60, occupations });
    const changed = read(
      await lead.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json }),
      RuleDraftDetail,
    );
    const comparison = await compared(lead, changed);
    expect(comparison).toMatchObject({ state: 'done', isCurrent: true });
    const { counts } = comparison;
    expect(counts?.byCriterion).toMatchObject({
      age: { gain: 0, lose: 1 },
      occupation: { gain: 0, lose: 1 },
    });
    expect(counts?.lose).toBe(2);
    const { before, after } = counts ?? {};
    expect((before?.places ?? 0) - (after?.places ?? 0)).toBe(2);
    // the demo's year covers ten months
    expect((before?.rupiah ?? 0) - (after?.rupiah ?? 0)).toBe(2 * 10 * 16_800);
    const file = await lead.ask('GET', `/v1/rule-drafts/${draft.id}/comparison/people`);
    expect(file.text.split('\r\n')).toHaveLength(4);
    expect(file.text).toContain('Tidak lagi memenuhi syarat;Usia;');
    expect(file.text).not.toMatch(/\d{12}/);
  });

  it('is of the past once the draft says something else', async () => {
    const draft = await drafted(admin);
    await compared(admin, draft);
    expectDone(await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, { json: changeOf(draft) }));
    const path = `/v1/rule-drafts/${draft.id}/comparison`;
    expect(read(await admin.ask('GET', path), RuleComparisonAnswer).isCurrent).toBe(false);
  });
});

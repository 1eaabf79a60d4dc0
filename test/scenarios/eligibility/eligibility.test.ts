import {
  decideSoft,
  recordFacts,
  recordMatch,
  showEligibility,
  takeBackSoft,
} from '@payung/casework';
import { CalendarDate, type NominationId, plainCriteria } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate } from '../../support/acts.ts';
import {
  ask,
  aVerifier,
  codeOf,
  eligibilityNow,
  nobodyElse,
  notReady,
  stated,
} from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';
const ids = (...named: NominationId[]) => ({ by: 'ids', ids: named }) as const;
const everybody = (...except: NominationId[]) =>
  ({ by: 'all', agency: null, village: null, except, cursor: null }) as const;

describe('a worker about whom nobody has said anything', () => {
  it('is told what is still to be found out, with the legal basis of each question', async () => {
    const test = await open(801);
    const { nominationId } = await nominate(test, social, 1);
    const { report } = await eligibilityNow(test, nominationId);
    expect(report.standing).toBe('undecided');
    expect(report.lines.filter(({ result }) => result === 'unknown')).toHaveLength(6);
    expect(report.lines.every(({ basis }) => basis.regulation === 'perbup-1-2026')).toBe(true);
  });
});

describe('a statement about many', () => {
  it('is about everybody but those who are named, and makes them eligible with one letter', async () => {
    const test = await open(802);
    const rows = await importPeople(
      test,
      social,
      [1, 2, 3, 4].map((n) => aPerson(n)),
    );
    const [first, second] = rows.flatMap(({ nominationId }) => nominationId ?? []);
    if (first === undefined || second === undefined) throw new Error('nobody was nominated');
    expect((await stated(test, everybody(second))).done).toBe(3);
    expect((await eligibilityNow(test, first)).report.standing).toBe('eligible');
    expect(await notReady(test, '2026-01-15')).toEqual([
      {
        id: second,
        reasons: expect.arrayContaining(['criterion-unknown statement statement-missing']),
      },
    ]);
  });

  it('is written once however often it is repeated, and counts whom it is about', async () => {
    const test = await open(803);
    const { nominationId } = await nominate(test, social, 1);
    const twice = await Promise.all([
      stated(test, ids(nominationId)),
      stated(test, ids(nominationId, nominationId)),
    ]);
    expect(twice.map(({ done }) => done)).toEqual([1, 1]);
    expect((await eligibilityNow(test, nominationId)).facts.statements).toHaveLength(2);
  });

  it('is not made by whoever proposed the worker, nor without proof', async () => {
    const test = await open(804);
    const { nominationId } = await nominate(test, social, 1);
    const actor = anOfficer(test.tenant, social);
    const told = await stated(test, ids(nominationId), { actor });
    expect(told).toEqual({ done: 0, refused: [{ id: nominationId, code: 'own-proposal' }] });
    const colleague = { ...actor, user: aVerifier(test, 'rekan').user };
    expect((await stated(test, ids(nominationId), { actor: colleague })).done).toBe(1);
  });

  it('does not reach people of another agency', async () => {
    const test = await open(805);
    const { nominationId } = await nominate(test, social, 1);
    const actor = anOfficer(test.tenant, transport);
    const told = await stated(test, ids(nominationId), { actor });
    expect(told.refused).toEqual([{ id: nominationId, code: 'not-found' }]);
  });
});

describe('one person for each family card', () => {
  const familyCardNo = '3319040101157777';

  it('lets the first of a card pass and holds up the others, whatever agency named them', async () => {
    const test = await open(808);
    await ask(test, { onePerFamilyCard: { rule: 'hard', article: 'Pasal 5' } });
    const first = await nominate(test, social, 1, { familyCardNo });
    test.clock.advance(1_000);
    const second = await nominate(test, transport, 2, { familyCardNo });
    const other = await nominate(test, transport, 3);
    const code = (id: NominationId) => codeOf(test, id, 'one-per-family-card');
    expect(await code(first.nominationId)).toBe('only-one');
    expect(await code(second.nominationId)).toBe('other-first');
    expect(await code(other.nominationId)).toBe('only-one');
    await end(test, 'withdraw', first.nominationId);
    expect(await code(second.nominationId)).toBe('only-one');
  });
});

describe('a soft criterion', () => {
  const rules = {
    socialAid: { ...plainCriteria.socialAid, rule: 'must-not', weight: 'soft' },
  } as const;

  it('is decided by a person with a reason, and taken back, and never by who proposed', async () => {
    const test = await open(809);
    await ask(test, rules);
    const { nominationId: id } = await nominate(test, social, 1);
    await stated(test, ids(id), { answers: { ...nobodyElse, receivesPkh: true } });
    expect((await eligibilityNow(test, id)).report.standing).toBe('undecided');
    const request = { id, criterion: 'social-aid', reason: 'berakhir bulan ini', correlationId };
    const deciding = { ...request, criterion: 'social-aid', verdict: 'accept' } as const;
    const proposer = { ...aVerifier(test), user: anOfficer(test.tenant, social).user };
    const own = await decideSoft(test.service, proposer, deciding);
    expect(own.ok ? 'done' : own.refusal.code).toBe('not-allowed');
    expect((await decideSoft(test.service, aVerifier(test), deciding)).ok).toBe(true);
    expect((await eligibilityNow(test, id)).report.standing).toBe('eligible');
    expect(await notReady(test, '2026-01-15')).toEqual([]);
    const back = { ...request, criterion: 'social-aid', reason: 'keliru' } as const;
    expect((await takeBackSoft(test.service, anAdmin(test.tenant), back)).ok).toBe(true);
    const after = await eligibilityNow(test, id);
    expect(after.report.standing).toBe('undecided');
    expect(after.facts.decisions).toMatchObject([
      { verdict: 'accept', takenBack: { reason: 'keliru' } },
    ]);
  });

  it('cannot be decided where nothing is left to a person', async () => {
    const test = await open(810);
    const { nominationId: id } = await nominate(test, social, 1);
    const deciding = { id, verdict: 'accept', reason: 'coba', correlationId } as const;
    const hard = await decideSoft(test.service, aVerifier(test), {
      ...deciding,
      criterion: 'statement',
    });
    expect(hard.ok ? 'done' : hard.refusal.code).toBe('state-forbids');
  });
});

describe('social data', () => {
  it('are kept quarter by quarter, and the newest day counts', async () => {
    const test = await open(811);
    const socialDataset = { ...plainCriteria.socialDataset, required: true };
    await ask(test, { socialDataset: { ...socialDataset, accepted: ['DTSEN'], weight: 'hard' } });
    const { nominationId: id } = await nominate(test, social, 1);
    const match = (matchedOn: string, dataset: 'DTSEN' | 'NONE', period: string) =>
      recordMatch(test.service, aVerifier(test), id, {
        match: {
          dataset,
          decile: null,
          period,
          matchedOn: CalendarDate.parse(matchedOn),
          source: 'Dinsos',
        },
        correlationId,
      });
    expect(await codeOf(test, id, 'social-dataset')).toBe('not-answered');
    expect((await match('2026-01-10', 'DTSEN', '2025-Q4')).ok).toBe(true);
    expect((await match('2025-08-10', 'NONE', '2025-Q3')).ok).toBe(true);
    expect(await codeOf(test, id, 'social-dataset')).toBe('in-dataset');
    expect((await eligibilityNow(test, id)).matches.map(({ period }) => period)).toEqual([
      '2025-Q3',
      '2025-Q4',
    ]);
    expect((await match('2026-02-10', 'NONE', '2026-Q1')).ok).toBe(false);
  });
});

describe('statuses such as a disability', () => {
  it('are recorded and seen by those who need to know them only', async () => {
    const test = await open(812);
    const { nominationId: id } = await nominate(test, social, 1);
    const told = { answers: {}, unanswered: [], flags: [], correlationId };
    const officer = anOfficer(test.tenant, social);
    const refused = await recordFacts(test.service, officer, id, told);
    expect(refused.ok ? 'done' : refused.refusal.code).toBe('not-allowed');
    expect((await recordFacts(test.service, aVerifier(test), id, told)).ok).toBe(true);
    const flagsFor = async (actor: Parameters<typeof showEligibility>[1]) => {
      const shown = await showEligibility(test.service, actor, id);
      return shown.ok ? shown.value.flags : 'refused';
    };
    expect(await flagsFor(officer)).toBeNull();
    expect(await flagsFor(aVerifier(test))).toEqual([]);
    const wrong = await recordFacts(test.service, aVerifier(test), id, { ...told, flags: ['x'] });
    expect(wrong.ok ? 'done' : wrong.refusal.code).toBe('request-faults');
  });
});

describe('the journal', () => {
  it('tells who recorded which question about whom, and no answer', async () => {
    const test = await open(814);
    const { nominationId: id } = await nominate(test, social, 1);
    await stated(test, ids(id), { answers: { ...nobodyElse, receivesPkh: true } });
    const told = (await toldOf(test)).filter(({ act }) => act === 'statement-recorded');
    expect(told).toMatchObject([
      { of: 'statement', id, after: { answers: 'excluded receivesPkh' } },
    ]);
    expect(JSON.stringify(told)).not.toContain('true');
  });
});

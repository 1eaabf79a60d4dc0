import {
  adoptRevision,
  agencyVersion,
  askRuleComparison,
  changeAgency,
  changeDraft,
  compareRules,
  correctNomination,
  type DraftView,
  regionOf,
  showRuleComparison,
  showRules,
  sweepImports,
} from '@payung/casework';
import { OccupationCode, occupationNames, type RuleVersion, rulesOn } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { aRuleDraft } from '../../support/rule-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';

function adopt(test: TestService, { draft }: DraftView, service = test.service) {
  const { id, version } = draft;
  const asked = { id, version, asHistory: false, correlationId };
  return adoptRevision(service, anAdmin(test.tenant), asked);
}

const ofForty = (n: number) => aPerson(n, { birthDate: '1980-02-03' });

async function recordOf(test: TestService, n: number) {
  const { outcome, nominationId } = await nominate(test, transport, n, ofForty(n));
  expect(outcome).toBe('nominated');
  const { data } = await regionOf(test.service, test.tenant);
  const [record = null] = await data.people.nominations([nominationId]);
  return record;
}

describe('a version of the rules', () => {
  it('takes effect at midnight in the region, by itself, and leaves whoever was nominated before', async () => {
    const test = await region(9_101);
    const adopted = given(await adopt(test, await aRuleDraft(test, '2026-01-16')));
    const before = await recordOf(test, 1);
    expect(before?.rules).toBe('awal');
    // one second before midnight in WIB
    test.clock.advance(Date.parse('2026-01-15T16:59:59.000Z') - test.clock.now());
    const { region: still, today } = await regionOf(test.service, test.tenant);
    expect([today, still.schemeYear.maxAgeExclusive]).toEqual(['2026-01-15', 65]);
    // what was read a moment ago is of the day before
    test.clock.advance(1_000);
    const open = await regionOf(test.service, test.tenant);
    expect([open.today, open.region.schemeYear.maxAgeExclusive]).toEqual(['2026-01-16', 40]);
    expect(rulesOn(open.region, open.today).id).toBe(adopted.id);
    const id = before?.id;
    if (id === undefined) throw new Error('nobody was nominated');
    const [later = null] = await open.data.people.nominations([id]);
    expect(later).toEqual(before);
  });

  it('is adopted once, and no second one on its day, whoever else tries in the same moment', async () => {
    const test = await region(9_102);
    const first = await aRuleDraft(test, '2026-02-01');
    const second = await aRuleDraft(test, '2026-02-01');
    const results = await Promise.all([
      adopt(test, first),
      adopt(test, first, test.sibling()),
      adopt(test, second, test.sibling()),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { versions } = await showRules(test.sibling(), anAdmin(test.tenant));
    expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2026-01-01',
      '2026-02-01',
    ]);
  });

  it('that is past keeps its agencies when others are made to look after an occupation', async () => {
    const test = await region(9_103);
    given(await adopt(test, await aRuleDraft(test, '2026-01-20')));
    test.clock.advance(10 * 24 * 60 * 60 * 1000);
    const request = {
      id: transport,
      name: 'DATA CONTOH',
      occupations: [OccupationCode.parse('marbot')],
      version: null,
      correlationId,
    };
    given(await changeAgency(test.service, anAdmin(test.tenant), request));
    const { versions } = await showRules(test.service, anAdmin(test.tenant));
    const owners = ({ rules }: RuleVersion) =>
      rules.occupations.find(({ code }) => code === 'marbot')?.agencies;
    expect(versions.map(owners)).toEqual([[social], [social, transport]]);
  });

  it('that follows keeps its own occupations with their agencies when one is renamed today, or its people are turned away then', async () => {
    const test = await region(9_107);
    const { draft } = await aRuleDraft(test, '2026-01-20');
    const [like] = draft.content.rules.occupations;
    if (like === undefined) throw new Error('the region has occupations');
    const code = OccupationCode.parse('penjaga-palang');
    const occupations = [
      ...draft.content.rules.occupations,
      { ...like, code, name: 'Penjaga palang', synonyms: [], agencies: [transport] },
    ];
    const admin = anAdmin(test.tenant);
    const view = given(
      await changeDraft(test.service, admin, {
        id: draft.id,
        version: draft.version,
        content: { ...draft.content, rules: { ...draft.content.rules, occupations } },
        correlationId,
      }),
    );
    given(await adopt(test, view));
    const before = await regionOf(test.service, test.tenant);
    const seen = before.region.agencies.find(({ id }) => id === transport);
    if (seen === undefined) throw new Error('the region has this agency');
    const version = agencyVersion(before.region, seen, before.today);
    const request = { id: transport, name: 'DATA CONTOH', occupations: [], correlationId };
    const elsewhere = test.sibling();
    await regionOf(elsewhere, test.tenant);
    given(await changeAgency(test.service, admin, { ...request, version }));
    expect(await changeAgency(elsewhere, admin, { ...request, version })).toMatchObject({
      ok: false,
      refusal: { code: 'version-moved' },
    });
    const shown = (await regionOf(elsewhere, test.tenant)).region.agencies;
    expect(shown.find(({ id }) => id === transport)?.name, 'what there is to compare').toBe(
      'DATA CONTOH',
    );
    const { versions } = await showRules(test.service, admin);
    const later = versions.at(-1)?.rules.occupations.find((one) => one.code === code);
    expect(later?.agencies).toEqual([transport]);
    // its rules have come into force, and with them occupations that whoever opened the form before has not seen
    const stale = { ...request, version: version + 1 };
    test.clock.advance(25 * 24 * 60 * 60 * 1000);
    expect(await changeAgency(test.service, admin, stale)).toMatchObject({
      ok: false,
      refusal: { code: 'version-moved' },
    });
  });
});

describe('a comparison of rules', () => {
  it('is made again when its message was lost, and says who loses by age', async () => {
    const test = await region(9_104);
    for (const n of [1, 2, 3]) await recordOf(test, n);
    await nominate(test, transport, 4, aPerson(4, { birthDate: '1995-02-03' }));
    const view = await aRuleDraft(test, '2026-02-01');
    const draft = view.draft.id;
    const admin = anAdmin(test.tenant);
    given(await askRuleComparison(test.service, admin, { draft, correlationId }));
    expect(test.queue.take()?.kind).toBe('compare-rules');
    test.clock.advance(120_000);
    await sweepImports(test.service);
    await test.work();
    const { comparison, isCurrent } = given(await showRuleComparison(test.service, admin, draft));
    expect(isCurrent).toBe(true);
    expect(comparison.counts).toMatchObject({
      people: 4,
      gain: 0,
      lose: 3,
      byCriterion: { age: { gain: 0, lose: 3 } },
      before: { places: 4, rupiah: 4 * 12 * 16_800 },
      after: { places: 1, rupiah: 12 * 16_800 },
    });
  });

  it('is done once however often its message comes', async () => {
    const test = await region(9_105);
    await recordOf(test, 1);
    const { draft } = await aRuleDraft(test, '2026-02-01');
    const admin = anAdmin(test.tenant);
    const asked = { draft: draft.id, correlationId };
    const { comparison } = given(await askRuleComparison(test.service, admin, asked));
    const named = { draft: draft.id, comparison: comparison.id };
    const service = test.sibling();
    await Promise.all([
      compareRules(service, test.tenant, named),
      compareRules(test.service, test.tenant, named),
    ]);
    const once = given(await showRuleComparison(test.service, admin, draft.id)).comparison;
    await compareRules(service, test.tenant, named);
    expect(given(await showRuleComparison(test.service, admin, draft.id)).comparison).toEqual(once);
    expect(once).toMatchObject({ state: 'done', tries: 1, counts: { lose: 1 } });
  });
});

describe('somebody whose occupation a revision dropped', () => {
  it('can still be corrected, and is called by the name of that occupation', async () => {
    const test = await region(9_106);
    const admin = anAdmin(test.tenant);
    const nominated = await nominate(test, social, 1, aPerson(1, { occupation: 'MARBOT' }));
    const { draft } = await aRuleDraft(test, '2026-01-15');
    const { content } = draft;
    const occupations = content.rules.occupations.filter(({ code }) => code !== 'marbot');
    const rules = { ...content.rules, occupations };
    const changed = { id: draft.id, version: draft.version, content: { ...content, rules } };
    const view = given(await changeDraft(test.service, admin, { ...changed, correlationId }));
    given(await adopt(test, view));
    const corrected = await correctNomination(test.service, admin, {
      id: nominated.nominationId,
      texts: { phone: '081234567890' },
      once: null,
      correlationId,
    });
    expect(corrected).toMatchObject({ ok: true, value: { value: { corrected: ['phone'] } } });
    const { region: now } = await regionOf(test.service, test.tenant);
    expect(now.schemeYear.occupations.map(({ code }) => String(code))).not.toContain('marbot');
    expect(occupationNames(now).get('marbot')).toBe('Marbot');
  });
});

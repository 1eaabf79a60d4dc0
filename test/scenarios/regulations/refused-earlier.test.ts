import {
  askRuleComparison,
  changeDraft,
  draftRevision,
  showRuleComparison,
  showRules,
  writeChangedPeople,
} from '@payung/casework';
import { CalendarDate, type NominationId, plainCriteria } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { given } from '../../support/determination-acts.ts';
import { ask, nobodyElse, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'test';

/** A draft that asks nobody any more what their KTP says. */
async function draftWithoutResidence(test: TestService) {
  const admin = anAdmin(test.tenant);
  const [regulation] = (await showRules(test.service, admin)).regulations;
  if (regulation === undefined) throw new Error('a region without a regulation');
  const { draft } = given(
    await draftRevision(test.service, admin, {
      regulation: regulation.id,
      effectiveFrom: CalendarDate.parse('2026-02-01'),
      effectiveTo: null,
      version: null,
      rules: null,
      correlationId,
    }),
  );
  const { id, version, content } = draft;
  const rules = { ...content.rules, criteria: plainCriteria };
  given(
    await changeDraft(test.service, admin, {
      id,
      version,
      content: { ...content, rules },
      correlationId,
    }),
  );
  return id;
}

describe('a comparison of rules', () => {
  it('counts those who were refused earlier, would be let in now, and were not nominated again', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 9_111 });
    const admin = anAdmin(test.tenant);
    await ask(test, {
      residence: { rule: 'ktp', weight: 'hard', article: null },
    });
    const ids: NominationId[] = [];
    for (const n of [1, 2, 3, 4]) {
      ids.push((await nominate(test, n === 4 ? transport : social, n)).nominationId);
    }
    const [elsewhere, here, again, standing] = ids;
    if (elsewhere === undefined || here === undefined) throw new Error('nobody');
    if (again === undefined || standing === undefined) throw new Error('nobody');
    const say = (id: NominationId, ktpHere: boolean) =>
      stated(test, { by: 'ids', ids: [id] }, { answers: { ...nobodyElse, ktpHere } });
    await say(elsewhere, false);
    await say(here, true);
    await say(again, false);
    await say(standing, false);
    for (const id of [elsewhere, here, again])
      expect((await end(test, 'refuse', id)).ok).toBe(true);
    await nominate(test, transport, 3);
    const draft = await draftWithoutResidence(test);
    given(await askRuleComparison(test.service, admin, { draft, correlationId }));
    await test.work();
    const { comparison } = given(await showRuleComparison(test.service, admin, draft));
    expect(comparison.counts).toMatchObject({
      people: 2,
      // who stands refused does not count among those who would gain a place as they are
      gain: 1,
      refused: { people: 2, gain: 1 },
    });
    let table = '';
    const written = given(await writeChangedPeople(test.service, admin, { draft, correlationId }));
    for await (const piece of written) table += new TextDecoder().decode(piece);
    expect(table.match(/\(pernah ditolak\)/g)).toHaveLength(1);
  });
});

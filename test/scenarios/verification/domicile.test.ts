import { showEligibility } from '@payung/casework';
import {
  type NominationId,
  plainCriteria,
  type VerificationAnswer,
  VillageCode,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { ask } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { answered, lurah, setLevels, step, wonosoco } from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 7_980;

async function region(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await ask(test, { residence: { ...plainCriteria.residence, rule: 'domicile', weight: 'hard' } });
  await setLevels(test, [step('village')]);
  return test;
}

const elsewhere = (village: string | null, words: string | null): VerificationAnswer => ({
  answer: 'confirmed-elsewhere',
  domicile: { village: village === null ? null : VillageCode.parse(village), words },
});

async function residenceOf(test: TestService, id: NominationId): Promise<string | undefined> {
  const shown = await showEligibility(test.service, anAdmin(test.tenant), id);
  if (!shown.ok) throw new Error(shown.refusal.code);
  return shown.value.report.lines.find(({ criterion }) => criterion === 'residence')?.result;
}

describe('an office that says where somebody lives', () => {
  it('decides whether they live here, whatever the agency stated', async () => {
    const test = await region();
    const [away, here] = [await nominate(test, social, 1), await nominate(test, social, 2)];
    expect(await residenceOf(test, away.nominationId)).toBe('met');
    const semarang = elsewhere(null, 'Kota Semarang');
    expect(await answered(test, lurah(test), away.nominationId, semarang)).toBe('ready');
    await answered(test, lurah(test), here.nominationId, elsewhere(wonosoco, null));
    expect(await residenceOf(test, away.nominationId)).toBe('not-met');
    expect(await residenceOf(test, here.nominationId)).toBe('met');
  });

  it('names villages of this region only; other places stand in words', async () => {
    const test = await region();
    const { nominationId: id } = await nominate(test, social, 1);
    const given = elsewhere('33.74.01.1001', null);
    expect(await answered(test, lurah(test), id, given)).toBe('request-faults');
    expect(await residenceOf(test, id)).toBe('met');
  });
});

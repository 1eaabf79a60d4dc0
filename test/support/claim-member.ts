import { keepFamily, showFamily } from '@payung/casework';
import type { ClaimId } from '@payung/domain';
import { nominate } from './acts.ts';
import { coverWithMoney, day, goOnTo, payMonths } from './claim-acts.ts';
import { given } from './determination-acts.ts';
import { anAdmin, social } from './invented-region.ts';
import { openTestService, type TestService } from './test-service.ts';

const correlationId = 'claims';

/** Somebody who is covered from 5 March 2026, for whom so many months were paid that day. */
export async function aMember(endpoint: string, seed: number, months: number) {
  const test = await openTestService({ endpoint, seed });
  const { nominationId } = await nominate(test, social, seed);
  const cohort = await coverWithMoney(test);
  goOnTo(test, '2026-03-05');
  await payMonths(test, cohort, '2026-03', months);
  return { test, nominationId, cohort };
}

const widow = {
  name: 'JANDA CONTOH',
  phone: null,
  relation: 'SPOUSE' as const,
  birthDate: day('1985-02-01'),
  papers: [],
};
const child = {
  name: 'ANAK CONTOH',
  birthDate: day('2012-03-01'),
  school: 'primary' as const,
  yearOfLevel: 6,
  isMarried: false,
  isWorking: false,
};

/** What the family of a claim says, all of it invented. */
export async function withFamily(test: TestService, id: ClaimId) {
  const request = { id, correlationId };
  const before = given(await showFamily(test.service, anAdmin(test.tenant), request));
  return keepFamily(test.service, anAdmin(test.tenant), {
    id,
    version: before.version,
    cause: 'SAKIT CONTOH',
    heirs: [widow],
    children: [child],
    account: { bank: 'BANK CONTOH', number: '12345678901', holder: 'JANDA CONTOH' },
    correlationId,
  });
}

import { DenominatorView, PlanView } from '@payung/contract';
import type { Told } from './malang-story.ts';

/** 26.400 people, of whom Malang tells that they are 32 % (S3); the share is in hundredths of a percent */
const covered = 26_400;
const workers = 82_500;
const share = 3_200;
const goal = 4_000;
const tariff = 16_800;
const budget2024 = 3_300_000_000;

/** What 40 % takes, and a budget that does not pay for those whom it names. */
export async function tellPlan({ desks, figures }: Told): Promise<void> {
  const { admin } = desks;
  await admin.ask('POST', '/v1/figures/denominators', DenominatorView, {
    ...{ kind: 'vulnerable-workers', people: workers },
    ...{ source: '26.400 orang adalah 32 persen, MALANG KOTA 18-3-2024', date: '2024-03-18' },
  });
  const asked = { goal, tariff, months: 12, covered, budget: budget2024 };
  const query = Object.entries(asked)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const plan = await admin.ask('GET', `/v1/figures/plan?${query}`, PlanView);
  figures.tell('workers of whom 26.400 are 32 %', workers, plan.denominator?.people ?? 0);
  figures.tell('their share, in hundredths of a percent', share, plan.share);
  figures.tell('people for 40 %', 33_000, plan.people);
  figures.tell('more than now', 6_600, plan.more);
  figures.tell('rupiah a year for them', 1_330_560_000, plan.rupiah);
  const { budget } = plan;
  figures.holds('the budget of 2024 does not reconcile', budget?.reconciles === false);
  figures.tell('what 26.400 people cost in 12 months', 5_322_240_000, budget?.cost ?? 0);
  figures.tell('lacking in the budget', 2_022_240_000, -(budget?.difference ?? 0));
  figures.tell('rupiah a person and month in the budget', 10_417, budget?.perMonth ?? 0);
}

import type { Standing } from '@payung/data';
import { papersLacking } from '@payung/domain';
import type { Fault } from './control-refusal.ts';

/** What a region lacks before it may be founded, all of it. */
export function lackingToProvision({ settings, firstAdmin }: Standing): Fault[] {
  const lacking: Fault[] = [];
  if (settings === null) {
    lacking.push({
      field: 'settings',
      code: 'missing',
      message: 'programme, agencies, list of occupations and places',
    });
  }
  if (firstAdmin === null) {
    lacking.push({
      field: 'firstAdmin',
      code: 'missing',
      message: 'the person with whom the region begins',
    });
  }
  return lacking;
}

/** What a region lacks before its people may work, all of it: papers, and steps of its founding. */
export function lackingToActivate(standing: Standing): Fault[] {
  const { steps, cardsOpenedAt } = standing;
  const lacking: Fault[] = [...lackingToProvision(standing), ...papersLacking(standing.papers)];
  const undone = (['profile', 'first-admin', 'asked'] as const).filter((step) => !steps[step]);
  for (const step of undone) {
    lacking.push({ field: `steps.${step}`, code: 'missing', message: 'not done yet' });
  }
  if (cardsOpenedAt === null) {
    lacking.push({
      field: 'steps.cards',
      code: 'missing',
      message: 'the quota cards are not open yet',
    });
  }
  return lacking;
}

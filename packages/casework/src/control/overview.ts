import type { Standing } from '@payung/data';
import type { TenantState } from '@payung/domain';
import type { ControlService } from './control-service.ts';
import { type Nights, nightsOf } from './nights.ts';

/** Minutes after which a founding that is not done is looked after; one takes seconds. */
export const stuckAfterMinutes = 10;

export interface Overview {
  readonly states: Readonly<Record<TenantState, number>>;
  readonly stuck: readonly { readonly standing: Standing; readonly step: string }[];
  readonly cardsNotOpened: readonly Standing[];
  readonly nights: Nights;
}

/** The first step of a founding that is not done. */
export function nextStep({ steps, cardsOpenedAt }: Standing): string | null {
  const undone = (['profile', 'first-admin', 'asked'] as const).find((step) => !steps[step]);
  return undone ?? (cardsOpenedAt === null ? 'cards' : null);
}

/** How the regions stand: counts and ids, never people. */
export async function overview(service: ControlService): Promise<Overview> {
  const standings = await service.control.standings();
  const count = (state: TenantState) => standings.filter((one) => one.state === state).length;
  const founding = standings.filter(({ state }) => state === 'provisioning');
  const limit = service.clock.now() - stuckAfterMinutes * 60_000;
  return {
    states: {
      requested: count('requested'),
      provisioning: count('provisioning'),
      active: count('active'),
      suspended: count('suspended'),
      offboarding: count('offboarding'),
      archived: count('archived'),
    },
    stuck: founding.flatMap((standing) => {
      const step = nextStep(standing);
      return step === null || Date.parse(standing.since) > limit ? [] : [{ standing, step }];
    }),
    cardsNotOpened: founding.filter(
      ({ steps, cardsOpenedAt }) => steps.asked !== undefined && cardsOpenedAt === null,
    ),
    nights: await nightsOf(service, standings),
  };
}

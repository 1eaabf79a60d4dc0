import { regulationEndsOn, type TenantId } from '@payung/domain';
import { nowOf } from './now.ts';
import { regionOf, type Service } from './service.ts';

/**
 * Says outside of a region what became of its nightly work, so that the centre sees one that stands still.
 *
 * @param failedSteps names of the steps that threw, and `passedOver` where somebody could not be worked on; the others are done
 */
export async function noteNight(
  service: Service,
  tenant: TenantId,
  failedSteps: readonly string[],
): Promise<void> {
  const { region, today } = await regionOf(service, tenant);
  await service.database.keepNight(tenant, {
    at: nowOf(service),
    failedSteps: [...failedSteps],
    regulationEndsOn: regulationEndsOn(region, today),
  });
}

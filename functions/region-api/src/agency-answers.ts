import { regionOf, type Service } from '@payung/casework';
import { AgencyList } from '@payung/contract';
import type { TenantId } from '@payung/domain';

/** The agencies of a region, each with what it looks after, of the same moment as its version. */
export async function agenciesNow(
  service: Service,
  { tenant }: { readonly tenant: TenantId },
): Promise<AgencyList> {
  const { region } = await regionOf(service, tenant);
  const { occupations } = region.schemeYear;
  return AgencyList.parse({
    items: region.agencies.map(({ version = 0, ...agency }) => ({
      ...agency,
      version,
      occupations: occupations
        .filter(({ agencies }) => agencies.includes(agency.id))
        .map(({ code }) => code),
    })),
  });
}

import { agencyVersion, regionOf, type Service } from '@payung/casework';
import { AgencyList } from '@payung/contract';
import { schemeYearOn, type TenantId } from '@payung/domain';

/** The agencies of a region, each with what it looks after, of the same moment as its version. */
export async function agenciesNow(
  service: Service,
  { tenant }: { readonly tenant: TenantId },
): Promise<AgencyList> {
  const { today } = await regionOf(service, tenant);
  // read anew: what is shown here is compared with what is saved
  const stored = await service.database.regions.profile(tenant);
  if (stored === null) throw new Error('the region of the signed-in user does not exist');
  const { region } = stored;
  const { occupations } = schemeYearOn(region, today);
  return AgencyList.parse({
    items: region.agencies.map((agency) => ({
      ...agency,
      version: agencyVersion(region, agency, today),
      occupations: occupations
        .filter(({ agencies }) => agencies.includes(agency.id))
        .map(({ code }) => code),
    })),
  });
}

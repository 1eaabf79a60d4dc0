import type { Region, Village, VillageCode } from '@payung/domain';

/** A village as papers name it. */
export function placeOf(
  region: Region,
  code: VillageCode | null,
): { village: string; villageKind: Village['kind']; district: string } {
  const village = region.villages.find((one) => one.code === code);
  const district = region.districts.find((one) => one.code === village?.districtCode);
  return {
    village: village?.name ?? code ?? '-',
    villageKind: village?.kind ?? 'DESA',
    district: district?.name ?? '-',
  };
}

import { readFileSync } from 'node:fs';
import type { District, Village } from '@payung/domain';
import { CalendarDate, DistrictCode, RegencyCode, VillageCode } from '@payung/domain';
import * as z from 'zod';

const Places = z.object({
  source: z.string(),
  regencies: z.array(
    z.object({
      code: RegencyCode,
      name: z.string(),
      districts: z.array(
        z.object({
          code: DistrictCode,
          name: z.string(),
          /** last four digits of the code → name */
          villages: z.record(z.string().regex(/^\d{4}$/), z.string()),
        }),
      ),
    }),
  ),
});

/** The codes are those of Kepmendagri 300.2.2-2138/2025 (domain-rules 3.7); its day in 2025 is not verified. */
const validity = { validFrom: CalendarDate.parse('2025-01-01'), validTo: null };

/** domain-rules 3.7: the first of the last four digits tells what kind of village it is. */
function kindOf(number: string): Village['kind'] {
  switch (number[0]) {
    case '1':
      return 'KELURAHAN';
    case '2':
      return 'DESA';
    case '3':
      return 'DESA_ADAT';
    default:
      throw new Error(`a village number begins with 1, 2 or 3, not ${number[0]}`);
  }
}

/**
 * Districts and villages of one demo region, from `places.json` (licence and source: LICENSE.md beside it).
 *
 * @param regency Kemendagri code, e.g. `33.19`
 * @throws when the file does not hold that region
 */
export function placesOf(regency: RegencyCode): { districts: District[]; villages: Village[] } {
  const text = readFileSync(new URL('./places.json', import.meta.url), 'utf8');
  const found = Places.parse(JSON.parse(text)).regencies.find((one) => one.code === regency);
  if (found === undefined) throw new Error(`places.json does not hold ${regency}`);
  return {
    districts: found.districts.map(({ code, name }) => ({ code, name, ...validity })),
    villages: found.districts.flatMap((district) =>
      Object.entries(district.villages).map(([number, name]) => ({
        code: VillageCode.parse(`${district.code}.${number}`),
        name,
        kind: kindOf(number),
        districtCode: district.code,
        ...validity,
      })),
    ),
  };
}

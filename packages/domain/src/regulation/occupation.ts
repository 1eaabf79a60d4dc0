import * as z from 'zod';
import { AgencyId, OccupationCode } from '../identifiers.ts';

/** One entry of a region's occupation list. An occupation may belong to several agencies. */
export const Occupation = z.lazy(() =>
  z.object({
    code: OccupationCode,
    name: z.string(),
    synonyms: z.array(z.string()),
    agencies: z.array(AgencyId),
  }),
);
export type Occupation = z.infer<typeof Occupation>;

/**
 * The entry of a region's list under which the lead agency's otherwise unlisted occupations are kept. It names no
 * occupation: whether such work is one of the regulation is for a person to decide (domain-rules 1.12).
 */
export const catchAllOccupation: OccupationCode = OccupationCode.parse('lainnya');

/** A status that makes somebody vulnerable, such as a disability: never an occupation (domain-rules 1.12). */
export const VulnerabilityFlag = z.object({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
});
export type VulnerabilityFlag = z.infer<typeof VulnerabilityFlag>;

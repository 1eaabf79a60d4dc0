import type { NominationRecord } from '@payung/data';
import { type Assessor, createAssessor, rulesById, rulesOn, schemeYearUnder } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/**
 * The judge of what is corrected in a nomination: by the version of the rules that it was judged by when it was made.
 * A revision that drops somebody's occupation does not forbid to correct their telephone number.
 */
export function assessAsJudged(
  { region, today, assess }: OpenRegion,
  { rules }: Pick<NominationRecord, 'rules'>,
): Assessor {
  const version = rules === undefined ? null : rulesById(region, rules);
  if (version === null || version.id === rulesOn(region, today).id) return assess;
  return createAssessor({ ...region, schemeYear: schemeYearUnder(region, version) }, today);
}

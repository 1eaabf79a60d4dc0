import { type Nominator, noticeToRecord, regionOf, type Service } from '@payung/casework';
import { problematicOf } from './refused.ts';

/** What a request may say of the notice; both together, or nothing. */
interface Said {
  readonly noticeGiven?: boolean | undefined;
  readonly noticeVersion?: number | null | undefined;
}

/** The version of the notice to be recorded; null when its giving is not declared. @throws Problematic for none of its versions */
export async function noticeFor(
  service: Service,
  actor: Nominator,
  { noticeGiven = false, noticeVersion = null }: Said,
): Promise<number | null> {
  if (!noticeGiven) return null;
  const open = await regionOf(service, actor.tenant);
  const result = await noticeToRecord(open, { given: true, version: noticeVersion });
  if (!result.ok) throw problematicOf(result.refusal);
  return result.value;
}

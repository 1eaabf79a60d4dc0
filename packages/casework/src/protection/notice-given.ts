import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';

/** What whoever hands in workers says of the notice. */
export interface NoticeGiven {
  readonly given: boolean;
  /** the version that was read out or handed over; null for the one in force */
  readonly version: number | null;
}

/** versions are numbered on, so that one below a known one exists; a region is opened anew every half minute */
const newestKnown = new WeakMap<OpenRegion, number>();

/**
 * The version of the notice that is recorded with what is handed in; null when its giving was not declared. That is
 * no fault: refusing would keep workers out, or teach clerks to tick what did not happen. It is kept as not given,
 * and shows as a warning until the region makes up for it (domain-rules 6.2).
 */
export async function noticeToRecord(
  open: OpenRegion,
  said: NoticeGiven,
): Promise<Result<number | null>> {
  if (!said.given) return ok(null);
  const known = newestKnown.get(open);
  if (known !== undefined && (said.version ?? known) <= known) return ok(said.version ?? known);
  const newest = (await open.data.protection.newest('NOTICE'))?.version ?? 0;
  newestKnown.set(open, newest);
  const version = said.version ?? newest;
  if (version <= newest) return ok(version);
  const detail = `the notice has no version ${version}; the newest is ${newest}`;
  return refuse({ code: 'request-faults', faults: [{ field: 'noticeVersion', detail }] });
}

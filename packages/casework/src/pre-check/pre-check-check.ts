import { splitNominationId } from '@payung/data';
import { type NominationId, type PreCheckStanding, preCheckGaps } from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { settingOf } from './pre-check-setting.ts';
import { standingShelf } from './pre-check-shelves.ts';

const nothingSaid = { entries: [], rulings: [] };

/** What recipients said about these nominations, in their order; null where nobody was asked. */
export function standingsOf(
  { data }: OpenRegion,
  ids: readonly NominationId[],
): Promise<(PreCheckStanding | null)[]> {
  const places = ids.map((id) => ({ folder: splitNominationId(id).person, id }));
  return data.shelves.some(standingShelf, places);
}

/**
 * Who cannot be determined by what a branch or the population registry said: refusals that stand, and answers that the
 * region asks for and that are missing or too old. One read of the setting and one of the people.
 */
export const preCheckCheck: ReadinessCheck = async (open, { records, day }) => {
  const setting = await settingOf(open);
  const standings = await standingsOf(
    open,
    records.map(({ id }) => id),
  );
  const found = new Map<NominationId, NotReady[]>();
  for (const [i, { id }] of records.entries()) {
    const gaps = preCheckGaps(standings[i] ?? nothingSaid, setting, day);
    if (gaps.length === 0) continue;
    found.set(
      id,
      gaps.map((gap) => ({ part: 'pre-check', ...gap })),
    );
  }
  return found;
};

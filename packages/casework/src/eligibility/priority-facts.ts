import type { NominationRecord } from '@payung/data';
import { type DutyDone, readStatedDataset } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import type { FactsRecord } from './facts-shelf.ts';
import { readFacts } from './facts-writes.ts';
import { readSocial } from './gather-facts.ts';

/** What is known of somebody that a written priority may ask for; null where nobody knows. */
export interface KnownForPriority {
  readonly isExtremePoor: boolean | null;
  /** 1 is the poorest tenth */
  readonly welfareDecile: number | null;
  readonly isBreadwinner: boolean | null;
}

/** The status by which regions name the extreme poor (*miskin ekstrem*); its code is that of their own rules. */
const extremePoorStatus = /(^|-)miskin-ekstrem($|-)/;

/**
 * What offices found out about these people that puts them first, in their order. Decile and breadwinner are the
 * agency's word where nobody asked; extreme poverty is an office's own answer, or a status that it recorded, and no
 * decile and no dataset stands for it (domain-rules 1.11). Two reads of a hundred each.
 */
export async function knownForPriority(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<KnownForPriority[]> {
  const [facts, socials] = await Promise.all([readFacts(open, records), readSocial(open, records)]);
  return records.map(({ worker }, i): KnownForPriority => {
    const { answers, flags = null } = facts[i] ?? {};
    const match = socials[i]?.matches.at(-1);
    const stated = readStatedDataset(worker.socialDataset) === 'NONE' ? null : worker.welfareDecile;
    const welfareDecile = match === undefined ? stated : match.decile;
    return {
      isExtremePoor: answers?.isExtremePoor ?? hasStatus(flags),
      welfareDecile,
      isBreadwinner: answers?.isBreadwinner ?? worker.isBreadwinner,
    };
  });
}

/** True, or unknown: the statuses asked for may have been those of rules that name no extreme poor. */
function hasStatus(flags: FactsRecord['flags']): true | null {
  return flags?.some((code) => extremePoorStatus.test(code)) === true ? true : null;
}

/** Who checked these people by statements and decisions: none of them approves the same people. */
export async function eligibilityDuties(
  open: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
): Promise<DutyDone[]> {
  const checkers = new Set((await readFacts(open, records)).flatMap(checkersOf));
  return [...checkers].map((user) => ({ duty: 'verify', user, unit: null }));
}

function checkersOf({ statements, decisions }: FactsRecord) {
  return [
    ...statements.map(({ checkedBy }) => checkedBy),
    ...decisions.flatMap(({ by, takenBack }) => (takenBack === null ? [by] : [])),
  ];
}

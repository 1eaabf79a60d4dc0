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
const extremePoor = /(^|-)miskin-ekstrem($|-)/;

/**
 * What offices found out about these people that puts them first, in their order; what the agency states counts where
 * nobody asked. The lowest decile is where the extreme poor are (domain-rules 1.11). Two reads of a hundred each.
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
    const byDecile = welfareDecile === null ? null : welfareDecile === 1;
    return {
      isExtremePoor: flags === null ? byDecile : flags.some((code) => extremePoor.test(code)),
      welfareDecile,
      isBreadwinner: answers?.isBreadwinner ?? worker.isBreadwinner,
    };
  });
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

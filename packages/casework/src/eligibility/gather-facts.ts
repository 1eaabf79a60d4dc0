import { type NominationRecord, splitNominationId } from '@payung/data';
import {
  type CalendarDate,
  coverRulesOf,
  type EligibilityFacts,
  type EligibilityRules,
  earliestCover,
  firstDayOf,
  monthOf,
  programmeYearsOf,
  readStatedDataset,
  spellGoingOn,
} from '@payung/domain';
import { coverOf } from '../cohort/index.ts';
import type { OpenRegion } from '../service.ts';
import { type FactsRecord, type SocialRecord, socialShelf } from './facts-shelf.ts';
import { readFacts } from './facts-writes.ts';
import { familyCardOthers } from './family-cards.ts';

/**
 * Everything that judging these people needs, in their order, in as few reads as the rules allow: social data and
 * family cards are read only where they are asked about.
 *
 * @param firstDay the planned first day of cover; where null, that of the year each is nominated for, or of this month once
 * the year has begun
 */
export async function gatherFacts(
  open: OpenRegion,
  records: readonly NominationRecord[],
  criteria: EligibilityRules,
  firstDay: CalendarDate | null,
): Promise<EligibilityFacts[]> {
  const asksSocial = criteria.socialDataset.required || criteria.maxDecile.max !== null;
  const asksCards = criteria.onePerFamilyCard.rule !== 'off';
  const [facts, socials, cards, covers] = await Promise.all([
    readFacts(open, records),
    asksSocial ? readSocial(open, records) : [],
    asksCards ? familyCardOthers(open, records) : new Map(),
    coverOf(open, records),
  ]);
  const years = new Map(
    programmeYearsOf(open.region).map((one) => [one.year, one.firstDayOfCover]),
  );
  const lapses = coverRulesOf(open.region);
  return records.map((record, i): EligibilityFacts => {
    const { worker } = record;
    const planned = years.get(record.year) ?? open.region.schemeYear.firstDayOfCover;
    const firstDayOfCover = firstDay ?? earliestCover(planned, open.today);
    const spell = spellGoingOn(covers[i]?.spans ?? [], monthOf(firstDayOfCover), lapses);
    const { answers, statements, decisions } = facts[i] ?? noneSaid;
    return {
      birthDate: worker.birthDate,
      firstDayOfCover,
      coveredSince: spell === null ? null : firstDayOf(spell.firstMonth),
      occupation: worker.occupation,
      occupationWords: worker.occupationWords,
      income: worker.income,
      statedBreadwinner: worker.isBreadwinner,
      statesVillage: worker.village !== null,
      answers,
      social: socialOf(worker, socials[i] ?? null),
      familyCard: cards.get(record.id) ?? null,
      statement: statements.at(-1) ?? null,
      decisions,
    };
  });
}

const noneSaid: Pick<FactsRecord, 'answers' | 'statements' | 'decisions'> = {
  answers: {},
  statements: [],
  decisions: [],
};

/** Social data of these people, in their order. */
export function readSocial(
  open: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
): Promise<(SocialRecord | null)[]> {
  return open.data.shelves.some(
    socialShelf,
    records.map(({ id }) => {
      const { person } = splitNominationId(id);
      return { folder: person, id: person };
    }),
  );
}

/** The match of the newest day; what the list says is a claim that stands until somebody matches. */
function socialOf(
  worker: NominationRecord['worker'],
  social: SocialRecord | null,
): EligibilityFacts['social'] {
  const match = social?.matches.at(-1);
  if (match !== undefined) {
    return { dataset: match.dataset, decile: match.decile, from: 'matched' };
  }
  const dataset = readStatedDataset(worker.socialDataset);
  if (dataset === null) return null;
  return { dataset, decile: worker.welfareDecile, from: 'stated' };
}

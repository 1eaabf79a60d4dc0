import { type AgeWindow, ageReasons, ageWindow, isOutside } from './age-window.ts';
import { details, unreadDetails } from './assess-details.ts';
import { claimedName, claimedNik, workingBirthDate } from './assess-identity.ts';
import { claimedOccupation } from './assess-occupation.ts';
import type { Candidate, Claimed, Worker } from './candidate.ts';
import type { AgencyId, CalendarDate, VillageCode } from './identifiers.ts';
import type { Assessment, Holder, Passing, Reason } from './judgement.ts';
import { sameHolder } from './names.ts';
import { type NikFacts, nikFacts } from './nik.ts';
import { createOccupationFinder } from './occupations.ts';
import type { Region } from './region.ts';
import { createVillageFinder, type VillageFinder } from './villages.ts';

/** What the assessor must be told of the list as a whole. */
export interface AssessOptions {
  /** the share of final zeros in the list's NIK column is unusual (domain-rules 3.4) */
  readonly finalZeroSuspicious: boolean;
}

export type Assessor = (
  candidate: Candidate,
  agency: AgencyId,
  options: AssessOptions,
) => Assessment;

function textOf(claimed: Claimed<string>): string | null {
  return claimed.state === 'given' ? claimed.value : null;
}

function nikWarnings(
  candidate: Candidate,
  nik: string,
  facts: NikFacts,
  region: Region,
  options: AssessOptions,
): Reason[] {
  const warnings: Reason[] = [];
  const { birthDate, sex } = candidate;
  if (facts.regencyCode !== region.regencyCode) {
    warnings.push({ code: 'nik-of-other-region', field: 'nationalId' });
  }
  if (options.finalZeroSuspicious && nik.endsWith('0')) {
    warnings.push({ code: 'nik-final-zero', field: 'nationalId' });
  }
  if (birthDate.state === 'missing') {
    warnings.push({ code: 'birth-date-from-nik', field: 'birthDate' });
  }
  if (birthDate.state === 'given' && birthDate.value !== facts.birthDate) {
    warnings.push({ code: 'birth-date-differs-from-nik', field: 'birthDate' });
  }
  if (sex.state === 'given' && sex.value !== facts.sex) {
    warnings.push({ code: 'sex-differs-from-nik', field: 'sex' });
  }
  return warnings;
}

interface PlaceJudgement {
  readonly village: VillageCode | null;
  readonly reviewReasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

function judgePlace(candidate: Candidate, find: VillageFinder): PlaceJudgement {
  const finding = find(textOf(candidate.village), textOf(candidate.district));
  switch (finding.kind) {
    case 'exact':
      return { village: finding.village.code, reviewReasons: [], warnings: [] };
    case 'corrected': {
      const village = finding.village.code;
      const warning: Reason = { code: 'village-corrected', field: 'village', village };
      return { village, reviewReasons: [], warnings: [warning] };
    }
    case 'unclear': {
      const reason: Reason = { code: 'village-unclear', field: 'village', near: finding.near };
      return { village: null, reviewReasons: [reason], warnings: [] };
    }
  }
}

interface AgeJudgement {
  readonly reasons: readonly Reason[];
  readonly reviewReasons: readonly Reason[];
}

/** By the stated date, unless the NIK's date gives the opposite answer: then a person must look. */
function judgeAge(
  window: AgeWindow,
  birth: CalendarDate | null,
  facts: NikFacts | null,
): AgeJudgement {
  if (birth === null) return { reasons: [], reviewReasons: [] };
  if (facts !== null && isOutside(window, birth) !== isOutside(window, facts.birthDate)) {
    return { reasons: [], reviewReasons: [{ code: 'age-depends-on-date', field: 'birthDate' }] };
  }
  return { reasons: ageReasons(window, birth), reviewReasons: [] };
}

/**
 * Makes the judge of what a row or a form says on its own, for one region and one day. Indexes and misspelt
 * look-ups are kept for its lifetime, so make one for a list, not one for a row.
 *
 * In this order: what identifies the person is unreadable, missing or wrong, or the occupation is not one of
 * the agency's: `to-correct` with every reason at once. Outside the age window on the first day of cover
 * (domain-rules 1.2-1.4): `ineligible`. Else `passes`; the village is judged last and can only ask for review.
 */
export function createAssessor(region: Region, today: CalendarDate): Assessor {
  const scheme = region.schemeYear;
  const findVillage = createVillageFinder(region, today);
  const findOccupation = createOccupationFinder(scheme);
  const window = ageWindow(scheme, today);

  return (candidate, agency, options) => {
    const id = claimedNik(candidate.nationalId);
    const facts = id.ok ? nikFacts(id.value, today) : null;
    const name = claimedName(candidate.name);
    const birth = workingBirthDate(candidate.birthDate, facts, today);
    const job = claimedOccupation(candidate.occupation, agency, region, findOccupation);
    const age = judgeAge(window, birth.ok ? birth.value : null, facts);

    if (!id.ok || !name.ok || !birth.ok || !job.ok || facts === null || birth.value === null) {
      const wrong = [id, name, birth, job].flatMap((part) => (part.ok ? [] : part.reasons));
      return { kind: 'to-correct', reasons: [...wrong, ...age.reasons] };
    }
    const place = judgePlace(candidate, findVillage);
    const worker: Worker = {
      ...details(candidate),
      nik: id.value,
      name: name.value,
      birthDate: birth.value,
      sex: candidate.sex.state === 'given' ? candidate.sex.value : facts.sex,
      village: place.village,
      occupation: job.value.code,
      ...(job.value.words === undefined ? {} : { occupationWords: job.value.words }),
    };
    const passing: Passing = {
      kind: 'passes',
      worker,
      reviewReasons: [...age.reviewReasons, ...place.reviewReasons],
      warnings: [
        ...nikWarnings(candidate, id.value, facts, region, options),
        ...place.warnings,
        ...unreadDetails(candidate, worker),
      ],
    };
    if (age.reasons.length === 0) return passing;
    const grown = age.reasons.every(({ code }) => code === 'over-age');
    return { kind: 'ineligible', reasons: age.reasons, ifCovered: grown ? passing : null };
  };
}

/**
 * The outcome of a row whose NIK a living nomination of the same months already holds: `duplicate` when the
 * same-holder rule says it is one person, else `review`, as two people would be using one number.
 * `ownList` says that the holder stands in the same list; only then is its row named.
 */
export function judgeAgainstHolder(
  worker: Pick<Worker, 'name' | 'birthDate'>,
  holder: Holder,
  ownList: boolean,
): { outcome: 'duplicate' | 'review'; reasons: Reason[] } {
  if (!sameHolder(worker, holder)) {
    return {
      outcome: 'review',
      reasons: [{ code: 'nik-held-by-other-person', field: 'nationalId' }],
    };
  }
  const { agency, since } = holder;
  const row = ownList ? holder.row : null;
  return {
    outcome: 'duplicate',
    reasons: [{ code: 'duplicate-of', field: 'nationalId', agency, since, row }],
  };
}

import type { DeterminationView, NominationSummary } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { allDeterminationsQuery } from '../api/determinations.ts';
import { searchQuery } from '../api/people.ts';
import { say } from '../language/say.ts';
import { type Choice, type ChoiceGroup, fitting, type Sought } from './choices.ts';

/** ms of quiet after which people are searched for */
const quiet = 250;
/** ms for which decisions are not asked for again; there are some dozens a year */
const lasts = 60_000;
/** of each kind; more is for the list of its room */
const most = 6;

interface FoundPeople {
  readonly group: ChoiceGroup;
  readonly isLooking: boolean;
  readonly error: unknown;
}

/** People by name, NIK or card. What is sought travels in the body of the request and is kept no longer than shown. */
export function useFoundPeople(sought: Sought, mayFind: boolean): FoundPeople {
  const still = useQuiet(sought);
  const isSought = isAnybody(still);
  // those of the text before are gone at once: a scanner's Enter would open one of them
  const isOfTyped = still === sought;
  const { data, isFetching, error } = useQuery({
    ...searchQuery(askedOf(still)),
    enabled: mayFind && isSought,
    retry: false,
  });
  const choices = mayFind && isSought && isOfTyped ? onePerPerson(data?.items ?? []) : [];
  return {
    group: { title: say('Orang'), choices: choices.slice(0, most) },
    isLooking: isFetching || (mayFind && !isOfTyped && isAnybody(sought)),
    error,
  };
}

/** Decisions by number or title. What is typed may be part of a NIK: it is compared here and goes nowhere. */
export function useFoundDecisions(sought: Sought, mayFind: boolean): ChoiceGroup {
  const isSought = mayFind && sought.words.length >= 2;
  const { data } = useQuery({ ...allDeterminationsQuery, enabled: isSought, staleTime: lasts });
  const choices = isSought ? fitting(sought.words, (data ?? []).map(decisionChoice)) : [];
  return { title: say('SK penetapan'), choices: choices.slice(0, most) };
}

function isAnybody({ nationalId, cardNo, personName }: Sought): boolean {
  return nationalId !== null || cardNo !== null || personName !== null;
}

function askedOf({ nationalId, cardNo, personName }: Sought): Parameters<typeof searchQuery>[0] {
  if (nationalId !== null) return { nationalId };
  return cardNo === null ? { name: personName ?? '' } : { cardNo };
}

function onePerPerson(items: readonly NominationSummary[]): Choice[] {
  const byPerson = new Map(items.map((item) => [item.personId, item]));
  return [...byPerson.values()].map(({ personId, person }) => ({
    key: personId,
    name: person.name,
    under: [
      say('NIK berakhir {nationalIdEnding}', { nationalIdEnding: person.nationalIdEnding }),
      say('{age} tahun', { age: person.age }),
      ...(person.villageName === null ? [] : [person.villageName]),
    ].join(', '),
    address: `/orang/${encodeURIComponent(personId)}`,
  }));
}

function decisionChoice(decision: DeterminationView): Choice {
  const number = decision.signed?.number ?? null;
  return {
    key: decision.id,
    name: number === null ? decision.title : `${number}: ${decision.title}`,
    address: `/penetapan/${encodeURIComponent(decision.id)}`,
  };
}

/** What was typed once nothing was for a moment. */
function useQuiet(sought: Sought): Sought {
  const [still, setStill] = useState(sought);
  useEffect(() => {
    const timer = setTimeout(() => setStill(sought), quiet);
    return () => clearTimeout(timer);
  }, [sought]);
  return still;
}

import type { DeterminationView, NominationSummary } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { newestDeterminationsQuery } from '../api/determinations.ts';
import { searchQuery } from '../api/people.ts';
import { say } from '../language/say.ts';
import { type Choice, type ChoiceGroup, fitting, type Sought } from './choices.ts';

/** ms of quiet after which people are searched for */
const quiet = 250;
/** of each kind; more is for the list of its room */
const most = 6;

interface FoundPeople {
  readonly group: ChoiceGroup;
  readonly isLooking: boolean;
  readonly error: unknown;
}

/** People by name or NIK. What is sought travels in the body of the request and is kept no longer than shown. */
export function useFoundPeople(sought: Sought, mayFind: boolean): FoundPeople {
  const still = useQuiet(sought);
  const { nationalId, personName } = still;
  const isSought = nationalId !== null || personName !== null;
  const asked = nationalId === null ? { name: personName ?? '' } : { nationalId };
  const { data, isFetching, error } = useQuery({
    ...searchQuery(asked),
    enabled: mayFind && isSought,
    retry: false,
  });
  const choices = mayFind && isSought ? onePerPerson(data?.items ?? []) : [];
  return {
    group: { title: say('Orang'), choices: choices.slice(0, most) },
    isLooking: isFetching || (mayFind && still !== sought && isAnybody(sought)),
    error,
  };
}

/** Decisions by number or title, among the newest; older ones are found in their room. */
export function useFoundDecisions(sought: Sought, mayFind: boolean): ChoiceGroup {
  const isSought = mayFind && sought.words.length >= 2;
  const { data } = useQuery({ ...newestDeterminationsQuery, enabled: isSought });
  const choices = isSought ? fitting(sought.words, (data?.items ?? []).map(decisionChoice)) : [];
  return { title: say('SK penetapan'), choices: choices.slice(0, most) };
}

function isAnybody({ nationalId, personName }: Sought): boolean {
  return nationalId !== null || personName !== null;
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

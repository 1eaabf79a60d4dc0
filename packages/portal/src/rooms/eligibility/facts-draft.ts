import { type Exclusion, exclusions, type FactAnswers } from '@payung/domain';
import { type Question, questions } from '../../words/eligibility.ts';

/** What is answered now: nothing, as it stands; or yes, or no. */
export type YesNo = '' | 'yes' | 'no';

export interface FactsDraft {
  readonly plain: Readonly<Record<Question, YesNo>>;
  readonly excluded: Readonly<Record<Exclusion, YesNo>>;
}

const nothing: FactsDraft = {
  plain: {
    isBreadwinner: '',
    informalWork: '',
    incomeIsIrregular: '',
    receivesPkh: '',
    receivesBpnt: '',
    ktpHere: '',
    livesHere: '',
    isExtremePoor: '',
  },
  excluded: {
    WAGE_EARNER: '',
    CIVIL_SERVANT: '',
    MILITARY_POLICE: '',
    NON_ASN_STAFF: '',
    ALREADY_COVERED: '',
  },
};

const wordOf = (answer: boolean | undefined): YesNo =>
  answer === undefined ? '' : answer ? 'yes' : 'no';

/** What was answered before, to be changed; without answers everything is open. */
export function factsDraft(answers: FactAnswers = {}): FactsDraft {
  const draft = { plain: { ...nothing.plain }, excluded: { ...nothing.excluded } };
  for (const { key } of questions) draft.plain[key] = wordOf(answers[key]);
  for (const code of exclusions) draft.excluded[code] = wordOf(answers.excluded?.[code]);
  return draft;
}

/** The answers as they are sent; a question left open is not among them. */
export function answersFrom({ plain, excluded }: FactsDraft): FactAnswers {
  const answers: FactAnswers = {};
  for (const { key } of questions) if (plain[key] !== '') answers[key] = plain[key] === 'yes';
  const given = exclusions.filter((code) => excluded[code] !== '');
  if (given.length === 0) return answers;
  const pairs = given.map((code) => [code, excluded[code] === 'yes'] as const);
  return { ...answers, excluded: Object.fromEntries(pairs) };
}

/** Questions that were answered before and are left open now: their answers are taken back. */
export function takenBack(before: FactAnswers, draft: FactsDraft): (keyof FactAnswers)[] {
  const plain: (keyof FactAnswers)[] = questions
    .map(({ key }) => key)
    .filter((key) => before[key] !== undefined && draft.plain[key] === '');
  const wasExcluded = exclusions.some((code) => before.excluded?.[code] !== undefined);
  const isOpen = exclusions.every((code) => draft.excluded[code] === '');
  return wasExcluded && isOpen ? [...plain, 'excluded'] : plain;
}

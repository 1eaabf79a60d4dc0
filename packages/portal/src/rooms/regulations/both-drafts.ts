import { exclusions } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { BothValues } from '../../pieces/conflict/conflict.tsx';
import { priorityName } from '../../words/determinations.ts';
import type { Names } from '../../words/reasons.ts';
import { exclusionNames, weightNames } from '../../words/regulations.ts';
import { questions } from './criteria-questions.ts';
import { type Answer, type QuestionId, questionIds } from './criteria-text.ts';
import type { RulesText } from './rules-text.ts';
import { amountWords, holdsWords } from './tariffs-field.tsx';

/** Ways to share a quota out among villages; without one it is not. */
export const sharingOptions = [
  { value: 'equal', name: say('Sama rata') },
  { value: 'dataset', name: say('Jumlah dalam data sosial') },
  { value: 'population', name: say('Jumlah penduduk') },
] as const;

export const draftWords = {
  regulation: say('Dasar hukum'),
  from: say('Mulai berlaku'),
  to: say('Berakhir'),
  minAge: say('Umur terendah (tahun)'),
  maxAgeExclusive: say('Belum berumur (tahun)'),
  sharing: say('Kuota desa/kelurahan dibagi menurut'),
  extremePoorPercent: say('Bagian menurut miskin ekstrem (%)'),
  priority: say('Urutan bila tidak semua mendapat tempat'),
  occupations: say('Jenis pekerjaan'),
  flags: say('Status rentan'),
  exclusions: say('Tidak termasuk'),
  tariffs: say('Tarif iuran daerah'),
};

/** What is answered to one question of the criteria, in a line. */
export function answerWords(id: QuestionId, answer: Answer): string {
  const { choices, weighed, told } = questions[id];
  const isWeighed = weighed.includes(answer.choice);
  const parts = [
    isWeighed && told !== undefined
      ? told(Number(answer.figure))
      : (choices.find(({ value }) => value === answer.choice)?.name ?? ''),
    isWeighed ? weightNames[answer.weight].toLowerCase() : '',
    answer.article,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Who is left out, and how much each weighs. */
function exclusionsWords(kept: RulesText['exclusions']): string {
  return exclusions
    .flatMap((code) => {
      const weight = kept[code];
      if (weight === 'off') return [];
      return [`${exclusionNames[code]} (${weightNames[weight].toLowerCase()})`];
    })
    .join('; ');
}

interface NamesOfDraft {
  readonly regulation: (id: string) => string;
  readonly agency: Names['agencyName'];
}

/** A draft as it stands now beside the one that is being written, field by field. */
export function bothDrafts(
  now: RulesText,
  own: RulesText,
  names: NamesOfDraft,
): readonly BothValues[] {
  const of = wordsOf(names);
  const other = of(own);
  return of(now).map(([name, value], at) => ({ name, now: value, own: other[at]?.[1] ?? '' }));
}

function wordsOf({ regulation, agency }: NamesOfDraft) {
  return (text: RulesText): readonly (readonly [name: string, value: string])[] => [
    [draftWords.regulation, regulation(text.regulation)],
    [draftWords.from, text.effectiveFrom],
    [draftWords.to, text.effectiveTo],
    [draftWords.minAge, text.minAge],
    [draftWords.maxAgeExclusive, text.maxAgeExclusive],
    [draftWords.sharing, sharingOptions.find(({ value }) => value === text.basis)?.name ?? ''],
    [draftWords.extremePoorPercent, text.basis === '' ? '' : text.extremePoorPercent],
    [draftWords.priority, text.priority.map(priorityName).join(', ')],
    [draftWords.occupations, text.occupations.map(occupationWords(agency)).join('; ')],
    [draftWords.flags, text.vulnerabilityFlags.map(({ name }) => name).join('; ')],
    ...questionIds.map((id): readonly [string, string] => [
      questions[id].asked,
      `${answerWords(id, text.criteria[id])} ${text.criteria[id].accepted.join(', ')}`.trim(),
    ]),
    [draftWords.exclusions, exclusionsWords(text.exclusions)],
    [
      draftWords.tariffs,
      text.tariffs.map((one) => `${amountWords(one)}; ${holdsWords(one)}`).join(' | '),
    ],
  ];
}

const occupationWords =
  (agency: NamesOfDraft['agency']) =>
  ({ name, agencies }: RulesText['occupations'][number]): string =>
    agencies.length === 0 ? name : `${name} (${agencies.map(agency).join(', ')})`;

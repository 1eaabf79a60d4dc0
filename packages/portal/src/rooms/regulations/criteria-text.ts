import type { RuleDraftDetail } from '@payung/contract';
import type { SocialDataset, Weight } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';

export type Criteria = RuleDraftDetail['rules']['criteria'];

/** The questions that a version answers, in the order in which they are asked. */
export const questionIds = [
  'breadwinner',
  'onePerFamilyCard',
  'socialAid',
  'socialDataset',
  'maxDecile',
  'residence',
  'income',
  'informalWork',
  'statement',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** One criterion as it stands in a form: what is chosen, how much it weighs, where it stands, and a figure. */
export interface Answer {
  readonly choice: string;
  readonly weight: Weight;
  readonly article: string;
  readonly figure: string;
  readonly accepted: readonly SocialDataset[];
}
export type CriteriaText = Readonly<Record<QuestionId, Answer>>;

interface Kept {
  readonly weight?: Weight;
  readonly article: string | null;
}

function answer(choice: string, kept: Kept, figure: number | null = null): Answer {
  return {
    choice,
    weight: kept.weight ?? 'soft',
    article: kept.article ?? '',
    figure: figure === null ? '' : String(figure),
    accepted: [],
  };
}

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');

export function textOfCriteria(kept: Criteria): CriteriaText {
  const { onePerFamilyCard: card, socialDataset, maxDecile, income, statement } = kept;
  return {
    breadwinner: answer(kept.breadwinner.rule, kept.breadwinner),
    onePerFamilyCard: {
      ...answer(onOff(card.rule !== 'off'), card),
      weight: card.rule === 'hard' ? 'hard' : 'soft',
    },
    socialAid: answer(kept.socialAid.rule, kept.socialAid),
    socialDataset: {
      ...answer(onOff(socialDataset.required), socialDataset),
      accepted: socialDataset.accepted,
    },
    maxDecile: answer(onOff(maxDecile.max !== null), maxDecile, maxDecile.max),
    residence: answer(kept.residence.rule, kept.residence),
    income: answer(onOff(income.maxMonthly !== null), income, income.maxMonthly),
    informalWork: answer(onOff(kept.informalWork.required), kept.informalWork),
    statement: answer(onOff(statement.required), statement, statement.validMonths),
  };
}

/** the control of a criterion's figure */
export function figureControl(id: QuestionId): string {
  return `syarat-${id}-angka`;
}

function figureIn(typed: string, least: number, most: number): number | null {
  const digits = typed.replace(/[.\s]/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const figure = Number(digits);
  return figure >= least && figure <= most ? figure : null;
}

const highestDecile = 10;
const longestStatement = 24;
const highestIncome = 1_000_000_000;

/** The criteria as they are sent; `before` keeps what the form does not ask. */
export function criteriaFrom(
  text: CriteriaText,
  before: Criteria,
): { readonly criteria: Criteria; readonly faults: readonly FieldError[] } {
  const faults: FieldError[] = [];
  const figure = (id: QuestionId, least: number, most: number, said: string): number | null => {
    if (text[id].choice !== 'on') return null;
    const read = figureIn(text[id].figure, least, most);
    if (read === null) faults.push({ target: figureControl(id), text: said });
    return read;
  };
  const each = (id: QuestionId) => ({
    weight: text[id].weight,
    article: text[id].article.trim() || null,
  });
  const { breadwinner, socialAid, residence, onePerFamilyCard: card } = text;
  const months = figure('statement', 1, longestStatement, say('Isi 1 sampai 24 bulan.'));
  const criteria: Criteria = {
    breadwinner: {
      rule:
        breadwinner.choice === 'required' || breadwinner.choice === 'preferred'
          ? breadwinner.choice
          : 'ignored',
      ...each('breadwinner'),
    },
    onePerFamilyCard: {
      rule: card.choice === 'on' ? card.weight : 'off',
      article: card.article.trim() || null,
    },
    socialAid: {
      rule:
        socialAid.choice === 'must' || socialAid.choice === 'must-not'
          ? socialAid.choice
          : 'ignore',
      ...each('socialAid'),
    },
    socialDataset: {
      required: text.socialDataset.choice === 'on',
      accepted: [...text.socialDataset.accepted],
      ...each('socialDataset'),
    },
    maxDecile: {
      max: figure('maxDecile', 1, highestDecile, say('Isi desil 1 sampai 10.')),
      ...each('maxDecile'),
    },
    residence: {
      rule:
        residence.choice === 'ktp' || residence.choice === 'domicile' ? residence.choice : 'any',
      ...each('residence'),
    },
    income: {
      maxMonthly: figure('income', 0, highestIncome, say('Isi penghasilan dalam rupiah penuh.')),
      ...each('income'),
    },
    informalWork: { required: text.informalWork.choice === 'on', ...each('informalWork') },
    exclusions: before.exclusions,
    statement: {
      required: text.statement.choice === 'on',
      validMonths: months ?? before.statement.validMonths,
      ...each('statement'),
    },
  };
  return { criteria, faults };
}

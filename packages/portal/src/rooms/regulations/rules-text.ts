import type { RuleDraftDetail } from '@payung/contract';
import {
  type Exclusion,
  exclusions,
  type PriorityCriterion,
  type Tariff,
  type VulnerabilityFlag,
  type Weight,
} from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { type Criteria, type CriteriaText, criteriaFrom, textOfCriteria } from './criteria-text.ts';

export type Occupation = RuleDraftDetail['rules']['occupations'][number];
type Formula = NonNullable<RuleDraftDetail['rules']['quotaFormula']>;

/** A draft as it stands in its form. */
export interface RulesText {
  readonly regulation: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly minAge: string;
  readonly maxAgeExclusive: string;
  readonly occupations: readonly Occupation[];
  readonly vulnerabilityFlags: readonly VulnerabilityFlag[];
  readonly tariffs: readonly Tariff[];
  readonly criteria: CriteriaText;
  readonly exclusions: Readonly<Record<Exclusion, Weight | 'off'>>;
  readonly basis: Formula['basis'] | '';
  readonly extremePoorPercent: string;
  /** who comes first where there is not enough, in this order */
  readonly priority: readonly PriorityCriterion[];
}

export const ruleControls = {
  regulation: 'aturan-peraturan',
  effectiveFrom: 'aturan-mulai',
  effectiveTo: 'aturan-berakhir',
  minAge: 'aturan-umur-terendah',
  maxAgeExclusive: 'aturan-umur-batas',
  occupations: 'aturan-pekerjaan',
  vulnerabilityFlags: 'aturan-status-rentan',
  tariffs: 'aturan-tarif',
  criteria: 'aturan-data-sosial-diterima',
  extremePoorPercent: 'aturan-miskin-ekstrem',
  priority: 'aturan-urutan',
} as const;

export function textOfDraft({ rules, ...draft }: RuleDraftDetail): RulesText {
  const kept = new Map(rules.criteria.exclusions.map(({ code, weight }) => [code, weight]));
  const weightOf = (code: Exclusion): Weight | 'off' => kept.get(code) ?? 'off';
  return {
    regulation: draft.regulation,
    effectiveFrom: typedDate(draft.effectiveFrom),
    effectiveTo: draft.effectiveTo === null ? '' : typedDate(draft.effectiveTo),
    minAge: String(rules.minAge),
    maxAgeExclusive: String(rules.maxAgeExclusive),
    occupations: rules.occupations,
    vulnerabilityFlags: rules.vulnerabilityFlags,
    tariffs: rules.tariffs,
    criteria: textOfCriteria(rules.criteria),
    exclusions: {
      WAGE_EARNER: weightOf('WAGE_EARNER'),
      CIVIL_SERVANT: weightOf('CIVIL_SERVANT'),
      MILITARY_POLICE: weightOf('MILITARY_POLICE'),
      NON_ASN_STAFF: weightOf('NON_ASN_STAFF'),
      ALREADY_COVERED: weightOf('ALREADY_COVERED'),
    },
    basis: rules.quotaFormula?.basis ?? '',
    extremePoorPercent: String(rules.quotaFormula?.extremePoorPercent ?? 0),
    priority: rules.priority ?? [],
  };
}

function exclusionsFrom(text: RulesText, before: Criteria): Criteria['exclusions'] {
  return exclusions.flatMap((code) => {
    const weight = text.exclusions[code];
    const article = before.exclusions.find((one) => one.code === code)?.article ?? null;
    return weight === 'off' ? [] : [{ code, weight, article }];
  });
}

const whole = (typed: string, most: number): number | null =>
  /^\d+$/.test(typed.trim()) && Number(typed) <= most ? Number(typed) : null;

const oldest = 121;

/** The whole draft as it is sent, or everything that is wrong with what was typed. */
export function draftFrom(
  text: RulesText,
  draft: RuleDraftDetail,
):
  | { readonly ok: true; readonly request: object }
  | { readonly ok: false; readonly faults: readonly FieldError[] } {
  const { criteria, faults: found } = criteriaFrom(text.criteria, draft.rules.criteria);
  const faults: FieldError[] = [];
  const blame = (isWrong: boolean, target: string, said: string) => {
    if (isWrong) faults.push({ target, text: said });
  };
  const from = dateFrom(text.effectiveFrom);
  const to = text.effectiveTo.trim() === '' ? null : dateFrom(text.effectiveTo);
  const least = whole(text.minAge, oldest - 1);
  const under = whole(text.maxAgeExclusive, oldest);
  const poor = whole(text.extremePoorPercent, 100);
  const date = say('Tulis tanggal seperti 31-12-2026.');
  blame(from === null, ruleControls.effectiveFrom, date);
  blame(to === null && text.effectiveTo.trim() !== '', ruleControls.effectiveTo, date);
  blame(least === null, ruleControls.minAge, say('Isi umur terendah dengan angka.'));
  blame(under === null, ruleControls.maxAgeExclusive, say('Isi batas umur dengan angka.'));
  faults.push(...found);
  blame(
    text.basis !== '' && poor === null,
    ruleControls.extremePoorPercent,
    say('Isi persen dari 0 sampai 100.'),
  );
  if (faults.length > 0) return { ok: false, faults };
  const { priority: _, ...others } = draft.rules;
  const rules = {
    ...others,
    ...(text.priority.length === 0 ? {} : { priority: text.priority }),
    minAge: least,
    maxAgeExclusive: under,
    occupations: text.occupations,
    vulnerabilityFlags: text.vulnerabilityFlags,
    tariffs: text.tariffs,
    criteria: { ...criteria, exclusions: exclusionsFrom(text, draft.rules.criteria) },
    quotaFormula: text.basis === '' ? null : { basis: text.basis, extremePoorPercent: poor },
  };
  const { version, versionId } = draft;
  return {
    ok: true,
    request: {
      version,
      versionId,
      regulation: text.regulation,
      effectiveFrom: from,
      effectiveTo: to,
      rules,
    },
  };
}

/** The control that a fault of the service is about; null where none is its own. */
export function controlOf(field: string): string | null {
  const targets: Readonly<Record<string, string>> = ruleControls;
  const own = targets[field];
  if (own !== undefined) return own;
  const [, list = ''] =
    /^rules\.(occupations|vulnerabilityFlags|tariffs|priority)/.exec(field) ?? [];
  return targets[list] ?? null;
}

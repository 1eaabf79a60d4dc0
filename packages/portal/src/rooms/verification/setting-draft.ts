import {
  type InsurerField,
  type VerificationLevel,
  type VerificationSetting,
  verificationLevels,
} from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { levelWords } from '../../words/verification.ts';

/** One level as it is being set; figures as they are typed. */
export interface StepDraft {
  readonly isUsed: boolean;
  readonly needed: string;
  readonly of: string;
  /** days to answer; empty where nothing is due */
  readonly days: string;
}

export interface SettingDraft {
  readonly steps: Readonly<Record<VerificationLevel, StepDraft>>;
  readonly branch: string;
  readonly fields: readonly InsurerField[];
}

/** as many as the service lets be asked, and as long as it lets them answer */
const [mostAsked, mostDays] = [5, 180];

export function draftOf({ steps, insurer }: VerificationSetting): SettingDraft {
  const stepOf = (level: VerificationLevel): StepDraft => {
    const step = steps.find((one) => one.level === level);
    return {
      isUsed: step !== undefined,
      needed: String(step?.needed ?? 1),
      of: String(step?.of ?? 1),
      days: step === undefined ? '14' : String(step.days ?? ''),
    };
  };
  return {
    steps: {
      village: stepOf('village'),
      district: stepOf('district'),
      lead: stepOf('lead'),
      insurer: stepOf('insurer'),
    },
    branch: insurer.branch ?? '',
    fields: insurer.requiredFields,
  };
}

export function stepControl(level: VerificationLevel, part: 'needed' | 'of' | 'days'): string {
  return `tingkat-${level}-${part}`;
}

function whole(text: string, most: number): number | null {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : null;
}

function stepFaults(level: VerificationLevel, step: StepDraft): readonly FieldError[] {
  if (!step.isUsed) return [];
  const [needed, of] = [whole(step.needed, mostAsked), whole(step.of, mostAsked)];
  const { name } = levelWords[level];
  const at = (part: 'needed' | 'of' | 'days', text: string): FieldError => ({
    target: stepControl(level, part),
    text: `${name}: ${text}`,
  });
  return [
    ...(needed === null
      ? [at('needed', say('isi jawaban yang diperlukan, 1 sampai {mostAsked}.', { mostAsked }))]
      : []),
    ...(of === null
      ? [at('of', say('isi petugas yang ditanya, 1 sampai {mostAsked}.', { mostAsked }))]
      : []),
    ...(needed !== null && of !== null && needed > of
      ? [at('needed', say('jawaban yang diperlukan melebihi petugas yang ditanya.'))]
      : []),
    ...(step.days.trim() !== '' && whole(step.days, mostDays) === null
      ? [at('days', say('isi hari 1 sampai {mostDays}, atau kosongkan.', { mostDays }))]
      : []),
  ];
}

/** Everything that is wrong in the draft, by control. */
export function settingFaults({ steps }: SettingDraft): readonly FieldError[] {
  return verificationLevels.flatMap((level) => stepFaults(level, steps[level]));
}

/** The setting as it is sent; of a draft without faults. */
export function settingOf({ steps, branch, fields }: SettingDraft): VerificationSetting {
  return {
    steps: verificationLevels
      .filter((level) => steps[level].isUsed)
      .map((level) => {
        const { needed, of, days } = steps[level];
        return {
          level,
          needed: whole(needed, mostAsked) ?? 1,
          of: whole(of, mostAsked) ?? 1,
          days: whole(days, mostDays),
        };
      }),
    insurer: {
      branch: branch.trim() === '' ? null : branch.trim(),
      requiredFields: [...fields],
    },
  };
}

import {
  type CandidateField,
  candidateFields,
  type RefusalReason,
  refusalReasons,
  type VerificationAnswer,
} from '@payung/domain';
import * as z from 'zod';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';

/** Why somebody is not simply right: a reason to refuse, or that the data are to be corrected, or lives elsewhere. */
export type Why = RefusalReason | 'elsewhere' | 'correct';

/** What is asked first, what is said most often on a doorstep. */
export const whys: readonly Why[] = [
  'moved',
  'elsewhere',
  'died',
  'not-working',
  'unknown-here',
  'correct',
  'is-wage-earner',
  'double',
  'other',
];

/** An answer as it is being given at a door. */
export const FieldDraft = z.object({
  says: z.enum(['here', 'not']).nullable(),
  why: z.enum([...refusalReasons, 'elsewhere', 'correct']).nullable(),
  words: z.string(),
  fields: z.array(z.string()),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

export const emptyDraft: FieldDraft = { says: null, why: null, words: '', fields: [] };

export const correctable: readonly CandidateField[] = [
  'name',
  'birthDate',
  'address',
  'rt',
  'rw',
  'occupation',
];

const shortest = 3;

/** Whether words are asked for, and whether they must be given. */
export function wordsFor(why: Why | null): 'none' | 'may' | 'must' {
  if (why === null) return 'none';
  return why === 'elsewhere' || why === 'correct' || why === 'other' ? 'must' : 'may';
}

/** What is still missing, by control. */
export function draftFaults({ says, why, words, fields }: FieldDraft): readonly FieldError[] {
  if (says !== 'not') return [];
  if (why === null) return [{ target: 'alasan', text: say('Pilih apa yang Anda temui.') }];
  const faults: FieldError[] = [];
  if (why === 'correct' && fields.length === 0) {
    faults.push({
      target: 'isian',
      text: say('Pilih paling sedikit satu isian yang perlu dibetulkan.'),
    });
  }
  if (wordsFor(why) === 'must' && words.trim().length < shortest) {
    faults.push({
      target: 'keterangan',
      text: say('Tulis keterangannya, paling sedikit 3 huruf.'),
    });
  }
  return faults;
}

/** The answer as it is kept; null while something is missing. */
export function answerOf(draft: FieldDraft): VerificationAnswer | null {
  if (draft.says === null || draftFaults(draft).length > 0) return null;
  if (draft.says === 'here') return { answer: 'confirmed' };
  const { why } = draft;
  const words = draft.words.trim();
  switch (why) {
    case null:
      return null;
    case 'elsewhere':
      return {
        answer: 'confirmed-elsewhere',
        domicile: { village: null, words: words.slice(0, 200) },
      };
    case 'correct': {
      const fields = candidateFields.filter((field) => draft.fields.includes(field));
      return { answer: 'returned', fields, reason: words };
    }
    default:
      return { answer: 'refused', reason: why, words: words.length < shortest ? null : words };
  }
}

/** letters of a passphrase; fewer are guessed by whoever copies the device */
const leastLetters = 10;

/** Why a passphrase is too easy; null when it will do. */
export function passphraseFault(passphrase: string): string | null {
  if ([...passphrase].length < leastLetters) {
    return say('Kata kunci paling sedikit 10 huruf. Gunakan beberapa kata yang mudah Anda ingat.');
  }
  if (/^[\d\s./-]+$/.test(passphrase)) {
    return say('Kata kunci tidak boleh angka saja. Gunakan beberapa kata.');
  }
  return new Set(passphrase).size < 4
    ? say('Kata kunci ini terlalu mudah. Gunakan beberapa kata.')
    : null;
}

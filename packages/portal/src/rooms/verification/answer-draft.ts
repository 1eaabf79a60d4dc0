import type { VerificationAnswerRequest } from '@payung/contract';
import {
  type AnswerName,
  type CandidateField,
  candidateFields,
  type RefusalReason,
  VillageCode,
} from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';

/** A photo or letter that was handed in already. */
export interface Proof {
  readonly id: string;
  readonly name: string;
}

/** An answer as it is being written; what belongs to another answer is kept while one changes one's mind. */
export interface AnswerDraft {
  readonly answer: AnswerName | null;
  /** where the person lives: a village of the region, or in words */
  readonly village: string;
  readonly words: string;
  readonly fields: readonly string[];
  readonly returnReason: string;
  readonly refusal: RefusalReason | null;
  readonly refusalWords: string;
  readonly evidence: readonly Proof[];
}

export const emptyAnswer: AnswerDraft = {
  answer: null,
  village: '',
  words: '',
  fields: [],
  returnReason: '',
  refusal: null,
  refusalWords: '',
  evidence: [],
};

type Part = 'answer' | 'words' | 'fields' | 'return-reason' | 'refusal' | 'refusal-words';

/** The id of a control; several answers stand on one page, each with ids of its own. */
export function controlOf(prefix: string, part: Part): string {
  return `${prefix}-${part}`;
}

const shortest = 3;

/** What is still missing, by control. */
export function answerFaults(draft: AnswerDraft, prefix: string): readonly FieldError[] {
  const at = (part: Part, text: string): FieldError => ({ target: controlOf(prefix, part), text });
  switch (draft.answer) {
    case null:
      return [at('answer', say('Pilih jawabannya.'))];
    case 'confirmed':
      return [];
    case 'confirmed-elsewhere':
      return draft.village === '' && draft.words.trim() === ''
        ? [at('words', say('Pilih desa/kelurahannya, atau tulis di mana orang ini tinggal.'))]
        : [];
    case 'returned':
      return [
        ...(draft.fields.length === 0
          ? [at('fields', say('Pilih paling sedikit satu isian yang perlu dibetulkan.'))]
          : []),
        ...(draft.returnReason.trim().length < shortest
          ? [at('return-reason', say('Tulis apa yang keliru, paling sedikit 3 huruf.'))]
          : []),
      ];
    case 'refused':
      return [
        ...(draft.refusal === null ? [at('refusal', say('Pilih alasan penolakan.'))] : []),
        ...(draft.refusal === 'other' && draft.refusalWords.trim().length < shortest
          ? [at('refusal-words', say('Tulis alasannya, paling sedikit 3 huruf.'))]
          : []),
      ];
  }
}

/** The answer as it is sent; null while something is missing. */
export function requestOf(draft: AnswerDraft): VerificationAnswerRequest | null {
  if (answerFaults(draft, '').length > 0) return null;
  const evidence = draft.evidence.map(({ id }) => id);
  switch (draft.answer) {
    case null:
      return null;
    case 'confirmed':
      return { answer: 'confirmed', evidence };
    case 'confirmed-elsewhere': {
      const village = VillageCode.safeParse(draft.village);
      const words = draft.words.trim();
      return {
        answer: 'confirmed-elsewhere',
        domicileVillage: village.success ? village.data : null,
        domicileWords: words === '' ? null : words,
        evidence,
      };
    }
    case 'returned': {
      const fields = candidateFields.filter((field: CandidateField) =>
        draft.fields.includes(field),
      );
      return { answer: 'returned', fields, reason: draft.returnReason.trim(), evidence };
    }
    case 'refused': {
      const words = draft.refusalWords.trim();
      if (draft.refusal === null) return null;
      return {
        answer: 'refused',
        reason: draft.refusal,
        words: words.length < shortest ? null : words,
        evidence,
      };
    }
  }
}

import type { VerificationAnswerRequest } from '@payung/contract';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { type AnswerDraft, answerFaults, emptyAnswer, requestOf } from './answer-draft.ts';

/** Answers being written, by the id of whom they are about. */
export type AnswerDrafts = Readonly<Record<string, AnswerDraft>>;

/** In front of the ids of the controls of one exception. */
export function prefixOf(position: number): string {
  return `kecuali-${position + 1}`;
}

export function draftOf(drafts: AnswerDrafts, id: string): AnswerDraft {
  return drafts[id] ?? emptyAnswer;
}

/** Everything that is missing in the answers about these, with the name in front: several stand on the page. */
export function faultsOfAll(
  drafts: AnswerDrafts,
  people: readonly { readonly id: string; readonly name: string }[],
): readonly FieldError[] {
  return people.flatMap(({ id, name }, position) =>
    answerFaults(draftOf(drafts, id), prefixOf(position)).map(({ target, text }) => ({
      target,
      text: `${name}: ${text}`,
    })),
  );
}

/** The answers as they are sent, in the order of the people; those that miss something are left out. */
export function answersOf(
  drafts: AnswerDrafts,
  ids: readonly string[],
): readonly { readonly id: string; readonly given: VerificationAnswerRequest }[] {
  return ids.flatMap((id) => {
    const given = requestOf(draftOf(drafts, id));
    return given === null ? [] : [{ id, given }];
  });
}

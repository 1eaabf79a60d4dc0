import type { Refusal } from '@payung/casework';
import { Problematic } from '@payung/edge';

type OfSheet = Extract<
  Refusal,
  { code: 'sheet-not-waiting' | 'sheet-not-returned' | 'sheet-outdated' | 'duties-apart' }
>;

/** Why a verification sheet was not answered. */
export function sheetProblem(refusal: OfSheet): Problematic {
  return new Problematic(refusal.code, detailOf(refusal));
}

function detailOf(refusal: OfSheet): string {
  switch (refusal.code) {
    case 'sheet-not-waiting':
      if (refusal.stage === 'answered') return 'you have answered already; another one is asked';
      return refusal.level === null
        ? `the sheet is ${refusal.stage}`
        : `the sheet waits for the level ${refusal.level}`;
    case 'sheet-not-returned':
      return `the sheet is ${refusal.stage}`;
    case 'sheet-outdated':
      return 'the nomination ended, or its data changed; read the sheet again';
    case 'duties-apart':
      return refusal.conflict === 'same-user'
        ? 'you proposed this person; another user verifies'
        : 'your office proposed this person; another office verifies';
  }
}

import type { Refusal } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import { Problematic } from '@payung/edge';

type OfLeaving = Extract<
  Refusal,
  { code: 'left-already' | 'replaced-already' | 'refund-too-large' }
>;

/** A refusal about somebody who left, or about money asked back. */
export function leavingProblem(refusal: OfLeaving): Problematic {
  switch (refusal.code) {
    case 'left-already': {
      const { reason, on } = refusal;
      return new Problematic(refusal.code, `it was told before: ${reason}, ${on}`);
    }
    case 'replaced-already':
      return new Problematic(refusal.code, 'somebody follows these workers already', {
        errors: refusal.people.map(
          ({ nomination, determination }): ProblemError => ({
            field: 'leavers',
            code: 'replaced-already',
            message: `the place of ${nomination} is in the amendment ${determination}`,
          }),
        ),
      });
    case 'refund-too-large': {
      const { most, said } = refusal;
      return new Problematic(refusal.code, `at most Rp${most}, not Rp${said}`, {
        errors: [{ field: 'rupiah', code: 'larger', message: `must be at most ${most}` }],
      });
    }
  }
}

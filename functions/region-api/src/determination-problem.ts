import type { Refusal } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import { Problematic } from '@payung/edge';

/** What can stand in the way of a decision. */
export type OfDetermination = Extract<
  Refusal,
  {
    code:
      | 'work-under-way'
      | 'determination-empty'
      | 'determination-signed'
      | 'number-used'
      | 'list-changed'
      | 'place-determined';
  }
>;

/** A refusal about a decision, with everything that stands in its way. */
export function determinationProblem(refusal: OfDetermination): Problematic {
  switch (refusal.code) {
    case 'work-under-way':
      return new Problematic(refusal.code, `the service is at work on it: ${refusal.step}`);
    case 'determination-empty':
      return new Problematic(refusal.code, 'there is nobody on the list');
    case 'determination-signed':
      return new Problematic(refusal.code, `it was signed as ${refusal.number}, ${refusal.date}`);
    case 'number-used': {
      const { number, year, determination } = refusal;
      const detail = `the number ${number} stands on determination ${determination} of ${year}`;
      return new Problematic(refusal.code, detail, {
        errors: [{ field: 'number', code: 'number-used', message: detail }],
      });
    }
    case 'list-changed':
      return new Problematic(
        refusal.code,
        `${refusal.changed.length} people changed since the list was frozen; return it as a draft`,
        {
          errors: refusal.changed.map(
            ({ no, nomination, what, now }): ProblemError => ({
              field: `lines[${no}]`,
              code: what,
              message: `${nomination}: ${now}`,
            }),
          ),
        },
      );
    case 'place-determined':
      return new Problematic(
        refusal.code,
        'a determination has used this place up; it is moved by an amendment',
      );
  }
}

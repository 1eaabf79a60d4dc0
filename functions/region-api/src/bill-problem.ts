import type { Refusal } from '@payung/casework';
import { Problematic } from '@payung/edge';

/** What can stand in the way of paying. */
export type OfBill = Extract<
  Refusal,
  { code: 'bill-empty' | 'bill-expired' | 'months-billed-again' | 'payment-differs' }
>;

/** A refusal about a bill, with the figures. */
export function billProblem(refusal: OfBill): Problematic {
  switch (refusal.code) {
    case 'bill-empty':
      return new Problematic(refusal.code, 'there is nobody on the list');
    case 'bill-expired':
      return new Problematic(
        refusal.code,
        `the code of the insurer could be paid until ${refusal.on}`,
      );
    case 'months-billed-again':
      return new Problematic(refusal.code, 'its people have months of it on other bills', {
        errors: refusal.bills.map((bill) => ({
          field: 'bills',
          code: 'billed-again',
          message: `has months of the same people: ${bill}`,
        })),
      });
    case 'payment-differs': {
      const { billed, said } = refusal;
      const detail = `the list is ${billed.people} people and Rp${billed.rupiah}, what was entered is ${said.people} people and Rp${said.rupiah}`;
      return new Problematic(refusal.code, detail, {
        errors: (['people', 'rupiah'] as const).flatMap((field) =>
          billed[field] === said[field]
            ? []
            : [
                {
                  field,
                  code: said[field] > billed[field] ? 'larger' : 'smaller',
                  message: `must be ${billed[field]}, not ${said[field]}`,
                },
              ],
        ),
      });
    }
  }
}

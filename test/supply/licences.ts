import type { Shipped } from './shipped-packages.ts';

/** Licences that ask for no more than a notice, as SPDX names them. Whoever adds one has read it. */
export const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  // fonts only: the font may be shipped in a product, and not sold by itself
  'OFL-1.1',
]);

/** Whether a licence expression leaves a choice that is allowed: all of `AND`, one of `OR`. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, ' ').trim();
  // an expression with both would have to be read with its brackets: nobody ships one so far
  if (plain.includes(' OR ') && plain.includes(' AND ')) return false;
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => allowed.has(one.trim()));
  return plain.split(' AND ').every((one) => allowed.has(one.trim()));
}

export interface LicenceFault {
  readonly id: string;
  readonly what: string;
}

/** Packages whose licence is unknown, or asks for more than a notice. */
export function licenceFaults(shipped: readonly Shipped[]): LicenceFault[] {
  return shipped.flatMap(({ id, licence }) => {
    if (licence === null) return [{ id, what: 'says no licence' }];
    return isAllowed(licence) ? [] : [{ id, what: `has the licence ${licence}` }];
  });
}

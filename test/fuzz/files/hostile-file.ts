import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { aList, aPerson } from '../../support/invented-people.ts';
import { bomb } from './bombs.ts';
import { broken, wound } from './broken-bytes.ts';
import { foreignBytes, hostileText } from './hostile-texts.ts';
import { hostileWorkbook } from './hostile-workbooks.ts';

const list = new Uint8Array(aList([aPerson(1), aPerson(2), aPerson(3)]));
const stored = zipSync({ 'a.txt': strToU8('nik') }, { level: 0 });

/** Any file that somebody may hand in: whole, wounded, foreign, or made to do harm. */
export function hostileFile(withBombs: boolean): fc.Arbitrary<Uint8Array> {
  const wounds = fc.array(wound, { minLength: 1, maxLength: 6 });
  const whole = fc.oneof(hostileWorkbook, hostileText);
  const hurt = fc
    .tuple(fc.oneof({ weight: 4, arbitrary: whole }, fc.constantFrom(list, stored)), wounds)
    .map(([bytes, changes]) => broken(bytes, changes));
  return fc.oneof(
    { weight: 400, arbitrary: whole },
    { weight: 400, arbitrary: hurt },
    { weight: 100, arbitrary: foreignBytes },
    { weight: withBombs ? 1 : 0, arbitrary: bomb },
  );
}

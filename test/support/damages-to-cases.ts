import { type Damage, inState, pk, sk } from './damage.ts';
import type { RawItem } from './raw-items.ts';

const caseIn = (state: string) => (item: RawItem) => sk(item) === 'CASE' && item.state === state;
const pointer = (item: RawItem): boolean => sk(item).startsWith('CASE#');
/** under the nomination that waits in a case across agencies */
const shownPointer = (item: RawItem): boolean => pointer(item) && item.gsk !== undefined;
/** linked by an answer to a nomination of another person */
const linkedAcross = (item: RawItem): boolean =>
  inState('duplicate')(item) && !pk(item).includes(String(item.first).slice(0, 26));
const inIndexAs = (item: RawItem, state: string): RawItem => ({
  ...item,
  gsk: String(item.gsk).replace(/^[^#]+/, state),
});

/** Damages to cases, their index rows and the pointers to them. */
export const damagesToCases: Damage[] = [
  {
    name: 'a vanished case',
    table: 'registry',
    at: caseIn('open'),
    to: () => null,
    found: 'case-missing',
  },
  {
    name: 'a case that the index shows as answered',
    table: 'registry',
    at: caseIn('open'),
    to: (i) => inIndexAs(i, 'different'),
    found: 'case-index-differs',
  },
  {
    name: 'a person from whom no pointer leads to the case',
    table: 'registry',
    at: pointer,
    to: () => null,
    found: 'case-pointer-missing',
  },
  {
    name: 'a case that is shown as answered to the agency that waits',
    table: 'registry',
    at: shownPointer,
    to: (i) => inIndexAs(i, 'lapsed'),
    found: 'case-pointer-differs',
  },
  {
    name: 'a case of other nominations than its name says',
    table: 'registry',
    at: caseIn('same'),
    to: (i) => ({ ...i, standing: i.waiting }),
    found: 'case-pair-differs',
  },
  {
    name: 'a case of an agency that nominated nobody in it',
    table: 'registry',
    at: caseIn('open'),
    to: (i) => ({ ...i, standingAgency: 'dinas-lain' }),
    found: 'case-agency-differs',
  },
  {
    name: 'a case across agencies that one of them decides',
    table: 'registry',
    at: caseIn('open'),
    to: (i) => ({ ...i, decider: i.waitingAgency }),
    found: 'case-decider-differs',
  },
  {
    name: 'an answer that nobody gave',
    table: 'registry',
    at: caseIn('same'),
    to: (i) => ({ ...i, decidedBy: null }),
    found: 'case-answer-differs',
  },
  {
    name: 'an open case of somebody who was refused',
    table: 'registry',
    at: inState('suspected'),
    to: (i) => ({ ...i, state: 'refused' }),
    found: 'case-of-ended',
  },
  {
    name: 'somebody set aside for whom nobody will answer',
    table: 'registry',
    at: caseIn('open'),
    to: (i) => ({ ...i, state: 'lapsed' }),
    found: 'suspected-without-case',
  },
  {
    name: 'one person with two places',
    table: 'registry',
    at: linkedAcross,
    to: (i) => ({ ...i, state: 'nominated' }),
    found: 'one-person-placed-twice',
  },
];

import * as z from 'zod';
import { ageOn } from '../dates.ts';
import { CalendarDate } from '../identifiers.ts';

/** What somebody is to the one who died. */
export const heirRelations = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'PARENT_IN_LAW',
  'NAMED_IN_WILL',
  'BURIAL_ARRANGER',
] as const;
export const HeirRelation = z.enum(heirRelations);
export type HeirRelation = z.infer<typeof HeirRelation>;

/** Papers that show that somebody is an heir. */
export const heirPapers = [
  'ktp',
  'heir-letter',
  'marriage-book',
  'birth-certificate',
  'family-tie',
  'guardian-letter',
  'notarial-will',
  'burial-receipt',
] as const;
export const HeirPaper = z.enum(heirPapers);
export type HeirPaper = z.infer<typeof HeirPaper>;

export const Heir = z.object({
  relation: HeirRelation,
  /** null where nobody knows it */
  birthDate: CalendarDate.nullable(),
  papers: z.array(HeirPaper).max(heirPapers.length),
});
export type Heir = z.infer<typeof Heir>;

/**
 * Who comes before whom (PP 44/2015 art. 40; domain-rules 2.11): widow, widower or children; blood relations up and down
 * to the second degree; siblings; parents-in-law; whom a will names. Whoever arranged the burial comes last, and gets its
 * cost only.
 */
const order: readonly (readonly HeirRelation[])[] = [
  ['SPOUSE', 'CHILD'],
  ['PARENT', 'GRANDPARENT', 'GRANDCHILD'],
  ['SIBLING'],
  ['PARENT_IN_LAW'],
  ['NAMED_IN_WILL'],
  ['BURIAL_ARRANGER'],
];

/** whole years from which somebody signs for themselves; below, a guardian does */
const ageOfMajority = 18;

/** What is asked for by what somebody is; of a child under age, a guardian's letter as well. */
function papersFor({ relation, birthDate }: Heir, on: CalendarDate): HeirPaper[] {
  const isMinor = birthDate !== null && ageOn(birthDate, on) < ageOfMajority;
  const own: HeirPaper[] = isMinor ? ['guardian-letter'] : ['ktp'];
  switch (relation) {
    case 'SPOUSE':
    case 'PARENT_IN_LAW':
      return [...own, 'heir-letter', 'marriage-book'];
    case 'CHILD':
    case 'GRANDCHILD':
      return [...own, 'heir-letter', 'birth-certificate'];
    case 'PARENT':
    case 'GRANDPARENT':
    case 'SIBLING':
      return [...own, 'heir-letter', 'family-tie'];
    case 'NAMED_IN_WILL':
      return [...own, 'notarial-will'];
    case 'BURIAL_ARRANGER':
      return [...own, 'burial-receipt'];
  }
}

/** An heir of a list, with what is missing to show it. */
export interface RankedHeir {
  /** place in the list that was asked about, from 0 */
  readonly heir: number;
  readonly relation: HeirRelation;
  /** from 1, as the law counts */
  readonly rank: number;
  /** of the first rank that has anybody: those whom the insurer pays */
  readonly isEntitled: boolean;
  readonly missing: readonly HeirPaper[];
}

export interface HeirOrder {
  /** the first rank first */
  readonly heirs: readonly RankedHeir[];
  /**
   * Whom the money goes to: heirs; whom a will names; whoever arranged the burial, its cost only and the rest to the
   * social security fund; or nobody is known yet.
   */
  readonly goesTo: 'heirs' | 'will' | 'burial-only' | 'nobody-known';
}

/** The heirs of somebody in the order of the law, with what each still has to show. */
export function heirsInOrder(heirs: readonly Heir[], on: CalendarDate): HeirOrder {
  const ranked = heirs
    .map((heir, i) => ({
      heir: i,
      relation: heir.relation,
      rank: order.findIndex((relations) => relations.includes(heir.relation)) + 1,
      missing: papersFor(heir, on).filter((paper) => !heir.papers.includes(paper)),
    }))
    .sort((a, b) => a.rank - b.rank || a.heir - b.heir);
  const first = ranked[0]?.rank ?? 0;
  return {
    heirs: ranked.map((one) => ({ ...one, isEntitled: one.rank === first })),
    goesTo: goesTo(ranked[0]?.relation ?? null),
  };
}

function goesTo(first: HeirRelation | null): HeirOrder['goesTo'] {
  if (first === null) return 'nobody-known';
  if (first === 'NAMED_IN_WILL') return 'will';
  return first === 'BURIAL_ARRANGER' ? 'burial-only' : 'heirs';
}

import type { RawItem } from './raw-items.ts';

/** Something done to one item behind the back of the service, and what the checker must say of it. */
export interface Damage {
  readonly name: string;
  readonly table: 'registry' | 'journal';
  /** which item is damaged: the first for which this holds */
  readonly at: (item: RawItem) => boolean;
  /** what it becomes; null when it is torn out */
  readonly to: (item: RawItem) => RawItem | null;
  readonly found: string;
}

export const sk = (item: RawItem): string => String(item.sk);
export const pk = (item: RawItem): string => String(item.pk);
export const inState = (state: string) => (item: RawItem) =>
  sk(item).startsWith('NOM#') && item.state === state;
export const sums = (item: RawItem): boolean => sk(item) === 'SUMS';
export const held = (item: RawItem): boolean => sk(item) === 'GUARD' && item.nomination !== null;
/** the lane of a list's agency, which has several entries */
export const entry = (item: RawItem): boolean =>
  pk(item).endsWith('#J#01') && sk(item) === 'E#0000000001';
export const firstToWait = (item: RawItem): boolean =>
  moveOf('wait')(item) && Object(item.movement).numbers.first === 1;
export const plus = (item: RawItem, field: string, by: number): RawItem => ({
  ...item,
  [field]: Number(item[field]) + by,
});
export const moveOf = (kind: string) => (item: RawItem) =>
  sk(item).startsWith('MOVE#') && sk(item).endsWith(`.${kind}`);
export const later = (item: RawItem): RawItem => ({ ...item, sk: `${sk(item)}0` });

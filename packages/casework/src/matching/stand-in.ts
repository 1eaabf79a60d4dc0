import { editDistance } from '@payung/domain';

// until packages/matching is there: the same face, far simpler inside
type Values = Readonly<Record<string, string>>;
export interface Profile {
  readonly v: Values;
}
export interface Schema {
  readonly fields: readonly { name: string }[];
}
export interface Key {
  readonly anchor: string;
  readonly tag: string;
}
export interface Evidence {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}
export interface Score {
  readonly bits: number;
  readonly probability: number;
  readonly band: 'match' | 'review' | 'none';
  readonly evidence: readonly Evidence[];
}
export interface Model {
  readonly version: string;
}
export const workerSchema: Schema = { fields: [] };
export const shippedModel: Model = { version: 'stand-in' };
export const profileOf = (_: Schema, v: Values): Profile => ({ v });
const words = (v: Values) =>
  (v.name ?? '')
    .toUpperCase()
    .split(/\s+/)
    .filter((w) => w.length > 2)
    .sort();
const code = (w: string) =>
  w[0] +
  w
    .slice(1)
    .replace(/[AEIOU]/g, '')
    .slice(0, 3);
export function keysWritten(_: Schema, { v }: Profile): Key[] {
  const codes = words(v).map(code);
  const keys: Key[] = codes.map((tag) => ({ anchor: `d:${v.birthDate}`, tag }));
  if (v.familyCardNo) keys.push(...codes.map((tag) => ({ anchor: `k:${v.familyCardNo}`, tag })));
  if (v.phone) keys.push({ anchor: `p:${v.phone}`, tag: 'p' });
  if (v.village)
    keys.push(
      ...codes
        .slice(0, 2)
        .map((c) => ({ anchor: `v:${v.village}:${c}`, tag: (v.birthDate ?? '').slice(0, 4) })),
    );
  return keys;
}
export function keysRead(s: Schema, p: Profile): Key[] {
  const [y, m, d] = (p.v.birthDate ?? '').split('-');
  const codes = words(p.v).map(code);
  return [
    ...keysWritten(s, p),
    ...(m !== d && Number(d) <= 12
      ? codes.map((tag) => ({ anchor: `d:${y}-${d}-${m}`, tag }))
      : []),
  ];
}
export function score(_: Model, { v: a }: Profile, { v: b }: Profile): Score {
  const name = editDistance(words(a).join(' '), words(b).join(' '), 9);
  const swapped =
    a.birthDate?.split('-').toSorted().join() === b.birthDate?.split('-').toSorted().join();
  const evidence = [
    { field: 'prior', level: 'prior', bits: -16 },
    {
      field: 'name',
      level: name === 0 ? 'equal' : name <= 2 ? 'one-typo' : 'none',
      bits: name === 0 ? 12 : name <= 2 ? 7 : -12,
    },
    {
      field: 'birthDate',
      level: a.birthDate === b.birthDate ? 'equal' : swapped ? 'swapped' : 'none',
      bits: a.birthDate === b.birthDate ? 10 : swapped ? 6 : -12,
    },
    {
      field: 'nationalId',
      level: 'x',
      bits: editDistance(a.nationalId ?? '', b.nationalId ?? '', 9) <= 2 ? 6 : -2,
    },
    {
      field: 'motherMaidenName',
      level: 'x',
      bits: a.motherMaidenName === b.motherMaidenName ? 4 : -3,
    },
  ];
  const bits = evidence.reduce((sum, e) => sum + e.bits, 0);
  return {
    bits,
    probability: 1 / (1 + 2 ** -bits),
    band: bits >= 5 ? 'match' : bits >= -1 ? 'review' : 'none',
    evidence,
  };
}

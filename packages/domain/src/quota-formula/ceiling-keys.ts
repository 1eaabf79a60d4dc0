import * as z from 'zod';

/** What places and money are limited by. `total` is the whole region's year. */
export const ceilingKinds = ['total', 'village', 'agency', 'occupation', 'funding'] as const;
export type CeilingKind = (typeof ceilingKinds)[number];

/** Those that have several ceilings beside each other, between which places can move. */
export const CeilingGroup = z.enum(['village', 'agency', 'occupation', 'funding']);
export type CeilingGroup = z.infer<typeof CeilingGroup>;

/** `total`, or what is limited and its code: `village:33.75.01.1001`, `funding:apbd-2026`. */
export const CeilingKey = z
  .string()
  .regex(/^(total|(village|agency|occupation|funding):[a-z0-9][a-z0-9.-]{0,79})$/)
  .brand('CeilingKey');
export type CeilingKey = z.infer<typeof CeilingKey>;

export const totalKey: CeilingKey = CeilingKey.parse('total');

/** @throws when the code is none of a village, agency, occupation or source of money */
export function ceilingKey(group: CeilingGroup, code: string): CeilingKey {
  return CeilingKey.parse(`${group}:${code}`);
}

/** What a key limits: its group and code; the total has no code. */
export function partsOfKey(key: CeilingKey): { kind: CeilingKind; code: string | null } {
  const at = key.indexOf(':');
  if (at < 0) return { kind: 'total', code: null };
  return { kind: CeilingGroup.parse(key.slice(0, at)), code: key.slice(at + 1) };
}

/** The group that a key stands in; null for the total. */
export function groupOfKey(key: CeilingKey): CeilingGroup | null {
  const { kind } = partsOfKey(key);
  return kind === 'total' ? null : kind;
}

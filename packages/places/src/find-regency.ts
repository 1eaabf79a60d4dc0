import { addressName, RegencyCode } from '@payung/domain';
import type { Places } from './places.ts';

/** A regency as it is asked for in public. */
export interface Asked {
  readonly code: RegencyCode;
  readonly name: string;
  /** e.g. `kabupaten-kudus` */
  readonly address: string;
}

/** Finds regencies by the address name or by the code; null for any other word. */
export function regencyFinder(places: Places): (asked: string) => Asked | null {
  let known: ReadonlyMap<string, Asked> | null = null;
  return (asked) => {
    known ??= allOf(places);
    return known.get(asked) ?? null;
  };
}

function allOf(places: Places): Map<string, Asked> {
  const { items } = places.search({ query: '', province: null, limit: Number.MAX_SAFE_INTEGER });
  const found = items.flatMap(({ code, name }): [string, Asked][] => {
    const one = { code: RegencyCode.parse(code), name, address: addressName(name) };
    return [
      [one.code, one],
      [one.address, one],
    ];
  });
  return new Map(found);
}

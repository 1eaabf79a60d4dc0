/** A whole number as clerks write it, `26.000` or `Rp16.800`; null for what is none. */
export function wholeFrom(typed: string, most: number): number | null {
  const digits = typed.replace(/^\s*Rp\s*/i, '').replace(/[.\s]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return null;
  const value = Number(digits);
  return value <= most ? value : null;
}

/** The same with a sign: `-120` takes away, `+120` or `120` gives. */
export function changeFrom(typed: string, most: number): number | null {
  const bare = typed.trim();
  const isLess = /^[-−]/.test(bare);
  const size = wholeFrom(bare.replace(/^[-−+]\s*/, ''), most);
  if (size === null) return null;
  return isLess && size !== 0 ? -size : size;
}

/** people and rupiah of a year at most */
export const mostPeople = 10_000_000;
export const mostRupiah = 10_000_000_000_000;

/** A figure as clerks write it, `1.000` or `Rp16.800`; null when it is none, undefined when nothing is written. */
export function wholeNumber(text: string): number | null | undefined {
  const plain = text.trim().replace(/^rp\s*/i, '');
  if (plain === '') return undefined;
  const isGrouped = /^\d{1,3}(\.\d{3})+$/.test(plain);
  const digits = isGrouped ? plain.replaceAll('.', '') : plain;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

import { formatNumber, formatRupiah } from '../../format.ts';

interface Limit {
  readonly people: number | null;
  readonly rupiah: number | null;
}

/** `100 menjadi 80 orang, Rp1.000 menjadi Rp800`: only what changed. */
export function limitWords(from: Limit, to: Limit): string {
  const people = (value: number | null) => (value === null ? 'tanpa batas' : formatNumber(value));
  const rupiah = (value: number | null) => (value === null ? 'tanpa batas' : formatRupiah(value));
  const parts = [
    from.people === to.people ? null : `${people(from.people)} menjadi ${people(to.people)} orang`,
    from.rupiah === to.rupiah ? null : `${rupiah(from.rupiah)} menjadi ${rupiah(to.rupiah)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';

interface Limit {
  readonly people: number | null;
  readonly rupiah: number | null;
}

/** `100 menjadi 80 orang, Rp1.000 menjadi Rp800`: only what changed. */
export function limitWords(from: Limit, to: Limit): string {
  const people = (value: number | null) =>
    value === null ? say('tanpa batas') : formatNumber(value);
  const rupiah = (value: number | null) =>
    value === null ? say('tanpa batas') : formatRupiah(value);
  const parts = [
    from.people === to.people
      ? null
      : say('{people} menjadi {people2} orang', {
          people: people(from.people),
          people2: people(to.people),
        }),
    from.rupiah === to.rupiah
      ? null
      : say('{rupiah} menjadi {rupiah2}', {
          rupiah: rupiah(from.rupiah),
          rupiah2: rupiah(to.rupiah),
        }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

import { agreementInWords } from '@payung/domain';
import { ofDomain } from '../language/of-domain.ts';
import { say } from '../language/say.ts';

const oneDecimal = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'never',
});
const rounded = new Intl.NumberFormat('id-ID', { maximumSignificantDigits: 2 });

/** `+7,2`, `−1,2`, `0,0`: a weight, one step of which doubles the odds for one person. */
export function formatWeight(bits: number): string {
  const text = oneDecimal.format(bits);
  if (text === '0,0') return text;
  return `${bits > 0 ? '+' : '−'}${text}`;
}

/** From which weight on something is said to speak clearly, or very clearly, for or against. */
const clear = 2;
const strong = 7;
const nothing = 0.5;

/** What a weight says, in words that stand beside its bar. */
export function weightWords(bits: number): string {
  const size = Math.abs(bits);
  if (size < nothing) return say('tidak menentukan');
  const degree = size >= strong ? say('sangat ') : size >= clear ? '' : say('sedikit ');
  return bits > 0
    ? say('{degree}mendukung orang yang sama', { degree })
    : say('{degree}menunjuk orang berbeda', { degree });
}

/** What the odds are by all weights together: `sekitar 5.400 berbanding 1`. */
export function oddsWords(bits: number): string {
  const size = Math.abs(bits);
  // beyond a million the number tells nobody more
  if (size >= 20) return say('lebih dari 1.000.000 berbanding 1');
  return say('sekitar {format} berbanding 1', { format: rounded.format(2 ** size) });
}

export interface Weighed {
  readonly field: string;
  readonly level: string;
  /** bits; see `formatWeight` */
  readonly bits: number;
}

/** Parts of the sum that are no field. */
function isNoField({ field }: Pick<Weighed, 'field'>): boolean {
  return field === 'prior' || field === 'rule' || field === 'others';
}

/** `nama sama, NIK satu angka berbeda`: what speaks for one person, what against, the weightiest first, and what tells nothing. */
export function spokenEvidence(
  evidence: readonly Weighed[],
  nameOf: (field: string) => string,
): { readonly inFavour: string; readonly against: string; readonly besides: string } {
  const fields = evidence.filter((one) => !isNoField(one));
  const isTelling = ({ bits }: Weighed) => Math.abs(bits) >= nothing;
  const telling = fields.filter(isTelling).sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const listed = (chosen: readonly Weighed[]) =>
    chosen
      .map(
        ({ field, level }) => `${nameOf(field)} ${lowerFirst(ofDomain(agreementInWords(level)))}`,
      )
      .join(', ');
  return {
    inFavour: listed(telling.filter(({ bits }) => bits > 0)),
    against: listed(telling.filter(({ bits }) => bits < 0)),
    besides: listed(fields.filter((one) => !isTelling(one))),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const others: Readonly<Record<string, string>> = {
  family: say(
    'Yang dibandingkan: apakah ini satu orang atau dua orang sekeluarga. Nomor KK, ibu, dan alamat yang sama karena itu hampir tidak dihitung. ',
  ),
  twin: say(
    'Yang dibandingkan: apakah ini satu orang atau saudara kembar. Tanggal lahir, nomor KK, ibu, dan alamat yang sama karena itu hampir tidak dihitung. ',
  ),
};

/** Why much that agrees may count for little: what it is weighed against; nothing where that is any stranger. */
export function againstWords(against: string | undefined): string {
  return against === undefined ? '' : (others[against] ?? '');
}

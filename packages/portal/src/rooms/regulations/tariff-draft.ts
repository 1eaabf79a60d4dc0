import {
  ContributionMonth,
  fundingKinds,
  SourceMark,
  Tariff,
  type WorkSector,
  WorkSector as WorkSectors,
} from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { freeSlug } from '../../slug.ts';
import { monthText, typedMonth } from '../../typed-month.ts';
import { wholeNumber } from '../../whole-number.ts';

/** A tariff as it stands in its form. */
export interface TariffText {
  readonly from: string;
  readonly to: string;
  readonly workAccident: string;
  readonly death: string;
  readonly funding: readonly string[];
  readonly sector: WorkSector | '';
  readonly legalBasis: string;
  readonly source: string;
  readonly mark: string;
}

export const tariffControl = (field: keyof TariffText) => `tarif-${field}`;

export function textOfTariff(tariff: Tariff | null): TariffText {
  const [first = ''] = tariff?.sectors ?? [];
  const to = tariff?.to ?? null;
  return {
    from: tariff === null ? '' : monthText(tariff.from),
    to: to === null ? '' : monthText(to),
    workAccident: tariff === null ? '' : String(tariff.workAccident),
    death: tariff === null ? '' : String(tariff.death),
    funding: tariff?.funding ?? [],
    // one that names every trade holds for all of them
    sector: tariff?.sectors.length === 1 ? first : '',
    legalBasis: tariff?.legalBasis ?? '',
    source: tariff?.source ?? '',
    mark: tariff?.mark ?? '',
  };
}

/** rupiah a person and month; what stands above it is a slip of the pen */
const most = 1_000_000;

function amountOf(text: string): number | null {
  const amount = wholeNumber(text);
  return typeof amount === 'number' && amount <= most ? amount : null;
}

function faultsOf(text: TariffText): FieldError[] {
  const faults: FieldError[] = [];
  const blame = (isWrong: boolean, field: keyof TariffText, said: string) => {
    if (isWrong) faults.push({ target: tariffControl(field), text: said });
  };
  const from = typedMonth(text.from);
  const to = text.to.trim() === '' ? null : typedMonth(text.to);
  const month = say('Tulis bulan seperti 01-2027.');
  const amount = say('Isi rupiah per orang per bulan, paling banyak Rp1.000.000.');
  blame(from === null, 'from', month);
  blame(to === null && text.to.trim() !== '', 'to', month);
  blame(
    from !== null && to !== null && to < from,
    'to',
    say('Bulan terakhir mendahului bulan pertama.'),
  );
  blame(amountOf(text.workAccident) === null, 'workAccident', amount);
  blame(amountOf(text.death) === null, 'death', amount);
  blame(text.legalBasis.trim().length < 3, 'legalBasis', say('Isi dasar hukum tarif ini.'));
  blame(
    !SourceMark.safeParse(text.mark).success,
    'mark',
    say('Pilih dari mana angka ini diketahui.'),
  );
  return faults;
}

/** The tariff as typed, or all that is wrong with it. `used` are the ids of the draft's others. */
export function tariffFrom(
  text: TariffText,
  before: Tariff | null,
  used: readonly string[],
): { readonly tariff: Tariff } | { readonly faults: readonly FieldError[] } {
  const faults = faultsOf(text);
  if (faults.length > 0) return { faults };
  const to = typedMonth(text.to);
  const tariff = Tariff.parse({
    id: before?.id ?? freeSlug(`tarif ${text.from}`, used),
    funding: fundingKinds.filter((kind) => text.funding.includes(kind)),
    sectors: WorkSectors.options.filter((one) => one === text.sector),
    from: ContributionMonth.parse(typedMonth(text.from)),
    to: to === null ? null : ContributionMonth.parse(to),
    workAccident: amountOf(text.workAccident),
    death: amountOf(text.death),
    legalBasis: text.legalBasis.trim(),
    source: text.source.trim(),
    mark: text.mark,
  });
  return { tariff };
}

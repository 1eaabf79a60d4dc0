import type { CountView } from '@payung/contract';
import { peopleFigures } from '@payung/domain';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Figures } from '../../pieces/figures.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { countedAddress } from '../../words/counted.ts';
import { peopleFigureName } from '../../words/figures.ts';

interface NamedFiguresProps {
  readonly figures: CountView['figures'];
  /** whether the people behind them are listed */
  readonly hasRows: boolean;
}

/** People of a day, each figure by its name and with its rows; none stands for another. */
export function NamedFigures({ figures, hasRows }: NamedFiguresProps) {
  const { timeZone } = useRegion();
  const day = formatDate(figures.day, timeZone);
  const since = formatDate(figures.since, timeZone);
  return (
    <>
      <Figures
        figures={peopleFigures.map((figure) => ({
          name: peopleFigureName(figure, day, since),
          value: say('{total} orang', { total: formatNumber(figures.total[figure]) }),
          address: hasRows && figures.total[figure] > 0 ? countedAddress(figures, figure) : null,
        }))}
      />
      <p className={panel.meta}>
        {say(
          'Menurut catatan sampai {known}. Menurut cara hitung BPJS (penuh mulai 6 bulan iuran): {sixths} orang.',
          {
            known: formatMoment(figures.known, timeZone),
            sixths: formatNumber(Math.floor(figures.sixths / 6)),
          },
        )}
      </p>
    </>
  );
}

import type { CountView } from '@payung/contract';
import { peopleFigures } from '@payung/domain';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Figures } from '../../pieces/figures.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { peopleFigureName } from '../../words/figures.ts';

/** People of a day, each figure by its name; none stands for another. */
export function NamedFigures({ figures }: { readonly figures: CountView['figures'] }) {
  const { timeZone } = useRegion();
  const day = formatDate(figures.day, timeZone);
  const since = formatDate(figures.since, timeZone);
  return (
    <>
      <Figures
        figures={peopleFigures.map((figure) => ({
          name: peopleFigureName(figure, day, since),
          value: say('{total} orang', { total: formatNumber(figures.total[figure]) }),
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

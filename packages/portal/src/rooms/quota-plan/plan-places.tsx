import type { QuotaPlanDetail, VillagePlaces } from '@payung/contract';
import type * as z from 'zod';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { basisNames } from '../../words/quota-plan.ts';

type Place = z.infer<typeof VillagePlaces>;

const columns = [
  { name: say('Desa/kelurahan') },
  { name: say('Tempat'), isNumber: true },
  { name: say('Bagian tepat'), isNumber: true },
  { name: say('Mengapa') },
];

/** What each village gets, with how it came about: the whole part, and who was given what was left over. */
export function PlanPlaces({ plan }: { readonly plan: QuotaPlanDetail }) {
  const { villageName } = useNames();
  const { villages, districts } = useRegion();
  const districtNames = new Map(districts.map(({ code, name }) => [code, name]));
  const districtOf = new Map(
    villages.map(({ code, districtCode }) => [code, districtNames.get(districtCode) ?? '']),
  );
  return (
    <section className={panel.stack} aria-labelledby="hasil-desa">
      <h2 id="hasil-desa">{say('Hasil setiap desa/kelurahan')}</h2>
      <p className={`${panel.quiet} ${panel.reading}`}>
        {say(
          'Setiap desa mendapat bagian bulatnya. {leftOver} tempat yang tersisa diberikan satu per satu kepada sisa pecahan terbesar, sehingga jumlahnya tepat {total}.',
          { leftOver: formatNumber(plan.leftOver), total: formatNumber(plan.total) },
        )}
      </p>
      <Table
        caption={say('{places} desa/kelurahan', { places: formatNumber(plan.places.length) })}
        columns={columns}
      >
        {plan.places.map((place) => (
          <tr key={place.village}>
            <th scope="row">
              {villageName(place.village)}
              <span className={table.under}>{districtOf.get(place.village)}</span>
            </th>
            <td className={table.number}>{formatNumber(place.places)}</td>
            <td className={table.number}>{place.share.replace('.', ',')}</td>
            <td className={table.wide}>{reasonOf(place, plan.leftOver)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const turnReasons: Readonly<Record<Place['by'], string>> = {
  remainder: say('menurut sisa pecahan'),
  'larger-share': say('sisa pecahan sama, bagiannya lebih besar'),
  'lower-code': say('sisa pecahan sama, kode lebih rendah'),
};

function reasonOf({ parts, whole, extra, turn, by }: Place, leftOver: number): string {
  const counted = parts
    .filter(({ basis }) => basis !== 'equal')
    .map(({ basis, figure, of }) =>
      say('{basisName} {figure} dari {of}', {
        basisName: basisNames[basis].toLowerCase(),
        figure: formatNumber(figure),
        of: formatNumber(of),
      }),
    );
  const rounded = extra
    ? say('{whole} ditambah 1, giliran ke-{turn} dari {leftOver} ({turnReason})', {
        whole: formatNumber(whole),
        turn: formatNumber(turn),
        leftOver: formatNumber(leftOver),
        turnReason: turnReasons[by],
      })
    : say('{whole}, tanpa tambahan', { whole: formatNumber(whole) });
  return [...counted, rounded].join('; ');
}

import type { ModelComparison } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatMoment, formatNumber } from '../../format.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { formatWeight } from '../../words/evidence.ts';
import { judgedWords } from '../../words/matching.ts';
import styles from '../onboarding/onboarding.module.css';

const columns = [
  { name: 'Pasangan' },
  { name: 'Sekarang' },
  { name: 'Dengan cara ini' },
  { name: 'Nilai', isNumber: true },
];

/** Which pairs another way of judging would see differently. */
export function ModelComparisonPanel({ comparison }: { readonly comparison: ModelComparison }) {
  const { timeZone } = useRegion();
  return (
    <>
      <p>
        {comparison.changed === 0
          ? `Dari ${formatNumber(comparison.pairs)} pasangan tidak ada yang dinilai berbeda.`
          : `Dari ${formatNumber(comparison.pairs)} pasangan, ${formatNumber(comparison.changed)} dinilai berbeda:`}
      </p>
      {comparison.moves.length === 0 ? null : (
        <ul className={styles.list}>
          {comparison.moves.map(({ from, to, pairs }) => (
            <li key={`${from}-${to}`}>
              {formatNumber(pairs)} pasangan: {judgedWords(from)} menjadi {judgedWords(to)}
            </li>
          ))}
        </ul>
      )}
      {comparison.cases.length === 0 ? null : <Changed cases={comparison.cases} />}
      <p className={panel.meta}>Dibandingkan {formatMoment(comparison.comparedAt, timeZone)}.</p>
    </>
  );
}

function Changed({ cases }: Pick<ModelComparison, 'cases'>) {
  return (
    <details>
      <summary>Lihat {formatNumber(cases.length)} pasangan yang paling berubah</summary>
      <Table caption="Pasangan yang dinilai berbeda" columns={columns}>
        {cases.map((one, position) => (
          <tr key={one.id}>
            <th scope="row" className={table.nowrap}>
              {one.exists ? (
                <Link to="/ganda/$id" params={{ id: one.id }}>
                  Pasangan {formatNumber(position + 1)}
                </Link>
              ) : (
                `Pasangan ${formatNumber(position + 1)}`
              )}
            </th>
            <td>{judgedWords(one.from)}</td>
            <td>{judgedWords(one.to)}</td>
            <td className={table.number}>
              {formatWeight(one.bitsBefore)} → {formatWeight(one.bitsAfter)}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

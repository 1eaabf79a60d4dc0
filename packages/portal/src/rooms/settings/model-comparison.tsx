import type { ModelComparison } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { formatWeight } from '../../words/evidence.ts';
import { judgedWords } from '../../words/matching.ts';
import styles from '../onboarding/onboarding.module.css';

const columns = [
  { name: say('Pasangan') },
  { name: say('Sekarang') },
  { name: say('Dengan cara ini') },
  { name: say('Nilai'), isNumber: true },
];

/** Which pairs another way of judging would see differently. */
export function ModelComparisonPanel({ comparison }: { readonly comparison: ModelComparison }) {
  const { timeZone } = useRegion();
  return (
    <>
      <p>
        {comparison.changed === 0
          ? say('Dari {pairs} pasangan tidak ada yang dinilai berbeda.', {
              pairs: formatNumber(comparison.pairs),
            })
          : say('Dari {pairs} pasangan, {changed} dinilai berbeda:', {
              pairs: formatNumber(comparison.pairs),
              changed: formatNumber(comparison.changed),
            })}
      </p>
      {comparison.moves.length === 0 ? null : (
        <ul className={styles.list}>
          {comparison.moves.map(({ from, to, pairs }) => (
            <li key={`${from}-${to}`}>
              {say('{pairs} pasangan: {judged} menjadi {judged2}', {
                pairs: formatNumber(pairs),
                judged: judgedWords(from),
                judged2: judgedWords(to),
              })}
            </li>
          ))}
        </ul>
      )}
      {comparison.cases.length === 0 ? null : <Changed cases={comparison.cases} />}
      <p className={panel.meta}>
        {say('Dibandingkan {comparedAt}.', {
          comparedAt: formatMoment(comparison.comparedAt, timeZone),
        })}
      </p>
    </>
  );
}

function Changed({ cases }: Pick<ModelComparison, 'cases'>) {
  return (
    <details>
      <summary>
        {say('Lihat {cases} pasangan yang paling berubah', { cases: formatNumber(cases.length) })}
      </summary>
      <Table caption={say('Pasangan yang dinilai berbeda')} columns={columns}>
        {cases.map((one, position) => (
          <tr key={one.id}>
            <th scope="row" className={table.nowrap}>
              {one.exists ? (
                <Link to="/ganda/$id" params={{ id: one.id }}>
                  {say('Pasangan {position}', { position: formatNumber(position + 1) })}
                </Link>
              ) : (
                say('Pasangan {position}', { position: formatNumber(position + 1) })
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

import type { ImportPage } from '@payung/contract';
import { outcomes } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import styles from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { importMark } from '../../words/labels.ts';
import { outcomeMark } from '../../words/outcome-mark.ts';

type ListItem = ImportPage['items'][number];

const columns = [
  { name: say('Berkas') },
  { name: say('Dinas') },
  { name: say('Keadaan') },
  { name: say('Baris'), isNumber: true },
  { name: say('Hasil') },
];

/** Lists handed in, the newest first, each with where it stands. */
export function ListsTable(props: {
  readonly caption: string;
  readonly items: readonly ListItem[];
}) {
  const { timeZone } = useRegion();
  return (
    <Table caption={props.caption} columns={columns}>
      {props.items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={styles.wide}>
            <Link to="/daftar/$id" params={{ id: item.id }} data-row-link>
              <bdi>{item.fileName}</bdi>
            </Link>
            <span className={styles.under}>{formatMoment(item.createdAt, timeZone)}</span>
          </th>
          <td>{item.agencyName}</td>
          <td>
            <Chip mark={importMark(item)} />
          </td>
          <td className={styles.number}>
            {formatNumber(item.rowsRead)}
            {item.state === 'running' || item.state === 'paused' ? (
              <span className={styles.under}>
                {say('{rowsDone} diperiksa', { rowsDone: formatNumber(item.rowsDone) })}
              </span>
            ) : null}
          </td>
          <td className={styles.wide}>{recapOf(item)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** `312 diusulkan, 4 ganda`: only what there is. */
function recapOf(item: ListItem): string {
  return outcomes
    .filter((outcome) => item.byOutcome[outcome] > 0)
    .map(
      (outcome) =>
        `${formatNumber(item.byOutcome[outcome])} ${outcomeMark(outcome).word.toLowerCase()}`,
    )
    .join(', ');
}

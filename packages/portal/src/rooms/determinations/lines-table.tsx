import type { DeterminedLineView } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { NikCell } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { strikeReasonName } from '../../words/determinations.ts';
import styles from './determinations.module.css';
import { Reasons } from './not-ready.tsx';

const columns = [
  { name: say('No.'), isNumber: true },
  { name: say('Nama') },
  { name: 'NIK' },
  { name: say('Pekerjaan') },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
  { name: say('Bulan') },
];
const withChoice = [{ name: say('Pilih') }, ...columns];

interface LinesTableProps {
  readonly caption: string;
  readonly items: readonly DeterminedLineView[];
  /** null where nobody can be chosen */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** People on a list as lists show them: the last four digits only. */
export function LinesTable({ caption, items, chosen, onChoose }: LinesTableProps) {
  return (
    <Table caption={caption} columns={chosen === null ? columns : withChoice}>
      {items.map((item) => (
        <tr key={`${item.act} ${item.nominationId}`}>
          {chosen === null ? null : (
            <td>
              <input
                type="checkbox"
                className={styles.choice}
                aria-label={say('Pilih {person}', {
                  person: item.person?.name ?? say('nomor {no}', { no: item.no }),
                })}
                checked={chosen.includes(item.nominationId)}
                onChange={(event) =>
                  onChoose(
                    event.target.checked
                      ? [...chosen, item.nominationId]
                      : chosen.filter((one) => one !== item.nominationId),
                  )
                }
              />
            </td>
          )}
          <td className={table.number}>{formatNumber(item.no)}</td>
          <th scope="row" className={table.wide}>
            <Who item={item} />
          </th>
          <NikCell ending={item.person?.nationalIdEnd ?? null} />
          <td>{item.person?.occupationName ?? '–'}</td>
          <td>{item.person?.villageName ?? '–'}</td>
          <td>{item.agencyName}</td>
          <td>
            <Months item={item} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Who({ item }: { readonly item: DeterminedLineView }) {
  return (
    <>
      {item.person === null ? (
        say('Datanya sudah dihapus')
      ) : (
        <Link to="/orang/$id" params={{ id: item.personId }}>
          <bdi>{item.person.name}</bdi>
        </Link>
      )}
      {item.act === 'strike' ? (
        <span className={styles.under}>
          {say('Dicoret')}
          {item.reason === null ? '' : `: ${strikeReasonName(item.reason)}`}
        </span>
      ) : null}
      {item.casesElsewhere.length === 0 ? null : (
        <span className={styles.under}>
          {say('Mungkin sudah dilindungi daerah lain (perkara {casesElsewhere})', {
            casesElsewhere: item.casesElsewhere.join(', '),
          })}
        </span>
      )}
      {item.leftOut === null ? null : (
        <div className={styles.under}>
          {say('Tidak jadi ditetapkan:')}
          <Reasons reasons={item.leftOut} />
        </div>
      )}
    </>
  );
}

function Months({ item }: { readonly item: DeterminedLineView }) {
  if (item.act === 'strike')
    return (
      <>{say('tidak lagi sejak {firstMonth}', { firstMonth: formatMonth(item.firstMonth) })}</>
    );
  return (
    <>
      {say('{months} sejak {firstMonth}', {
        months: formatNumber(item.months),
        firstMonth: formatMonth(item.firstMonth),
      })}
    </>
  );
}

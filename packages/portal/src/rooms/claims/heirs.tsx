import type { ClaimDetail } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { goesToWords, heirPaperNames, relationNames } from '../../words/claims.ts';

const columns = [
  { name: say('Urutan'), isNumber: true },
  { name: say('Hubungan') },
  { name: say('Hak') },
  { name: say('Yang masih perlu ditunjukkan') },
];

interface HeirsProps {
  readonly order: ClaimDetail['heirs'];
  /** in the order in which they were written down */
  readonly names?: readonly string[];
}

/** Heirs in the order of the law: whom the insurer would pay, and what each still has to show. */
export function Heirs({ order, names = [] }: HeirsProps) {
  if (order === null) return null;
  if (order.heirs.length === 0) {
    return (
      <Empty title={say('Ahli waris belum dicatat.')}>
        <p>
          {say('Isi data keluarga supaya urutan ahli waris dan berkas yang diminta diketahui.')}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p>{goesToWords[order.goesTo]}</p>
      <Table
        caption={say('Ahli waris menurut urutan hukum (PP 44/2015 pasal 40)')}
        columns={columns}
      >
        {order.heirs.map((one) => (
          <tr key={one.heir}>
            <th scope="row" className={table.number}>
              {one.rank}
            </th>
            <td className={table.wide}>
              {relationNames[one.relation]}
              {names[one.heir] === undefined ? null : (
                <span className={table.under}>
                  <bdi>{names[one.heir]}</bdi>
                </span>
              )}
            </td>
            <td>
              {one.isEntitled ? (
                <Chip mark={{ shape: 'tick', word: say('Berhak'), tone: 'good' }} />
              ) : (
                <Chip mark={{ shape: 'ring', word: say('Sesudahnya'), tone: 'neutral' }} />
              )}
            </td>
            <td className={table.wide}>
              {one.missing.length === 0
                ? say('Lengkap')
                : one.missing.map((paper) => heirPaperNames[paper]).join(', ')}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

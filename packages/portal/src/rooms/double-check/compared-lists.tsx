import type { DoubleCheck } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { explainRemark } from '../../words/file-faults.ts';

const columns = [
  { name: say('Berkas') },
  { name: say('Orang'), isNumber: true },
  { name: say('Catatan') },
];

/** The lists that were compared, with what could not be read of each. */
export function ComparedLists({ lists }: { readonly lists: DoubleCheck['lists'] }) {
  return (
    <section className={panel.stack} aria-labelledby="daftar-dibandingkan">
      <h2 id="daftar-dibandingkan">{say('Daftar yang dibandingkan')}</h2>
      <Table
        caption={say('{lists} daftar', { lists: formatNumber(lists.length) })}
        columns={columns}
      >
        {lists.map((list, position) => (
          <tr key={position}>
            <th scope="row" className={table.wide}>
              {list.importId === null ? (
                <bdi>{list.fileName}</bdi>
              ) : (
                <Link to="/daftar/$id" params={{ id: list.importId }}>
                  <bdi>{list.fileName}</bdi>
                </Link>
              )}
            </th>
            <td className={table.number}>{list.rows === null ? '–' : formatNumber(list.rows)}</td>
            <td className={table.wide}>
              {list.faults.length === 0
                ? list.rows === null
                  ? say('Sedang dibaca')
                  : say('Terbaca semuanya')
                : list.faults.map((fault) => {
                    const { what, remedy } = explainRemark(fault);
                    return (
                      <p key={JSON.stringify(fault)}>
                        {what} <span className={panel.quiet}>{remedy}</span>
                      </p>
                    );
                  })}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

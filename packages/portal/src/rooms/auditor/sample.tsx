import type { AuditView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { sampleQuery } from '../../api/audit-checks.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { PersonCell } from './person-cell.tsx';

const columns = [{ name: say('Nomor'), isNumber: true }, { name: say('Orang') }];

/** The people whom a seed draws among those who were paid for: to be looked up in their papers. */
export function Sample({ audit }: { readonly audit: AuditView }) {
  const sample = useQuery(sampleQuery(audit.id));
  return (
    <section className={panel.stack} aria-labelledby="sampel">
      <h2 id="sampel">{say('Sampel untuk diperiksa berkasnya')}</h2>
      <p className={panel.quiet}>
        {say('Diundi dengan kata kunci "{seed}": pemeriksa lain mengundi orang yang sama.', {
          seed: audit.seed,
        })}
      </p>
      {sample.error ? <FaultNotice error={sample.error} /> : null}
      {sample.isPending ? <Skeleton lines={4} /> : null}
      {sample.data?.length === 0 ? (
        <p>{say('Belum ada orang yang dibayar untuk diundi.')}</p>
      ) : null}
      {sample.data !== undefined && sample.data.length > 0 ? (
        <Table
          caption={say('{sample} orang', { sample: formatNumber(sample.data.length) })}
          columns={columns}
        >
          {sample.data.map(({ nominationId, person }, place) => (
            <tr key={nominationId}>
              <td className={table.number}>{place + 1}</td>
              <PersonCell nomination={nominationId} person={person} />
            </tr>
          ))}
        </Table>
      ) : null}
    </section>
  );
}

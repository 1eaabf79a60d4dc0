import type { SocialFileTold } from '../../api/social-data.ts';
import { formatNumber } from '../../format.ts';
import { Figures } from '../../pieces/figures.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { findingName } from '../../words/pre-check.ts';

const columns = [{ name: 'Baris', isNumber: true }, { name: 'Sebab' }];

/** What became of the rows of a file, the ones that count for nobody line by line. */
export function FileTold({ told }: { readonly told: SocialFileTold }) {
  const { faults, faultCount } = told;
  const figures = [
    { name: 'Baris dibaca', value: told.rows },
    { name: 'Dicatat', value: told.recorded },
    { name: 'Sudah tercatat', value: told.already },
    { name: 'Bukan calon peserta daerah ini', value: told.strangers },
    { name: 'Tidak boleh dicatat lagi', value: told.leftOut },
  ];
  return (
    <div className={panel.stack} role="status">
      <Notice
        tone={told.recorded + told.already > 0 ? 'good' : 'attention'}
        title={
          told.recorded + told.already > 0
            ? 'Hasil padan sudah dicatat'
            : 'Tidak ada orang yang dikenal dalam berkas ini'
        }
      >
        {told.strangers === 0
          ? null
          : 'Tentang orang yang bukan calon peserta tidak disimpan apa pun.'}
      </Notice>
      <Figures figures={figures.map(({ name, value }) => ({ name, value: formatNumber(value) }))} />
      {faultCount === 0 ? null : (
        <details>
          <summary>{formatNumber(faultCount)} baris tidak dipakai</summary>
          <Table caption="Baris yang tidak dipakai" columns={columns}>
            {faults.map(({ row, code }) => (
              <tr key={row}>
                <td className={table.number}>{formatNumber(row)}</td>
                <td>{findingName(code)}</td>
              </tr>
            ))}
          </Table>
          {faultCount > faults.length ? (
            <p className={panel.quiet}>{formatNumber(faults.length)} baris pertama ditampilkan.</p>
          ) : null}
        </details>
      )}
    </div>
  );
}

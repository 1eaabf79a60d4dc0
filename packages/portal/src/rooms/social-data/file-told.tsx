import type { SocialFileTold } from '../../api/social-data.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Figures } from '../../pieces/figures.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { findingName } from '../../words/pre-check.ts';

const columns = [{ name: say('Baris'), isNumber: true }, { name: say('Sebab') }];

/** What became of the rows of a file, the ones that count for nobody line by line. */
export function FileTold({ told }: { readonly told: SocialFileTold }) {
  const { faults, faultCount } = told;
  const figures = [
    { name: say('Baris dibaca'), value: told.rows },
    { name: say('Dicatat'), value: told.recorded },
    { name: say('Sudah tercatat'), value: told.already },
    { name: say('Bukan calon peserta daerah ini'), value: told.strangers },
    { name: say('Tidak boleh dicatat lagi'), value: told.leftOut },
  ];
  return (
    <div className={panel.stack} role="status">
      <Notice
        tone={told.recorded + told.already > 0 ? 'good' : 'attention'}
        title={
          told.recorded + told.already > 0
            ? say('Hasil padan sudah dicatat')
            : say('Tidak ada orang yang dikenal dalam berkas ini')
        }
      >
        {told.strangers === 0
          ? null
          : say('Tentang orang yang bukan calon peserta tidak disimpan apa pun.')}
      </Notice>
      <Figures figures={figures.map(({ name, value }) => ({ name, value: formatNumber(value) }))} />
      {faultCount === 0 ? null : (
        <details>
          <summary>
            {say('{faultCount} baris tidak dipakai', { faultCount: formatNumber(faultCount) })}
          </summary>
          <Table caption={say('Baris yang tidak dipakai')} columns={columns}>
            {faults.map(({ row, code }) => (
              <tr key={row}>
                <td className={table.number}>{formatNumber(row)}</td>
                <td>{findingName(code)}</td>
              </tr>
            ))}
          </Table>
          {faultCount > faults.length ? (
            <p className={panel.quiet}>
              {say('{faults} baris pertama ditampilkan.', { faults: formatNumber(faults.length) })}
            </p>
          ) : null}
        </details>
      )}
    </div>
  );
}

import type { AuditView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { auditFilePath, auditQuery } from '../../api/audit-checks.ts';
import { formatDate, formatMoment, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { auditFindings, findingWords, threeWayParts, threeWayWords } from '../../words/figures.ts';
import { Findings } from './findings.tsx';
import { Sample } from './sample.tsx';

const route = getRouteApi('/inside/uji-bayar/$id');
const auditsRoom = { to: '/uji-bayar', name: say('Uji bayar') } as const;

/** One check: where the three sides agree, what is at risk and why, person by person, and a sample. */
export function AuditRoom() {
  const { id } = route.useParams();
  const { timeZone } = useRegion();
  const audit = useQuery(auditQuery(id));
  const { data } = audit;
  return (
    <Room
      up={auditsRoom}
      title={
        data
          ? say('Uji bayar per {asOf}', { asOf: formatDate(data.asOf, timeZone) })
          : say('Uji bayar')
      }
      tabTitle={say('Uji bayar')}
      lead={
        data
          ? say('Menurut yang tercatat sampai {known}.', {
              known: formatMoment(data.known, timeZone),
            })
          : undefined
      }
      actions={
        data && !data.isChecking
          ? (['xlsx', 'csv'] as const).map((format) => (
              <DownloadButton
                key={format}
                path={auditFilePath(id, format)}
                fallbackName={`temuan.${format}`}
              >
                {say('Unduh temuan ({format})', { format: format.toUpperCase() })}
              </DownloadButton>
            ))
          : undefined
      }
    >
      {audit.error ? <FaultNotice error={audit.error} /> : null}
      {audit.isPending ? <Skeleton lines={8} /> : null}
      {data?.isChecking ? (
        <Notice tone="note" title={say('Sedang diuji')}>
          {say('{people} orang sudah diperiksa. Halaman ini diperbarui sendiri.', {
            people: formatNumber(data.people),
          })}
        </Notice>
      ) : null}
      {data && !data.isChecking ? <Checked audit={data} /> : null}
    </Room>
  );
}

function Checked({ audit }: { readonly audit: AuditView }) {
  return (
    <>
      <Figures
        figures={[
          { name: say('Rupiah berisiko'), value: formatRupiah(audit.atRisk.rupiah) },
          { name: say('Orang berisiko'), value: formatNumber(audit.atRisk.people) },
          { name: say('Bulan berisiko'), value: formatNumber(audit.atRisk.months) },
          { name: say('Dibayar seluruhnya'), value: formatRupiah(audit.paidRupiah) },
          { name: say('Bulan dibayar'), value: formatNumber(audit.paidMonths) },
        ]}
      />
      <ThreeWay audit={audit} />
      <FindingSums audit={audit} />
      <Findings id={audit.id} />
      {audit.sampleSize > 0 ? <Sample audit={audit} /> : null}
    </>
  );
}

const partColumns = [{ name: say('SK, pembayaran, BPJS') }, { name: say('Orang'), isNumber: true }];

function ThreeWay({ audit }: { readonly audit: AuditView }) {
  return (
    <section className={panel.stack} aria-labelledby="tiga-arah">
      <h2 id="tiga-arah">{say('Penyandingan tiga arah')}</h2>
      <Table caption={say('Setiap orang dihitung satu kali')} columns={partColumns}>
        {threeWayParts.map((part) => (
          <tr key={part}>
            <th scope="row" className={table.wide}>
              {threeWayWords[part]}
            </th>
            <td className={table.number}>{formatNumber(audit.threeWay[part] ?? 0)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const findingColumns = [
  { name: say('Temuan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Bulan'), isNumber: true },
  { name: say('Rupiah berisiko'), isNumber: true },
];

function FindingSums({ audit }: { readonly audit: AuditView }) {
  const found = auditFindings.filter((finding) => audit.findings[finding] !== undefined);
  return (
    <section className={panel.stack} aria-labelledby="temuan-jumlah">
      <h2 id="temuan-jumlah">{say('Rupiah berisiko menurut temuan')}</h2>
      {found.length === 0 ? (
        <p>{say('Tidak ada temuan: setiap bulan yang dibayar ada SK-nya dan tercatat di BPJS.')}</p>
      ) : (
        <Table
          caption={say('Yang terberat di atas; satu bulan dihitung satu kali')}
          columns={findingColumns}
        >
          {found.map((finding) => (
            <tr key={finding}>
              <th scope="row" className={table.wide}>
                {findingWords[finding].name}
                <span className={panel.meta}> {findingWords[finding].why}</span>
              </th>
              <td className={table.number}>{formatNumber(audit.findings[finding]?.people ?? 0)}</td>
              <td className={table.number}>{formatNumber(audit.findings[finding]?.months ?? 0)}</td>
              <td className={table.number}>{formatRupiah(audit.findings[finding]?.rupiah ?? 0)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

import type { RegulationCard } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { download } from '../../api/download.ts';
import { scanPath } from '../../api/regulations.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { regulationName } from '../../words/regulations.ts';
import { ScanDialog } from './scan-dialog.tsx';
import { spanWords } from './versions.tsx';

const columns = [
  { name: say('Peraturan') },
  { name: say('Ditetapkan') },
  { name: say('Berlaku') },
  { name: say('Mengganti') },
  { name: say('Naskah') },
];

/** Every regulation that was recorded, the newest first, with its paper. */
export function RegulationsTable(props: { readonly regulations: readonly RegulationCard[] }) {
  const { regulations } = props;
  const { mayAdminister, maySeePeople } = rightsOf(useMe());
  const [open, setOpen] = useState<RegulationCard | null>(null);
  const fetching = useMutation({
    mutationFn: (scan: string) => download(scanPath(scan), 'naskah-peraturan.pdf'),
  });
  const names = new Map<string, string>(regulations.map((one) => [one.id, regulationName(one)]));
  if (regulations.length === 0) {
    return (
      <Empty title={say('Belum ada peraturan yang tercatat.')}>
        <p>{say('Catat peraturan yang menjadi dasar program ini.')}</p>
      </Empty>
    );
  }
  const inOrder = [...regulations].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  return (
    <>
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
      <Table caption={say('Peraturan, yang terbaru lebih dahulu')} columns={columns}>
        {inOrder.map((one) => (
          <tr key={one.id}>
            <th scope="row" className={styles.wide}>
              {regulationName(one)}
              <span className={panel.meta}>
                <br />
                {one.title}
                {one.invented && !one.title.includes('DATA CONTOH') ? say(' (DATA CONTOH)') : ''}
              </span>
            </th>
            <td className={styles.nowrap}>
              {one.signedOn === null
                ? say('Belum dicatat')
                : formatDate(one.signedOn, 'UTC', 'short')}
            </td>
            <td>{spanWords(one.effectiveFrom, one.effectiveTo)}</td>
            <td>{one.replaces.map((id) => names.get(id) ?? id).join(', ') || say('Tidak ada')}</td>
            <td>
              {one.scan === null || !maySeePeople ? null : (
                <Button
                  look="quiet"
                  busy={fetching.isPending && fetching.variables === one.scan && say('Mengunduh')}
                  onPress={() => fetching.mutate(one.scan ?? '')}
                >
                  <Say
                    text="Unduh{regulation}"
                    regulation={<span className={panel.hidden}> {regulationName(one)}</span>}
                  />
                </Button>
              )}
              {one.scan === null && !mayAdminister ? say('Belum ada') : null}
              {one.scan !== null && !maySeePeople ? say('Tersimpan') : null}
              {one.scan === null && mayAdminister ? (
                <Button look="quiet" onPress={() => setOpen(one)}>
                  <Say
                    text="Unggah<hidden> naskah {regulation}</hidden>"
                    hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
                    regulation={regulationName(one)}
                  />
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </Table>
      {open === null ? null : <ScanDialog regulation={open} onClose={() => setOpen(null)} />}
    </>
  );
}

import type { ClaimDetail } from '@payung/contract';
import type { ClaimPaper } from '@payung/domain';
import { useState } from 'react';
import { evidenceFilePath } from '../../api/evidence.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { paperNames } from '../../words/claims.ts';
import { AttachDialog } from './attach-dialog.tsx';

interface ChecklistProps {
  readonly claim: ClaimDetail;
  readonly mayAttach: boolean;
}

const columns = [{ name: 'Berkas' }, { name: 'Keadaan' }, { name: 'Pindaian' }];
const withAct = [...columns, { name: 'Tindakan' }];
const shut: readonly string[] = ['granted', 'paid', 'withdrawn'];

/** What the insurer asks for, what is there, and what is missing. */
export function Checklist({ claim, mayAttach }: ChecklistProps) {
  const [open, setOpen] = useState<ClaimPaper | null>(null);
  const mayAdd = mayAttach && !shut.includes(claim.state);
  const missing = claim.missing.length;
  return (
    <section className={panel.stack} aria-labelledby="berkas">
      <h2 id="berkas">Berkas yang diminta</h2>
      <p className={panel.quiet}>
        {missing === 0
          ? 'Semua berkas yang wajib sudah ada.'
          : `${formatNumber(missing)} berkas wajib belum ada.`}
      </p>
      <Table caption="Daftar periksa berkas klaim" columns={mayAdd ? withAct : columns}>
        {claim.checklist.map(({ paper, isNeeded }) => (
          <tr key={paper}>
            <th scope="row" className={table.wide}>
              {paperNames[paper]}
              {isNeeded ? null : <span className={table.under}>bila ada</span>}
            </th>
            <td>
              <PaperState
                isThere={claim.papers.some((one) => one.paper === paper)}
                isNeeded={isNeeded}
              />
            </td>
            <td>
              <Scans claim={claim} paper={paper} mayOpen={mayAttach} />
            </td>
            {mayAdd ? (
              <td>
                <Button onPress={() => setOpen(paper)}>
                  Unggah<span className={panel.hidden}> {paperNames[paper]}</span>
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </Table>
      {open === null ? null : (
        <AttachDialog claim={claim} paper={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function PaperState(props: { readonly isThere: boolean; readonly isNeeded: boolean }) {
  if (props.isThere) return <Chip mark={{ shape: 'tick', word: 'Ada', tone: 'good' }} />;
  return props.isNeeded ? (
    <Chip mark={{ shape: 'ring', word: 'Belum ada', tone: 'attention' }} />
  ) : (
    <Chip mark={{ shape: 'ring', word: 'Tidak wajib', tone: 'neutral' }} />
  );
}

interface ScansProps {
  readonly claim: ClaimDetail;
  readonly paper: ClaimPaper;
  readonly mayOpen: boolean;
}

function Scans({ claim, paper, mayOpen }: ScansProps) {
  const { timeZone } = useRegion();
  const scans = claim.papers.filter((one) => one.paper === paper);
  if (scans.length === 0) return <>–</>;
  return (
    <ul>
      {scans.map(({ evidenceId, at }) => (
        <li key={evidenceId}>
          {mayOpen ? (
            <DownloadButton path={evidenceFilePath(evidenceId)} fallbackName="berkas-klaim">
              {`Buka, ${formatDate(at, timeZone, 'short')}`}
            </DownloadButton>
          ) : (
            formatDate(at, timeZone, 'short')
          )}
        </li>
      ))}
    </ul>
  );
}

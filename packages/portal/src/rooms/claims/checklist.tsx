import type { ClaimDetail } from '@payung/contract';
import type { ClaimPaper } from '@payung/domain';
import { useState } from 'react';
import { evidenceFilePath } from '../../api/evidence.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
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

const columns = [{ name: say('Berkas') }, { name: say('Keadaan') }, { name: say('Pindaian') }];
const withAct = [...columns, { name: say('Tindakan') }];
const shut: readonly string[] = ['granted', 'paid', 'withdrawn'];

/** What the insurer asks for, what is there, and what is missing. */
export function Checklist({ claim, mayAttach }: ChecklistProps) {
  const [open, setOpen] = useState<ClaimPaper | null>(null);
  const mayAdd = mayAttach && !shut.includes(claim.state);
  const missing = claim.missing.length;
  return (
    <section className={panel.stack} aria-labelledby="berkas">
      <h2 id="berkas">{say('Berkas yang diminta')}</h2>
      <p className={panel.quiet}>
        {missing === 0
          ? say('Semua berkas yang wajib sudah ada.')
          : say('{missing} berkas wajib belum ada.', { missing: formatNumber(missing) })}
      </p>
      <div>
        <DownloadButton
          path={`/v1/claims/${encodeURIComponent(claim.claimId)}/checklist`}
          fallbackName="daftar-periksa-klaim.pdf"
        >
          {say('Unduh daftar periksa (PDF)')}
        </DownloadButton>
      </div>
      <Table caption={say('Daftar periksa berkas klaim')} columns={mayAdd ? withAct : columns}>
        {claim.checklist.map(({ paper, isNeeded }) => (
          <tr key={paper}>
            <th scope="row" className={table.wide}>
              {paperNames[paper]}
              {isNeeded ? null : <span className={table.under}>{say('bila ada')}</span>}
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
                  <Say
                    text="Unggah{paperName}"
                    paperName={<span className={panel.hidden}> {paperNames[paper]}</span>}
                  />
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
  if (props.isThere) return <Chip mark={{ shape: 'tick', word: say('Ada'), tone: 'good' }} />;
  return props.isNeeded ? (
    <Chip mark={{ shape: 'ring', word: say('Belum ada'), tone: 'attention' }} />
  ) : (
    <Chip mark={{ shape: 'ring', word: say('Tidak wajib'), tone: 'neutral' }} />
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
              {say('Buka, {at}', { at: formatDate(at, timeZone, 'short') })}
            </DownloadButton>
          ) : (
            formatDate(at, timeZone, 'short')
          )}
        </li>
      ))}
    </ul>
  );
}

import type { VerificationPaperList } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { download } from '../../api/download.ts';
import { paperFilePath } from '../../api/verification-papers.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { neighbourhood } from '../../words/verification.ts';

const columns = [
  { name: say('Nomor lembar') },
  { name: say('Tempat') },
  { name: say('Orang'), isNumber: true },
  { name: say('Dibuat') },
  { name: say('Paling lambat') },
  { name: say('Hasil') },
  { name: say('Berkas') },
];

interface PapersTableProps {
  readonly caption: string;
  readonly papers: VerificationPaperList['items'];
}

/** Sheets that were printed, and whether they came back. */
export function PapersTable({ caption, papers }: PapersTableProps) {
  const { timeZone } = useRegion();
  const saving = useMutation({
    mutationFn: (paper: string) => download(paperFilePath(paper), 'lembar-verifikasi.pdf'),
  });
  return (
    <>
      {saving.error ? <FaultNotice error={saving.error} /> : null}
      <Table caption={caption} columns={columns}>
        {papers.map((paper) => (
          <tr key={paper.number}>
            <th scope="row" className={table.nowrap}>
              <Link to="/verifikasi/lembar/$number" params={{ number: paper.number }}>
                {paper.number}
              </Link>
            </th>
            <td>
              {paper.villageName}
              <span className={table.under}>{neighbourhood(paper.rt, paper.rw)}</span>
            </td>
            <td className={table.number}>{formatNumber(paper.lines)}</td>
            <td className={table.nowrap}>{formatDate(paper.madeOn, timeZone, 'short')}</td>
            <td className={table.nowrap}>
              {paper.due === null ? '–' : formatDate(paper.due, timeZone, 'short')}
            </td>
            <td>
              {paper.enteredOn === null
                ? say('Belum diisikan')
                : say('Diisikan {enteredOn}', {
                    enteredOn: formatDate(paper.enteredOn, timeZone, 'short'),
                  })}
            </td>
            <td>
              <Button
                busy={saving.variables === paper.number && saving.isPending && say('Mengunduh')}
                onPress={() => saving.mutate(paper.number)}
              >
                <Say
                  text="Unduh PDF{number}"
                  number={<span className={panel.hidden}> {paper.number}</span>}
                />
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

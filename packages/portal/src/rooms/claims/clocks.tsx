import type { ClaimDetail } from '@payung/contract';
import { useState } from 'react';
import { formatDate, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { clockMarks, clockNames } from '../../words/claim-clocks.ts';
import { sourceMarkWords } from '../../words/regulations.ts';
import { NoteDialog } from './note-dialog.tsx';

interface ClocksProps {
  readonly claim: ClaimDetail;
  readonly mayNote: boolean;
}

const columns = [
  { name: say('Yang ditunggu') },
  { name: say('Paling lambat') },
  { name: say('Keadaan') },
  { name: say('Dasar hukum') },
];

/** The terms that run, or ran out. */
export function Clocks({ claim, mayNote }: ClocksProps) {
  const { timeZone } = useRegion();
  const [isReporting, setReporting] = useState(false);
  if (claim.clocks.length === 0) return null;
  const isReportOpen = claim.clocks.some(
    ({ name, state }) => name === 'accident-report' && (state === 'running' || state === 'overdue'),
  );
  return (
    <section className={panel.stack} aria-labelledby="batas-waktu">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="batas-waktu">{say('Batas waktu')}</h2>
        {mayNote && isReportOpen ? (
          <Button onPress={() => setReporting(true)}>{say('Catat laporan kecelakaan')}</Button>
        ) : null}
      </div>
      <Table caption={say('Menurut aturan pada hari kejadian')} columns={columns}>
        {claim.clocks.map((clock) => (
          <tr key={`${clock.name}-${clock.startsAt}`}>
            <th scope="row" className={table.wide}>
              {clockNames[clock.name]}
            </th>
            <td className={table.nowrap}>
              {clock.name === 'accident-report'
                ? formatMoment(clock.dueAt, timeZone)
                : formatDate(clock.dueAt, timeZone)}
            </td>
            <td>
              <Chip mark={clockMarks[clock.state]} />
            </td>
            <td className={table.wide}>
              {clock.rule === null
                ? '–'
                : `${clock.rule.legalBasis}${sourceMarkWords[clock.rule.mark]}`}
            </td>
          </tr>
        ))}
      </Table>
      {isReporting ? (
        <NoteDialog claim={claim} note="report-accident" onClose={() => setReporting(false)} />
      ) : null}
    </section>
  );
}

import type { ClaimDetail } from '@payung/contract';
import { useState } from 'react';
import { formatDate, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { Term } from '../../terms/term.tsx';
import { useRegion } from '../../use-region.ts';
import { scholarshipMarks } from '../../words/benefits.ts';
import { ScholarshipDialog } from './scholarship-dialog.tsx';

interface ScholarshipYearsProps {
  readonly claim: ClaimDetail;
  readonly mayRecord: boolean;
}

const columns = [
  { name: say('Anak') },
  { name: say('Tahun'), isNumber: true },
  { name: say('Keadaan') },
  { name: say('Tanggal') },
  { name: say('Rupiah'), isNumber: true },
];

/** The years of scholarships that were claimed, once the insurer granted the claim. */
export function ScholarshipYears({ claim, mayRecord }: ScholarshipYearsProps) {
  const { timeZone } = useRegion();
  const [isOpen, setOpen] = useState(false);
  const isGranted = claim.state === 'granted' || claim.state === 'paid';
  const hasPlan = claim.estimate.scholarship !== null;
  if (!isGranted || (!hasPlan && claim.scholarships.length === 0)) return null;
  return (
    <section className={panel.stack} aria-labelledby="beasiswa">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="beasiswa">
          <Term of="beasiswa">{say('Beasiswa yang diajukan')}</Term>
        </h2>
        {mayRecord && hasPlan ? (
          <Button onPress={() => setOpen(true)}>{say('Catat beasiswa satu tahun')}</Button>
        ) : null}
      </div>
      {claim.scholarships.length === 0 ? (
        <p className={panel.quiet}>
          {say('Belum ada. Beasiswa diajukan setiap tahun untuk setiap anak.')}
        </p>
      ) : (
        <Table caption={say('Beasiswa menurut anak dan tahun')} columns={columns}>
          {claim.scholarships.map((one) => (
            <tr key={`${one.child}-${one.year}`}>
              <th scope="row">{say('Anak {child}', { child: one.child + 1 })}</th>
              <td className={table.number}>{one.year}</td>
              <td>
                <Chip mark={scholarshipMarks[one.state]} />
              </td>
              <td className={table.nowrap}>{formatDate(one.on, timeZone, 'short')}</td>
              <td className={table.number}>
                {one.rupiah === null ? '–' : formatRupiah(one.rupiah)}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {isOpen ? <ScholarshipDialog claim={claim} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

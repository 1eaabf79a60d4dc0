import type { BenefitEstimate } from '@payung/contract';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { scholarshipRefusalWords, schoolNames, sourceMarks } from '../../words/benefits.ts';

type Plan = NonNullable<BenefitEstimate['scholarship']>;

const columns = [
  { name: say('Tahun'), isNumber: true },
  { name: say('Mulai') },
  { name: say('Jenjang') },
  { name: say('Umur'), isNumber: true },
  { name: say('Paling banyak'), isNumber: true },
];

interface ScholarshipPlanProps {
  readonly plan: Plan;
  readonly childNames: readonly string[];
}

/** The scholarship of each child, year by year until 23; claimed anew each year. */
export function ScholarshipPlan({ plan, childNames }: ScholarshipPlanProps) {
  const { timeZone } = useRegion();
  return (
    <div className={panel.stack}>
      <h3>{say('Beasiswa per tahun')}</h3>
      <p className={panel.row}>
        <span>
          {say(
            'Disyaratkan {monthsNeeded} bulan iuran, terbayar {monthsPaid}. Diajukan lagi setiap tahun sampai umur 23 tahun.',
            {
              monthsNeeded: formatNumber(plan.monthsNeeded),
              monthsPaid: formatNumber(plan.monthsPaid),
            },
          )}
        </span>
        <Chip mark={sourceMarks[plan.mark]} />
      </p>
      {plan.children.map(({ child, years, rupiah, refused }) => {
        const name = childNames[child] ?? say('Anak {child}', { child: child + 1 });
        if (refused !== null) {
          return (
            <p key={child}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              : {scholarshipRefusalWords(refused)}.
            </p>
          );
        }
        return (
          <Table
            key={child}
            caption={say('{name}: {years} tahun, {rupiah}', {
              name,
              years: formatNumber(years.length),
              rupiah: formatRupiah(rupiah),
            })}
            columns={columns}
          >
            {years.map((year) => (
              <tr key={year.no}>
                <th scope="row" className={table.number}>
                  {year.no}
                </th>
                <td className={table.nowrap}>{formatDate(year.dueOn, timeZone, 'short')}</td>
                <td>
                  {say('{schoolName} tahun ke-{yearOfLevel}', {
                    schoolName: schoolNames[year.level],
                    yearOfLevel: year.yearOfLevel,
                  })}
                </td>
                <td className={table.number}>{year.age}</td>
                <td className={table.number}>{formatRupiah(year.rupiah)}</td>
              </tr>
            ))}
          </Table>
        );
      })}
    </div>
  );
}

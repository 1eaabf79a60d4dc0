import type { BenefitEstimate } from '@payung/contract';
import { formatDate, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { benefitStepName, riskWords, sourceMarks, workingOf } from '../../words/benefits.ts';
import { ScholarshipPlan } from './scholarship-plan.tsx';

interface BenefitStepsProps {
  readonly estimate: BenefitEstimate;
  /** how the children are called, in their places; `Anak 1` where nobody says */
  readonly childNames?: readonly string[];
}

const columns = [
  { name: say('Langkah') },
  { name: say('Perkiraan'), isNumber: true },
  { name: say('Dasar hukum') },
  { name: say('Kepastian aturan') },
];

/** What a family may expect, each step with what it was worked out from, its legal basis and how well it is known. */
export function BenefitSteps({ estimate, childNames = [] }: BenefitStepsProps) {
  const { timeZone } = useRegion();
  const risk = riskWords(estimate.risk);
  return (
    <section className={panel.stack} aria-labelledby="perkiraan">
      <h2 id="perkiraan">{say('Perkiraan manfaat')}</h2>
      {risk === null ? null : (
        <Notice tone="attention" title={risk.title}>
          {risk.text}
        </Notice>
      )}
      <Figures
        figures={[
          { name: say('Perkiraan seluruhnya'), value: formatRupiah(estimate.total) },
          { name: say('Sekaligus'), value: formatRupiah(estimate.once) },
          ...(estimate.overTime === 0
            ? []
            : [{ name: say('Pengganti upah'), value: formatRupiah(estimate.overTime) }]),
          ...(estimate.scholarship === null
            ? []
            : [
                {
                  name: say('Beasiswa, paling banyak'),
                  value: formatRupiah(estimate.scholarship.rupiah),
                },
              ]),
        ]}
      />
      {estimate.mark === 'not-verified' ? (
        <Notice tone="attention" title={say('Ada aturan yang belum terverifikasi')}>
          {say(
            'Langkah yang ditandai memakai angka yang belum dipastikan pada naskah peraturannya.',
          )}
        </Notice>
      ) : null}
      <Table
        caption={say('Cara menghitung, menurut aturan pada {rulesOf}', {
          rulesOf: formatDate(estimate.rulesOf, timeZone),
        })}
        columns={columns}
      >
        {estimate.steps.map((step) => (
          <tr key={step.code}>
            <th scope="row" className={table.wide}>
              {benefitStepName(step.code)}
              <span className={panel.meta}> {workingOf(step)}</span>
            </th>
            <td className={table.number}>
              {step.rupiah === null ? '–' : formatRupiah(step.rupiah)}
              {step.pays === 'limit' && step.rupiah !== null ? (
                <span className={table.under}>{say('batas')}</span>
              ) : null}
            </td>
            <td className={table.wide}>
              {[...new Set(step.rules.map(({ legalBasis }) => legalBasis))].join('; ')}
            </td>
            <td>
              <Chip mark={sourceMarks[step.mark]} />
            </td>
          </tr>
        ))}
      </Table>
      {estimate.otherCase === null ? null : (
        <p>
          {say('Sering tertukar: bila kematiannya bukan karena kerja, jumlahnya {once}.', {
            once: formatRupiah(estimate.otherCase.once),
          })}
        </p>
      )}
      {estimate.scholarship === null ? null : (
        <ScholarshipPlan plan={estimate.scholarship} childNames={childNames} />
      )}
    </section>
  );
}

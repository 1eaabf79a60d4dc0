import type { CaseDetail, CaseField, CaseSide } from '@payung/contract';
import { agreementInWords } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { StateChip } from '../../pieces/chip.tsx';
import { Differing } from '../../pieces/differing.tsx';
import panel from '../../pieces/panel.module.css';
import { Weight } from '../../pieces/weight.tsx';
import { useRegion } from '../../use-region.ts';
import { fieldTitle } from '../../words/lacking.ts';
import { shownValue } from './shown-values.ts';
import styles from './side-by-side.module.css';
import { WeightSum } from './weight-sum.tsx';

interface SideBySideProps {
  readonly one: CaseDetail;
  readonly standing: CaseSide;
  readonly waiting: CaseSide;
}

/** Both nominations field by field, with what each field says; on a phone one under the other. */
export function SideBySide({ one, standing, waiting }: SideBySideProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { told, folded } = parted(one.fields);
  const shown = showsAll ? one.fields : told;
  return (
    <section className={panel.stack} aria-labelledby="berdampingan">
      <h2 id="berdampingan">{say('Data keduanya')}</h2>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={panel.hidden}>
            {say('Data kedua usulan berdampingan; yang berbeda digarisbawahi')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('Data')}</th>
              <th scope="col">
                <SideHead title={say('Usulan pertama')} side={standing} />
              </th>
              <th scope="col">
                <SideHead title={say('Usulan yang menunggu')} side={waiting} />
              </th>
              <th scope="col">{say('Petunjuk')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <FieldRow key={field.field} field={field} />
            ))}
          </tbody>
        </table>
        <WeightSum one={one} />
      </div>
      {folded.length === 0 ? null : (
        <div>
          <Button look="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll
              ? say('Ringkas data yang tidak menentukan')
              : say('Tampilkan {folded} data lain yang sama atau kosong', {
                  folded: formatNumber(folded.length),
                })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What is equal or empty on both sides and was not weighed tells nothing; it stands behind a button. */
function parted(fields: readonly CaseField[]) {
  const tells = ({ isEqual, bits, standing, waiting }: CaseField) =>
    (bits !== null && bits !== 0) || (!isEqual && (standing !== null || waiting !== null));
  return { told: fields.filter(tells), folded: fields.filter((field) => !tells(field)) };
}

function SideHead({ title, side }: { readonly title: string; readonly side: CaseSide }) {
  const { timeZone } = useRegion();
  return (
    <div className={styles.head}>
      <span className={styles.headTitle}>{title}</span>
      <Link to="/orang/$id" params={{ id: side.personId }}>
        <bdi>{side.person.name}</bdi>
      </Link>
      <span className={styles.under}>
        {side.agencyName}, {formatDate(side.since, timeZone)}
        <Origin side={side} />
      </span>
      <span>
        <StateChip state={side.state} waitingNumber={side.waitingNumber} />
      </span>
    </div>
  );
}

function Origin({ side }: { readonly side: CaseSide }) {
  if (side.importId === null) return <>{say(', satu per satu')}</>;
  return (
    <>
      ,{' '}
      <Link to="/daftar/$id" params={{ id: side.importId }}>
        {say('daftar')}
        {side.row === null ? '' : say(' baris {row}', { row: formatNumber(side.row) })}
      </Link>
    </>
  );
}

function FieldRow({ field }: { readonly field: CaseField }) {
  return (
    <tr>
      <th scope="row">{fieldTitle(field.field)}</th>
      <td data-side={say('Pertama')}>
        <Value field={field.field} segments={field.standing} />
      </td>
      <td data-side={say('Menunggu')}>
        <Value field={field.field} segments={field.waiting} />
      </td>
      <td>
        {field.bits === null || field.level === null ? (
          <span className={panel.meta}>
            {field.isEqual ? say('Sama, tidak dinilai') : say('Tidak dinilai')}
          </span>
        ) : (
          <Weight bits={field.bits} level={agreementInWords(field.level)} />
        )}
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly field: string;
  readonly segments: CaseField['standing'];
}

function Value({ field, segments }: ValueProps) {
  return segments === null ? (
    <span className={panel.quiet}>{say('Kosong')}</span>
  ) : (
    <Differing segments={shownValue(field, segments)} />
  );
}

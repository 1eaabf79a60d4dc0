import type { BillView } from '@payung/contract';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { useRegion } from '../../use-region.ts';
import { stepNames } from '../../words/bills.ts';
import { paperOf, type StepOfWay, wayOf } from './bill-way.ts';
import styles from './bills.module.css';
import { Scans } from './scans.tsx';
import { useThroughTreasury } from './use-bill.ts';

/** How far a bill has come, with the number and day of each paper. */
export function Way({ bill }: { readonly bill: BillView }) {
  const throughTreasury = useThroughTreasury(bill);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="langkah">
      <h2 id="langkah">{say('Langkah pembayaran')}</h2>
      <ol className={styles.way}>
        {wayOf(bill, throughTreasury).map((one) => (
          <Step key={one.step} one={one} bill={bill} />
        ))}
      </ol>
    </section>
  );
}

function Step({ one, bill }: { readonly one: StepOfWay; readonly bill: BillView }) {
  const { step, isDone, isNext } = one;
  return (
    <li
      className={`${styles.step} ${isDone ? styles.done : ''}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <Shape shape={isDone ? 'tick' : isNext ? 'half' : 'ring'} />
      <span className={styles.name}>
        {stepNames[step]}
        {isDone ? <span className={panel.hidden}> {say('selesai')}</span> : null}
      </span>
      <span className={styles.said}>
        <Said step={step} bill={bill} isNext={isNext} />
      </span>
    </li>
  );
}

interface SaidProps extends Pick<StepOfWay, 'step' | 'isNext'> {
  readonly bill: BillView;
}

function Said({ step, bill, isNext }: SaidProps) {
  const { timeZone } = useRegion();
  const open = <>{isNext ? say('Langkah berikutnya') : say('Belum')}</>;
  if (step === 'list') {
    return bill.work === null ? say('{people} orang', { people: formatNumber(bill.people) }) : open;
  }
  if (step === 'code') {
    if (bill.billing === null) return open;
    const { code, issuedOn, expiresOn } = bill.billing;
    return (
      <>
        {say('{code}, terbit {issuedOn}, berlaku sampai {expiresOn}', {
          code,
          issuedOn: formatDate(issuedOn, timeZone),
          expiresOn: formatDate(expiresOn, timeZone),
        })}
      </>
    );
  }
  const paper = paperOf(bill, step);
  if (paper === null) return open;
  return (
    <>
      {say('Nomor {number}, {date}, {rupiah}', {
        number: paper.number,
        date: formatDate(paper.date, timeZone),
        rupiah: formatRupiah(paper.rupiah),
      })}
      <Scans bill={bill} paper={step} />
    </>
  );
}

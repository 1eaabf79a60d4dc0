import type { BillView } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { nextActWords, spanWords } from '../../words/bills.ts';
import { expiryOf, isOnItsWay } from './bill-expiry.ts';

interface OfBills {
  readonly bills: readonly BillView[];
}

/** What runs out, and for whoever pays what waits for them; nothing while nothing does. */
export function WaitingBills({ bills }: OfBills) {
  const { mayPay } = rightsOf(useMe());
  return (
    <>
      <RunningOut bills={bills} />
      {mayPay ? <ForTreasurer bills={bills} /> : null}
    </>
  );
}

function RunningOut({ bills }: OfBills) {
  const { timeZone } = useRegion();
  const today = useToday();
  const found = bills
    .map((bill) => ({ bill, expiry: expiryOf(bill, today) }))
    .flatMap(({ bill, expiry }) =>
      expiry.kind === 'soon' || expiry.kind === 'over' ? [{ bill, expiry }] : [],
    )
    .sort((a, b) => a.expiry.on.localeCompare(b.expiry.on));
  if (found.length === 0) return null;
  const isOver = found.some(({ expiry }) => expiry.kind === 'over');
  return (
    <Notice
      tone={isOver ? 'wrong' : 'attention'}
      title={say('Kode iuran {found} tagihan {part}', {
        found: formatNumber(found.length),
        part: isOver ? say('habis atau akan habis') : say('akan habis'),
      })}
    >
      <ul>
        {found.map(({ bill, expiry }) => (
          <li key={bill.id}>
            <Link to="/tagihan/$id" params={{ id: bill.id }}>
              {spanWords(bill)}
            </Link>
            ,{' '}
            {expiry.kind === 'over'
              ? say(
                  'habis {on}; dokumen bayar yang tepat waktu masih dapat dicatat sampai {enterUntil}',
                  {
                    on: formatDate(expiry.on, timeZone),
                    enterUntil: formatDate(expiry.enterUntil, timeZone),
                  },
                )
              : say('berlaku sampai {on}', { on: formatDate(expiry.on, timeZone) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Bills on which the treasurer has the next step, the oldest first. */
function ForTreasurer({ bills }: OfBills) {
  const waiting = bills.filter((bill) => isOnItsWay(bill) && bill.work === null && bill.people > 0);
  const [first] = waiting.slice(-1);
  if (first === undefined) return null;
  return (
    <Notice
      tone="attention"
      title={say('Menunggu Anda: {waiting} tagihan', { waiting: formatNumber(waiting.length) })}
    >
      <ul>
        {[...waiting].reverse().map((bill) => (
          <li key={bill.id}>
            <Link to="/tagihan/$id" params={{ id: bill.id }}>
              {spanWords(bill)}
            </Link>
            : {nextActWords(bill.state)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import type { ExchangeResultView } from '@payung/contract';
import type { ReconciliationKind } from '@payung/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reconciliationQuery } from '../../api/exchanges.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { NikCell } from '../../pieces/nik-ending.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import {
  differingWords,
  findingWords,
  reconciliationName,
  reconciliationUnder,
} from '../../words/exchange.ts';
import { personOf } from '../../words/person-of.ts';
import styles from './exchange.module.css';
import { listsOf } from './result-sums.ts';

interface OfResult {
  readonly result: ExchangeResultView;
}

/** Result and bill side by side: what is missing, double, different, refused. */
export function Reconciliation({ result }: OfResult) {
  const lists = listsOf(result);
  if (lists.length === 0) {
    return <Notice tone="good" title={say('Hasil cocok dengan tagihan')} />;
  }
  return (
    <div>
      {lists.map(({ kind, count }) => (
        <List key={kind} result={result} kind={kind} count={count} />
      ))}
    </div>
  );
}

interface ListProps extends OfResult {
  readonly kind: ReconciliationKind;
  readonly count: number;
}

function List({ result, kind, count }: ListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>
          {reconciliationName(kind)} {formatNumber(count)}
        </strong>{' '}
        <span className={panel.quiet}>{reconciliationUnder(kind)}</span>
      </summary>
      {isOpen ? <Lines result={result} kind={kind} /> : null}
    </details>
  );
}

const columns = [{ name: say('Baris'), isNumber: true }, { name: 'NIK' }, { name: say('Temuan') }];
const differing = [...columns, { name: say('Berkas kita') }, { name: 'BPJS' }];
const worded = [...columns, { name: say('Tertulis') }];

function Lines({ result, kind }: Pick<ListProps, 'result' | 'kind'>) {
  const { maySeePeople } = rightsOf(useMe());
  const found = useInfiniteQuery(reconciliationQuery(result, kind));
  if (found.error) return <FaultNotice error={found.error} />;
  if (found.isPending) return <Skeleton lines={4} />;
  const items = found.data.pages.flatMap((page) => page.items);
  const isDifferent = kind === 'different';
  return (
    <div>
      <Table
        caption={`${reconciliationName(kind)}. ${reconciliationUnder(kind)}.`}
        columns={isDifferent ? differing : worded}
      >
        {items.map((item, at) => (
          <tr key={`${item.row} ${item.code} ${item.nominationId} ${at}`}>
            <td className={table.number}>{item.row === null ? '–' : formatNumber(item.row)}</td>
            <NikCell ending={item.nationalIdEnd} />
            <td className={table.wide}>
              {item.nominationId !== null && maySeePeople ? (
                <Link to="/orang/$id" params={{ id: personOf(item.nominationId) }}>
                  {findingWords(item.code)}
                </Link>
              ) : (
                findingWords(item.code)
              )}
            </td>
            {isDifferent ? (
              <>
                <td>
                  <bdi>{differingWords(item.code, item.ours)}</bdi>
                </td>
                <td>
                  <bdi>{differingWords(item.code, item.theirs)}</bdi>
                </td>
              </>
            ) : (
              <td>
                <bdi>{item.word || '–'}</bdi>
              </td>
            )}
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} baris', { n })}
        hasMore={found.hasNextPage}
        isLoading={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </div>
  );
}

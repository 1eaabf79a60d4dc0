import type { DeterminationView, NotReadyReason } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notReadyQuery } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { reasonGroup, reasonKey, reasonWords } from '../../words/determinations.ts';
import { personOf } from '../../words/person-of.ts';
import styles from './determinations.module.css';

/** Whom the last gathering or freezing left off, by why. */
export function NotReady({ decision }: { readonly decision: DeterminationView }) {
  const { maySeeLists } = rightsOf(useMe());
  const groups = Object.entries(decision.notReady.byReason).sort(([, a], [, b]) => b - a);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="belum-siap">
      <h2 id="belum-siap">
        {say('{people} orang belum siap', { people: formatNumber(decision.notReady.people) })}
      </h2>
      <p className={panel.quiet}>
        {say(
          'Orang dengan beberapa sebab dihitung pada setiap sebabnya. Mereka tetap memegang tempatnya.',
        )}
      </p>
      <div>
        {groups.map(([key, count]) => (
          <Group key={key} {...{ reason: key, count, decision, mayOpen: maySeeLists }} />
        ))}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly reason: string;
  readonly count: number;
  readonly decision: DeterminationView;
  readonly mayOpen: boolean;
}

function Group({ reason, count, decision, mayOpen }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  const title = (
    <>
      <strong>{formatNumber(count)}</strong> {reasonGroup(reason)}
    </>
  );
  if (!mayOpen) return <p>{title}</p>;
  return (
    <details className={styles.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <People reason={reason} decision={decision} /> : null}
    </details>
  );
}

const columns = [
  { name: say('Calon peserta') },
  { name: say('Dinas pengusul') },
  { name: say('Sebab') },
];

function People({ reason, decision }: Pick<GroupProps, 'reason' | 'decision'>) {
  const { agencyName } = useNames();
  const list = useInfiniteQuery(notReadyQuery(decision.id, decision.version));
  if (list.error) return <FaultNotice error={list.error} />;
  if (list.isPending) return <Skeleton lines={4} />;
  const items = list.data.pages
    .flatMap((page) => page.items)
    .filter(({ reasons }) => reasons.some((one) => reasonKey(one) === reason));
  return (
    <div>
      <Table caption={reasonGroup(reason)} columns={columns}>
        {items.map((item) => (
          <tr key={item.nominationId}>
            <th scope="row">
              <Link to="/orang/$id" params={{ id: personOf(item.nominationId) }}>
                {item.person === null ? say('Buka calon') : <bdi>{item.person.name}</bdi>}
                <span className={panel.hidden}> {item.nominationId}</span>
              </Link>
              {item.person === null ? null : (
                <span className={panel.quiet}>
                  {' '}
                  {say('…{nationalIdEnding}, {age} tahun', {
                    nationalIdEnding: item.person.nationalIdEnding,
                    age: item.person.age,
                  })}
                </span>
              )}
            </th>
            <td>{item.agency === null ? '–' : agencyName(item.agency)}</td>
            <td>
              <Reasons reasons={item.reasons} />
            </td>
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

/** All that keeps somebody off, one line each. */
export function Reasons({ reasons }: { readonly reasons: readonly NotReadyReason[] }) {
  const { timeZone } = useRegion();
  return (
    <ul>
      {reasons.map((one) => (
        <li key={JSON.stringify(one)}>{reasonWords(one, timeZone)}</li>
      ))}
    </ul>
  );
}

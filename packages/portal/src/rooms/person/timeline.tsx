import type { TimelineEvent } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { membersQuery } from '../../api/members.ts';
import { timelineQuery } from '../../api/timeline.ts';
import { formatDate, formatTime } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { FilterChip } from '../../pieces/work-list/filter-chip.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { actorName } from '../../words/journal.ts';
import {
  eventSentence,
  isTimelineKind,
  levelOfAnswer,
  timelineKindName,
  timelineKindOptions,
} from '../../words/timeline.ts';
import styles from './timeline.module.css';

/** Everything that happened to a person by day, the newest first; one kind of it alone where asked. */
export function Timeline({ personId }: { readonly personId: string }) {
  const { mayAudit } = rightsOf(useMe());
  const [chosen, setChosen] = useState<string | undefined>();
  const kind = isTimelineKind(chosen) ? chosen : undefined;
  const found = useInfiniteQuery(timelineQuery(personId, kind));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={panel.stack} aria-labelledby="perjalanan">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="perjalanan">{say('Perjalanan')}</h2>
        <FilterChip
          name={say('Tampilkan')}
          none={say('semua')}
          value={kind}
          options={timelineKindOptions(mayAudit)}
          onChange={setChosen}
        />
      </div>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={4} /> : null}
      {found.data !== undefined && items.length === 0 ? (
        <p className={panel.quiet}>{say('Belum ada kejadian semacam ini.')}</p>
      ) : null}
      {byDay(items, useRegion().timeZone).map(([day, events]) => (
        <div key={day} className={styles.day}>
          <h3>{day}</h3>
          <ol className={styles.events}>
            {events.map((event, at) => (
              <Event key={`${event.at} ${event.of} ${event.act} ${at}`} event={event} />
            ))}
          </ol>
        </div>
      ))}
      {items.length > 0 ? (
        <More
          shown={items.length}
          counted={(n) => say('{n} kejadian', { n })}
          hasMore={found.hasNextPage}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      ) : null}
    </section>
  );
}

function byDay(items: readonly TimelineEvent[], timeZone: string): [string, TimelineEvent[]][] {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of items) {
    const day = formatDate(event.at, timeZone);
    const events = days.get(day);
    if (events === undefined) days.set(day, [event]);
    else events.push(event);
  }
  return [...days];
}

function Event({ event }: { readonly event: TimelineEvent }) {
  const { timeZone } = useRegion();
  return (
    <li className={styles.event}>
      <span className={styles.time}>{formatTime(event.at, timeZone)}</span>
      <div className={styles.what}>
        <p>
          <span className={styles.kind}>{timelineKindName(event.kind)}</span> {eventSentence(event)}
        </p>
        <Who event={event} />
        <Onward event={event} />
      </div>
    </li>
  );
}

function Who({ event: { by } }: { readonly event: TimelineEvent }) {
  const { agencyName } = useNames();
  const { mayAudit } = rightsOf(useMe());
  // others are told the office, not who works there
  const members = useQuery({ ...membersQuery, enabled: mayAudit }).data ?? [];
  if (by === null) return null;
  const name = members.find(({ user }) => user === by.user)?.name;
  const office = levelOfAnswer(by.kind) ?? actorName(by.kind);
  const parts = [name, office, by.agency === null ? undefined : agencyName(by.agency)];
  return (
    <p className={panel.meta}>
      <bdi>{parts.filter((part) => part !== undefined).join(', ')}</bdi>
    </p>
  );
}

/** What else can be opened about it, where one may. */
function Onward({ event: { about } }: { readonly event: TimelineEvent }) {
  const { maySeeMoney, maySeeClaims } = rightsOf(useMe());
  if (about === null) return null;
  if (about.of === 'claim' && maySeeClaims) {
    return (
      <Link to="/klaim/$id" params={{ id: about.id }}>
        {say('Buka klaim')}
      </Link>
    );
  }
  if (about.of === 'bill' && maySeeMoney) {
    return (
      <Link to="/tagihan/$id" params={{ id: about.id }}>
        {say('Buka tagihan')}
      </Link>
    );
  }
  return null;
}

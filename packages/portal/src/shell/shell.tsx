import type { Me, RegionProfile } from '@payung/contract';
import { usualAccent } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { useRef } from 'react';
import { waitingCasesQuery } from '../api/cases.ts';
import { agenciesQuery, meQuery, regionQuery } from '../api/region.ts';
import { ownRegionsQuery } from '../api/sign-in.ts';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { FaultNotice } from '../pieces/notice.tsx';
import { Skeleton } from '../pieces/skeleton.tsx';
import { rightsOf } from '../rights.ts';
import { isDemoSession } from '../session.ts';
import { roleName } from '../words/labels.ts';
import { isCode } from '../words/problems.ts';
import { AccountMenu } from './account-menu.tsx';
import { ClosedRoom } from './closed-room.tsx';
import { Frame } from './frame.tsx';
import { LazyCrest } from './lazy-crest.tsx';
import { OverPage } from './over-page.tsx';
import { OwnQueries } from './own-queries.tsx';
import { Rail } from './rail.tsx';
import {
  allRegionRooms,
  type Badges,
  closedRoomAt,
  phoneRooms,
  regionRooms,
} from './region-rooms.ts';
import { RoleSwitch } from './role-switch.tsx';
import styles from './shell.module.css';
import { Suspended } from './suspended.tsx';
import { useClockWarning } from './use-clock-warning.ts';
import { useFirstDayWatch } from './use-first-day-watch.ts';
import { useLeaveWhenElsewhere, useLeaveWhenSignedOut } from './use-leave.ts';

/** What surrounds every room of a region once somebody is signed in. */
export function Shell() {
  return (
    <OwnQueries kind="region">
      <RegionShell />
    </OwnQueries>
  );
}

function RegionShell() {
  useLeaveWhenSignedOut();
  useLeaveWhenElsewhere('region');
  const me = useQuery(meQuery);
  const region = useQuery(regionQuery);
  const badges = useBadges(me.data);
  useFirstDayWatch(me.data, region.data?.isDemo ?? false);
  useClockWarning(me.data !== undefined);
  const failed = me.error ?? region.error;
  const isKnown = failed !== null || (me.data !== undefined && region.data !== undefined);
  // the region may be suspended while somebody works in it: what was loaded before is then not shown
  if (isCode(failed, 'region-suspended')) return <Suspended region={region.data} />;
  // nothing stands before all of it can: a banner or a rail that comes later would push the page about
  if (!isKnown) return <Beginning />;
  return (
    <Frame
      isDemo={region.data?.isDemo ?? false}
      rail={
        <Rail
          name={region.data?.name ?? 'Payung'}
          under={
            region.data ? `${region.data.programmeName} ${region.data.schemeYear}` : say('Memuat')
          }
          crest={region.data ? <LazyCrest name={region.data.name} /> : undefined}
          accent={region.data?.accent ?? usualAccent}
          groups={me.data ? regionRooms(me.data, badges) : []}
          onPhone={me.data ? phoneRooms(me.data, badges) : []}
          menu="/menu"
        >
          {me.data ? <Account me={me.data} region={region.data} /> : null}
        </Rail>
      }
    >
      {me.data ? <Over me={me.data} /> : null}
      {me.data && region.data ? <OwnRoom me={me.data} /> : <FaultNotice error={failed} />}
    </Frame>
  );
}

/** The room at the address, or whom it is for: parts that would be refused one by one are never asked for. */
function OwnRoom({ me }: { readonly me: Me }) {
  // of the room that stands, and not of the address, which is the next one's while that is still fetched
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '/' });
  const isLeft = useIsLeftAtFirst();
  const closed = closedRoomAt(me, path);
  if (isLeft) return <Skeleton lines={6} />;
  return closed === null ? <Outlet /> : <ClosedRoom me={me} room={closed} />;
}

/**
 * Whether the room that stands is that of whoever acted before, on the way out of which another role began: it is not
 * drawn for that one.
 */
function useIsLeftAtFirst(): boolean {
  const isOnTheWay = useRouterState({
    select: ({ location, resolvedLocation }) =>
      resolvedLocation !== undefined && location.pathname !== resolvedLocation.pathname,
  });
  const hasStood = useRef(false);
  if (!isOnTheWay) hasStood.current = true;
  return !hasStood.current;
}

/** Until it is known who is signed in, and where. */
function Beginning() {
  return (
    <main className={styles.alone}>
      <Skeleton lines={6} />
    </main>
  );
}

function Over({ me }: { readonly me: Me }) {
  const { maySeePeople, maySeeDeterminations } = rightsOf(me);
  const finds = { people: maySeePeople, decisions: maySeeDeterminations, me };
  return <OverPage groups={allRegionRooms(me)} finds={finds} />;
}

/** How many questions wait for whoever may answer them. */
function useBadges(me: Me | undefined): Badges {
  const mayDecide = me !== undefined && rightsOf(me).mayDecideCases;
  const { data } = useQuery({ ...waitingCasesQuery, enabled: mayDecide });
  const count = data?.items.filter(({ may }) => may.decide).length ?? 0;
  if (count === 0) return {};
  const figure = data?.nextCursor === null ? formatNumber(count) : `${formatNumber(count)}+`;
  return { '/ganda': { figure, words: say('{figure} perlu diputuskan', { figure }) } };
}

interface AccountProps {
  readonly me: Me;
  readonly region: RegionProfile | undefined;
}

function Account({ me, region }: AccountProps) {
  const agencies = useQuery(agenciesQuery);
  const own =
    me.role === 'officer'
      ? (agencies.data ?? []).filter((agency) => me.agencies.includes(agency.id))
      : [];
  const areas = [...(region?.districts ?? []), ...(region?.villages ?? [])].filter(({ code }) =>
    me.areas.includes(code),
  );
  const places = [...own, ...areas].map(({ name }) => name);
  return (
    <AccountMenu who={roleName(me.role)} places={places}>
      <div className={styles.ways}>
        <RoleSwitch me={me} />
        <SwitchLink />
        {region?.isDemo ? <Link to="/hari-pertama">{say('Panduan hari pertama')}</Link> : null}
      </div>
    </AccountMenu>
  );
}

/** Only for those who have somewhere else to go; the accounts of the demonstration have not. */
function SwitchLink() {
  const regions = useQuery({ ...ownRegionsQuery, enabled: !isDemoSession() });
  if ((regions.data?.length ?? 0) < 2) return null;
  return <Link to="/daerah">{say('Ganti daerah')}</Link>;
}

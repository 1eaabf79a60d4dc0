import { usualAccent } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { centralMeQuery } from '../api/central.ts';
import { say } from '../language/say.ts';
import { FaultNotice } from '../pieces/notice.tsx';
import { Skeleton } from '../pieces/skeleton.tsx';
import { portalSettings } from '../sign-in/settings.ts';
import { AccountMenu } from './account-menu.tsx';
import { centralRooms } from './central-rooms.ts';
import { Frame } from './frame.tsx';
import { OverPage } from './over-page.tsx';
import { OwnQueries } from './own-queries.tsx';
import { Rail } from './rail.tsx';
import { useClockWarning } from './use-clock-warning.ts';
import { useLeaveWhenElsewhere, useLeaveWhenSignedOut } from './use-leave.ts';

/** What surrounds the rooms of a central admin. */
export function CentralShell() {
  return (
    <OwnQueries kind="central">
      <Rooms />
    </OwnQueries>
  );
}

function Rooms() {
  useLeaveWhenSignedOut();
  useLeaveWhenElsewhere('central');
  const me = useQuery(centralMeQuery);
  useClockWarning(me.data !== undefined);
  return (
    <Frame
      rail={
        <Rail
          accent={usualAccent}
          name={say('Payung Pusat')}
          under={say('Semua daerah, tanpa data orang')}
          groups={me.data ? [{ name: null, rooms: centralRooms }] : []}
          onPhone={centralRooms}
          menu="/pusat/menu"
        >
          <AccountMenu who={say('Admin pusat')} places={[]}>
            <GuideLink />
          </AccountMenu>
        </Rail>
      }
    >
      <OverPage
        groups={me.data ? [{ name: null, rooms: centralRooms }] : []}
        finds={{ people: false, decisions: false, me: null }}
      />
      {me.data ? <Outlet /> : me.error ? <FaultNotice error={me.error} /> : <Skeleton lines={6} />}
    </Frame>
  );
}

/** Beside invented people only, as in a region. */
function GuideLink() {
  const { data } = useQuery({ queryKey: ['portal-settings'], queryFn: portalSettings });
  if (data?.hasDemoAccounts !== true) return null;
  return <Link to="/pusat/hari-pertama">{say('Panduan hari pertama')}</Link>;
}

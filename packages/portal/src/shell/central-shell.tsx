import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { centralMeQuery } from '../api/central.ts';
import { FaultNotice } from '../pieces/notice.tsx';
import { Skeleton } from '../pieces/skeleton.tsx';
import { centralRooms } from './central-rooms.ts';
import { Frame } from './frame.tsx';
import { LeaveButton, Rail } from './rail.tsx';
import { useLeaveWhenElsewhere, useLeaveWhenSignedOut } from './use-leave.ts';

/** What surrounds the rooms of a central admin. */
export function CentralShell() {
  useLeaveWhenSignedOut();
  useLeaveWhenElsewhere('central');
  const me = useQuery(centralMeQuery);
  return (
    <Frame
      rail={
        <Rail
          name="Payung Pusat"
          under="Semua daerah, tanpa data orang"
          rooms={me.data ? centralRooms : []}
          menu="/pusat/menu"
        >
          <strong>Admin pusat</strong>
          <LeaveButton />
        </Rail>
      }
    >
      {me.data ? <Outlet /> : me.error ? <FaultNotice error={me.error} /> : <Skeleton lines={6} />}
    </Frame>
  );
}

import { createRootRoute, Outlet } from '@tanstack/react-router';
import { LiveRegion } from './pieces/live-region.tsx';
import { FaultNotice } from './pieces/notice.tsx';
import { ToastRegion } from './pieces/toast-region.tsx';
import { NotFoundRoom } from './rooms/not-found/not-found.tsx';

/** What all rooms hang on. */
export const root = createRootRoute({
  component: Page,
  notFoundComponent: NotFoundRoom,
  errorComponent: ({ error }) => <FaultNotice error={error} />,
});

/** Any page, with what is heard and said over all of them. */
function Page() {
  return (
    <>
      <Outlet />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}

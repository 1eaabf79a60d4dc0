import { createRootRoute, Outlet } from '@tanstack/react-router';
import { FaultNotice } from './pieces/notice.tsx';
import { NotFoundRoom } from './rooms/not-found/not-found.tsx';

/** What all rooms hang on. */
export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundRoom,
  errorComponent: ({ error }) => <FaultNotice error={error} />,
});

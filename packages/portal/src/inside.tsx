import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { enterAs } from './enter.ts';
import { root } from './root.tsx';
import { Shell } from './shell/shell.tsx';

/** What stands around every room of a region. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: ({ location }) => enterAs('region', location.href),
});

export const getParentRoute = () => inside;

/** A word of the address; one that is none is left out. */
export const word = z.string().max(60).optional().catch(undefined);

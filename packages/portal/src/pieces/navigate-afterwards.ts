import {
  type ParsedLocation,
  type RouterHistory,
  useNavigate,
  useRouter,
} from '@tanstack/react-router';
import { useCallback } from 'react';

type Navigate = ReturnType<typeof useNavigate>;

/**
 * The way on after an act that takes its time: asked before it, and gone after it, unless somebody left the room or
 * closed the dialog meanwhile. Whoever went elsewhere is not pulled away from what they do there. In a dialog it is gone
 * before the page is asked for anew: a page that changes takes its dialog away, which is no closing.
 * @param how.pageGoes when the page under a dialog goes with the act: nobody can stay there
 */
export function useNavigateAfterwards({ pageGoes = false } = {}): () => Navigate {
  const router = useRouter();
  const navigate = useNavigate();
  return useCallback(() => {
    const hasLeft = watchLeaving(router, pageGoes ? null : dialogOnTop());
    return async (way) => {
      if (!hasLeft()) await navigate(way);
    };
  }, [router, navigate, pageGoes]);
}

/** The dialog in which somebody acts; null where they act on the page itself. */
function dialogOnTop(): HTMLDialogElement | null {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null;
}

interface Way {
  readonly history: RouterHistory;
  /** where the address leads */
  readonly latestLocation: Pick<ParsedLocation, 'pathname'>;
  /** of the room that stands: none before the first one does */
  readonly state: { readonly resolvedLocation?: Pick<ParsedLocation, 'pathname'> | undefined };
}

/**
 * Tells afterwards whether the room was left since, also by who came back: it begins anew then. A filter or another
 * part of the same room is no leaving. A dialog that is closed was left as well, and so was a room that still stands
 * while the next one, to which somebody is on their way, is fetched.
 */
export function watchLeaving(
  { history, latestLocation, state }: Way,
  dialog: Pick<HTMLDialogElement, 'open'> | null = null,
): () => boolean {
  const room = history.location.pathname;
  const standing = state.resolvedLocation ?? latestLocation;
  let hasLeft = standing.pathname !== latestLocation.pathname;
  const stop = history.subscribe(({ location }) => {
    if (location.pathname === room) return;
    hasLeft = true;
    stop();
  });
  return () => {
    stop();
    return hasLeft || dialog?.open === false;
  };
}

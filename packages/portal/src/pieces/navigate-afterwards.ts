import { type RouterHistory, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

type Navigate = ReturnType<typeof useNavigate>;

/**
 * The way on after an act that takes its time: asked before it, and gone after it, unless somebody left the room or
 * closed the dialog meanwhile. Whoever went elsewhere is not pulled away from what they do there. In a dialog it is gone
 * before the page is asked for anew: a page that changes takes its dialog away, which is no closing.
 * @param how.pageGoes when the page under a dialog goes with the act: nobody can stay there
 */
export function useNavigateAfterwards({ pageGoes = false } = {}): () => Navigate {
  const { history } = useRouter();
  const navigate = useNavigate();
  return useCallback(() => {
    const hasLeft = watchLeaving(history, pageGoes ? null : dialogOnTop());
    return async (way) => {
      if (!hasLeft()) await navigate(way);
    };
  }, [history, navigate, pageGoes]);
}

/** The dialog in which somebody acts; null where they act on the page itself. */
function dialogOnTop(): HTMLDialogElement | null {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null;
}

/**
 * Tells afterwards whether the room was left since, also by who came back: it begins anew then. A filter or another
 * part of the same room is no leaving. A dialog that is closed was left as well.
 */
export function watchLeaving(
  history: RouterHistory,
  dialog: Pick<HTMLDialogElement, 'open'> | null = null,
): () => boolean {
  const room = history.location.pathname;
  let hasLeft = false;
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

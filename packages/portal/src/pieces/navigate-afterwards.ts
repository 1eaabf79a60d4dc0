import { type RouterHistory, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

type Navigate = ReturnType<typeof useNavigate>;

/**
 * The way on after an act that takes its time: asked before it, and gone after it, unless somebody left the room
 * meanwhile. Whoever went elsewhere is not pulled away from what they do there.
 */
export function useNavigateAfterwards(): () => Navigate {
  const { history } = useRouter();
  const navigate = useNavigate();
  return useCallback(() => {
    const hasLeft = watchLeaving(history);
    return async (way) => {
      if (!hasLeft()) await navigate(way);
    };
  }, [history, navigate]);
}

/**
 * Tells afterwards whether the room was left since, also by who came back: it begins anew then. A filter or another
 * part of the same room is no leaving.
 */
export function watchLeaving(history: RouterHistory): () => boolean {
  const room = history.location.pathname;
  let hasLeft = false;
  const stop = history.subscribe(({ location }) => {
    if (location.pathname === room) return;
    hasLeft = true;
    stop();
  });
  return () => {
    stop();
    return hasLeft;
  };
}

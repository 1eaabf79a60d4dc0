import { useMatches, useRouter } from '@tanstack/react-router';

/** The address of the room that stands; that of the router is the next one's while a next one is still fetched. */
export function useDrawnAddress(): string {
  const router = useRouter();
  const drawn = useMatches({ select: (matches) => matches.at(-1) });
  return drawn === undefined
    ? router.state.location.href
    : router.buildLocation({ to: drawn.pathname, search: drawn.search }).href;
}

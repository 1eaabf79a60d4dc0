import { type ComponentType, type ReactNode, use, useState } from 'react';
import { RoomNotFetched } from './pieces/room-not-fetched.tsx';

interface LazyRoom {
  (): ReactNode;
  readonly preload: () => Promise<void>;
}

/**
 * A room that is fetched when it is entered. Where it cannot be (the line is lost, or the release of this page is
 * gone), the room says so in its own place: the page around it stays, and is never loaded anew by itself.
 *
 * @param place whether a page stands around the room, or it is one by itself
 */
export function lazyRoom<Name extends string>(
  fetchRoom: () => Promise<Readonly<Record<NoInfer<Name>, ComponentType>>>,
  name: Name,
  place: 'in-frame' | 'alone' = 'in-frame',
): LazyRoom {
  let found: ComponentType | null = null;
  let isMissing = false;
  let fetching: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    fetching ??= fetchRoom()
      .then(
        (rooms) => {
          found = rooms[name];
          isMissing = false;
        },
        () => {
          isMissing = true;
        },
      )
      .finally(() => {
        fetching = null;
      });
    return fetching;
  };
  function Room() {
    const [, drawAgain] = useState(0);
    if (found === null && !isMissing) use(preload());
    const Found = found;
    if (Found !== null) return <Found />;
    const again = async () => {
      await preload();
      drawAgain((times) => times + 1);
      return !isMissing;
    };
    return <RoomNotFetched onAgain={again} isAlone={place === 'alone'} />;
  }
  return Object.assign(Room, { preload });
}

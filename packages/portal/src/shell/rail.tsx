import type { Accent } from '@payung/domain';
import { type LinkProps, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { wearAccent } from '../accent.ts';
import { say } from '../language/say.ts';
import { Crest } from './crest.tsx';
import { Icon } from './icon.tsx';
import styles from './rail.module.css';
import type { RoomGroup } from './region-rooms.ts';
import { type Room, RoomLink } from './room-link.tsx';
import { turnRail, useIsRailNarrow } from './use-rail.ts';

interface RailProps {
  /** whose portal this is: a region, or the centre */
  readonly name: string;
  readonly under: string;
  /** its coat of arms; its letter where none is named */
  readonly crest?: ReactNode;
  /** what its portal is shown in */
  readonly accent: Accent;
  /** none while nobody knows yet who is signed in */
  readonly groups: readonly RoomGroup[];
  /** the same for the bar of a phone, the most entered first */
  readonly onPhone: readonly Room[];
  /** where a phone shows the rooms that its bar has no place for */
  readonly menu: NonNullable<LinkProps['to']>;
  /** who is signed in */
  readonly children: ReactNode;
}

/** What the bar of a phone holds at 320 px. */
const roomsOnPhone = 5;

/** In whose name one acts, where one can go, and who is signed in. */
export function Rail({ name, under, crest, accent, ...rest }: RailProps) {
  const { groups, onPhone, menu, children } = rest;
  const isNarrow = useIsRailNarrow();
  useEffect(() => wearAccent(accent), [accent]);
  const isKnown = groups.length > 0;
  return (
    <header className={`${styles.rail} ${isNarrow ? styles.isNarrow : ''}`} data-region="">
      <div className={styles.region}>
        {crest ?? <Crest name={name} />}
        <div className={styles.words}>
          <div className={styles.regionName}>{name}</div>
          <div className={styles.programme}>{under}</div>
        </div>
      </div>
      {isKnown ? <WideRooms groups={groups} isNarrow={isNarrow} /> : null}
      {isKnown ? <PhoneBar rooms={onPhone} menu={menu} /> : null}
      {isKnown ? <div className={styles.account}>{children}</div> : null}
      <div className={styles.foot}>
        <span className={styles.maker}>{say('dengan Payung')}</span>
        <NarrowButton isNarrow={isNarrow} />
      </div>
    </header>
  );
}

interface WideRoomsProps {
  readonly groups: readonly RoomGroup[];
  readonly isNarrow: boolean;
}

function WideRooms({ groups, isNarrow }: WideRoomsProps) {
  const id = useId();
  const nav = useRef<HTMLElement>(null);
  const [home] = groups[0]?.rooms ?? [];
  const room = useRouterState({ select: ({ location }) => location.pathname });
  // a room far down is seen in the rail as well, however it was entered
  useEffect(() => {
    const rail = nav.current;
    if (rail === null || room === '') return undefined;
    // at once, and whenever the window leaves it less height
    const watch = new ResizeObserver(() => keepInSight(rail));
    watch.observe(rail);
    return () => watch.disconnect();
  }, [room]);
  return (
    <nav className={styles.nav} aria-label={say('Halaman')} ref={nav}>
      {groups.map(({ name, rooms }, place) => (
        <div key={name} className={styles.group}>
          {name === null ? null : (
            <p className={styles.groupName} id={`${id}-${place}`}>
              {name}
            </p>
          )}
          <ul {...(name === null ? {} : { 'aria-labelledby': `${id}-${place}` })}>
            {rooms.map((room) => (
              <li key={room.to}>
                <RoomLink room={room} isHome={room === home} name="whole" isNarrow={isNarrow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** px of the rail that stay in sight above and below the open room: part of its neighbours, as more follow there */
const around = 40;

/** Scrolls the rail alone; `scrollIntoView` would move the page behind it as well. */
function keepInSight(nav: HTMLElement): void {
  const open = nav.querySelector('[aria-current=page]')?.getBoundingClientRect();
  if (open === undefined) return;
  const { top, bottom } = nav.getBoundingClientRect();
  const above = top + around - open.top;
  const below = open.bottom + around - bottom;
  if (above > 0) nav.scrollTop -= above;
  else if (below > 0) nav.scrollTop += below;
}

interface PhoneBarProps {
  readonly rooms: readonly Room[];
  readonly menu: Room['to'];
}

function PhoneBar({ rooms, menu }: PhoneBarProps) {
  const isCrowded = rooms.length > roomsOnPhone;
  const more: Room = { to: menu, icon: 'more', name: say('Lainnya'), short: say('Lainnya') };
  const shown = isCrowded ? [...rooms.slice(0, roomsOnPhone - 1), more] : rooms;
  return (
    <nav className={styles.bar} aria-label={say('Halaman utama')}>
      <ul>
        {shown.map((room, place) => (
          <li key={room.to}>
            <RoomLink room={room} isHome={place === 0} name="short" />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NarrowButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const name = isNarrow ? say('Lebarkan menu halaman') : say('Sempitkan menu halaman');
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={name}
      title={name}
      aria-expanded={!isNarrow}
      onClick={turnRail}
    >
      <Icon name={isNarrow ? 'widen' : 'narrow'} />
    </button>
  );
}

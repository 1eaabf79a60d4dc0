import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, useEffect, useState } from 'react';
import { say } from '../language/say.ts';
import type { Finds } from '../palette/palette.tsx';
import { showToast, undoNewest } from '../pieces/toasts.ts';
import type { Shortcut } from '../shortcuts/keys.ts';
import { closeOver, showPalette, showShortcuts, useOver } from '../shortcuts/over.ts';
import { useShortcuts } from '../shortcuts/registry.ts';
import { useKeyHandler } from '../shortcuts/use-key-handler.ts';
import { focusNextRegion } from './next-region.ts';
import type { RoomGroup } from './region-rooms.ts';
import type { Room } from './room-link.tsx';

const fetchPalette = async () => (await import('../palette/palette.tsx')).Palette;
const fetchShortcuts = async () => (await import('../shortcuts/shortcut-list.tsx')).ShortcutList;

/** Two keys one after the other lead to a room; the second is the letter of its Indonesian word. */
const ways: readonly (readonly [letter: string, to: Room['to']])[] = [
  ['b', '/'],
  ['d', '/daftar'],
  ['o', '/calon'],
  ['g', '/ganda'],
  ['v', '/verifikasi'],
  ['s', '/penetapan'],
  ['t', '/tagihan'],
  ['k', '/klaim'],
  ['l', '/angka'],
];

interface OverPageProps {
  readonly groups: readonly RoomGroup[];
  readonly finds: Finds;
}

/** The keys of all rooms, and what lies over a page when asked for: the way to anything, the list of keys. */
export function OverPage({ groups, finds }: OverPageProps) {
  const navigate = useNavigate();
  const over = useOver();
  const rooms = groups.flatMap((group) => group.rooms);
  const goTo = (to: Room['to']) => void navigate({ to });
  useKeyHandler();
  useShortcuts([...general, ...newProposal(rooms, goTo), ...waysTo(rooms, goTo)], 'everywhere');
  const Palette = useFetched(over === 'palette', fetchPalette);
  const ShortcutList = useFetched(over === 'shortcuts', fetchShortcuts);
  if (over === 'palette' && Palette !== null) return <Palette groups={groups} finds={finds} />;
  return over === 'shortcuts' && ShortcutList !== null ? <ShortcutList /> : null;
}

/** What lies over the page, fetched when asked for. Without a line the page under it stays as it is. */
function useFetched<P>(isAsked: boolean, fetchIt: () => Promise<ComponentType<P>>) {
  const [found, setFound] = useState<{ readonly part: ComponentType<P> } | null>(null);
  const isMissing = isAsked && found === null;
  useEffect(() => {
    if (!isMissing) return;
    const failed = () => {
      closeOver();
      showToast({
        text: say(
          'Bagian ini belum dapat dimuat. Isian di halaman ini tidak hilang. Bila tetap begitu sesudah sambungan kembali, muat ulang halaman.',
        ),
      });
    };
    fetchIt().then((part) => setFound({ part }), failed);
  }, [isMissing, fetchIt]);
  return found?.part ?? null;
}

const general: readonly Shortcut[] = [
  {
    keys: 'mod+k',
    name: say('Cari orang, SK, halaman, atau tindakan'),
    act: showPalette,
    inFields: true,
  },
  { keys: '?', name: say('Tampilkan daftar pintasan ini'), act: showShortcuts },
  { keys: '/', name: say('Cari di daftar ini'), act: focusSearch },
  { keys: 'F6', name: say('Ke bagian halaman berikutnya'), act: focusNextRegion, inFields: true },
  { keys: 'u', name: say('Urungkan yang terakhir'), act: () => void undoNewest() },
  { keys: 'mod+z', name: say('Urungkan yang terakhir'), act: () => void undoNewest() },
];

function focusSearch(): void {
  document.querySelector<HTMLElement>('main search input, main input[type=search]')?.focus();
}

function newProposal(rooms: readonly Room[], goTo: (to: Room['to']) => void): Shortcut[] {
  const room = rooms.find(({ to }) => to === '/usulkan');
  return room === undefined ? [] : [{ keys: 'n', name: room.name, act: () => goTo(room.to) }];
}

function waysTo(rooms: readonly Room[], goTo: (to: Room['to']) => void): Shortcut[] {
  return ways.flatMap(([letter, to]) => {
    const room = rooms.find((one) => one.to === to);
    return room === undefined
      ? []
      : [{ keys: `g ${letter}`, name: room.name, act: () => goTo(to) }];
  });
}

import { useState } from 'react';
import { say } from '../language/say.ts';
import { announce } from './announce.ts';
import { Button } from './button.tsx';
import { PageHead } from './page-head.tsx';
import panel from './panel.module.css';
import room from './room.module.css';

const title = say('Halaman ini belum dapat dimuat');

interface RoomNotFetchedProps {
  /** tries once more; tells whether the room arrived */
  readonly onAgain: () => Promise<boolean>;
  /** no page stands around it */
  readonly isAlone: boolean;
}

/**
 * Whether the line is back. A browser may keep a script that it could not fetch as missing for as long as the page
 * stands, however often it is asked for; a release that is gone has it no more. Only the page anew has the room then.
 */
function isServiceThere(): Promise<boolean> {
  return fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** What stands in the place of a room whose script did not arrive. */
export function RoomNotFetched({ onAgain, isAlone }: RoomNotFetchedProps) {
  const [isTrying, setTrying] = useState(false);
  const again = async () => {
    setTrying(true);
    if (await onAgain()) return;
    if (await isServiceThere()) return location.reload();
    setTrying(false);
    announce(title);
  };
  const Around = isAlone ? 'main' : 'div';
  return (
    <Around className={isAlone ? room.alone : panel.stack}>
      <PageHead
        title={title}
        lead={say(
          'Periksa sambungan internet, lalu coba lagi. Bila tetap begitu, versi baru sudah terbit: muat ulang halaman.',
        )}
      />
      <div className={panel.row}>
        <Button look="main" busy={isTrying && say('Memuat')} onPress={() => void again()}>
          {say('Coba lagi')}
        </Button>
        <Button onPress={() => location.reload()}>{say('Muat ulang')}</Button>
      </div>
    </Around>
  );
}

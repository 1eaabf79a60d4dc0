import type { Me } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { say } from '../language/say.ts';
import { buttonClass } from '../pieces/button.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import panel from '../pieces/panel.module.css';
import type { RegionRoom } from './region-room.ts';
import { whomItIsFor } from './region-rooms.ts';

/** In the place of a room that is for others: whom it is for, and the way to one's own. */
export function ClosedRoom({ me, room }: { readonly me: Me; readonly room: RegionRoom }) {
  return (
    <div className={panel.stack}>
      <PageHead title={room.name} lead={whomItIsFor(me, room)} />
      <p className={panel.row}>
        <Link to="/menu" className={buttonClass('main')}>
          {say('Lihat halaman Anda')}
        </Link>
        <Link to="/" className={buttonClass('plain')}>
          {say('Kembali ke Beranda')}
        </Link>
      </p>
    </div>
  );
}

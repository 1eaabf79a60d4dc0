import { Link } from '@tanstack/react-router';
import { say } from '../language/say.ts';
import { buttonClass } from '../pieces/button.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import panel from '../pieces/panel.module.css';
import { roleName } from '../words/labels.ts';
import type { RegionRoom } from './region-room-list.ts';
import { rolesOf } from './region-rooms.ts';

/** In the place of a room that is for others: whom it is for, and the way to one's own. */
export function ClosedRoom({ room }: { readonly room: RegionRoom }) {
  return (
    <div className={panel.stack}>
      <PageHead
        title={room.name}
        lead={say('Halaman ini untuk {roles}. Akun Anda mempunyai peran lain.', {
          roles: rolesOf(room).map(roleName).join(', '),
        })}
      />
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

import type { Me } from '@payung/contract';
import { Link, type LinkProps } from '@tanstack/react-router';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { rightsOf } from '../../rights.ts';

interface FirstAct {
  readonly name: string;
  readonly to: NonNullable<LinkProps['to']>;
}

/** Nothing waits: good news, and what the role does next where the heading does not say so already. */
export function NothingWaits({ me }: { readonly me: Me }) {
  const act = firstAct(me);
  return (
    <section aria-label="Menunggu Anda">
      <Empty title="Tidak ada yang menunggu Anda.">
        {act === null ? null : (
          <p>
            <Link to={act.to} className={buttonClass('main')}>
              {act.name}
            </Link>
          </p>
        )}
      </Empty>
    </section>
  );
}

function firstAct(me: Me): FirstAct | null {
  const rights = rightsOf(me);
  if (rights.mayNominate) return null;
  if (rights.mayPay) return { name: 'Buka tagihan iuran', to: '/tagihan' };
  if (rights.maySign) return { name: 'Buka penetapan', to: '/penetapan' };
  if (rights.verifiesAt !== null) return { name: 'Buka verifikasi', to: '/verifikasi' };
  return { name: 'Buka jejak perubahan', to: '/jejak' };
}

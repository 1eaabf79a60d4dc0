import type { Me } from '@payung/contract';
import { Link, type LinkProps } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
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
    <section aria-label={say('Menunggu Anda')}>
      <Empty title={say('Tidak ada yang menunggu Anda.')}>
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
  if (rights.mayPay) return { name: say('Buka tagihan iuran'), to: '/tagihan' };
  if (rights.maySign) return { name: say('Buka penetapan'), to: '/penetapan' };
  if (rights.verifiesAt !== null) return { name: say('Buka verifikasi'), to: '/verifikasi' };
  return { name: say('Buka jejak perubahan'), to: '/jejak' };
}

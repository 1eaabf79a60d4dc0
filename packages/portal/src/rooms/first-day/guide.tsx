import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import styles from './first-day.module.css';
import { setHidden } from './progress.ts';
import { type FirstDay, useCentralFirstDay, useFirstDay } from './use-first-day.ts';

const homeRoom = { to: '/', name: say('Beranda') } as const;
const centralHome = { to: '/pusat', name: say('Daerah') } as const;

/** All steps of the first day, with why each matters; ticked off by what was really done. */
export function FirstDayRoom() {
  return <Guide up={homeRoom} first={useFirstDay()} />;
}

/** The same for a central admin. */
export function CentralFirstDayRoom() {
  return <Guide up={centralHome} first={useCentralFirstDay()} />;
}

interface GuideProps {
  readonly up: typeof homeRoom | typeof centralHome;
  readonly first: FirstDay;
}

function Guide({ up, first: { whose, day, left, isHidden } }: GuideProps) {
  const show = () => {
    setHidden(whose, false);
    announce(say('Panduan tampil lagi di beranda.'));
  };
  return (
    <Room
      up={up}
      title={say('Hari pertama Anda')}
      lead={say(
        '{done} dari {all} langkah selesai. Semua orang di sini rekaan: cobalah sungguh-sungguh, tidak ada yang terkena akibatnya.',
        { done: formatNumber(day.length - left), all: formatNumber(day.length) },
      )}
      actions={isHidden ? <Button onPress={show}>{say('Tampilkan di beranda')}</Button> : null}
    >
      {day.length === 0 ? (
        <Empty title={say('Belum ada panduan untuk peran ini.')} />
      ) : (
        <ol className={`${panel.panel} ${panel.flush}`}>
          {day.map(({ id, what, why, to, isTicked }) => (
            <li key={id} className={styles.step}>
              <div className={styles.words}>
                <Link to={to}>{what}</Link>
                <p className={panel.meta}>{why}</p>
              </div>
              <Chip mark={isTicked ? doneMark : openMark} />
            </li>
          ))}
        </ol>
      )}
      <p className={panel.meta}>
        {say(
          'Langkah tercentang dengan sendirinya setelah Anda sungguh mengerjakannya. Catatannya ada di perangkat ini saja.',
        )}
      </p>
    </Room>
  );
}

const doneMark = { shape: 'tick', word: say('Selesai'), tone: 'good' } as const;
const openMark = { shape: 'ring', word: say('Belum dikerjakan'), tone: 'neutral' } as const;

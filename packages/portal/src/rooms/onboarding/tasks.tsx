import type { RegionDetail } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { RegionFacts } from '../central/region-facts.tsx';
import { Founding } from './founding.tsx';
import styles from './onboarding.module.css';
import { placesOf } from './quota-draft.ts';

interface Task {
  readonly to: `/pusat/daerah/$id/${'surat' | 'program' | 'dinas' | 'kuota' | 'lambang' | 'admin'}`;
  readonly name: string;
  /** what is there so far */
  readonly under: string;
  readonly status: 'done' | 'open' | 'optional';
}

const statusWords = {
  done: say('Selesai'),
  open: say('Belum selesai'),
  optional: say('Boleh menyusul'),
};

/** What is to be prepared, in any order; then the check and the founding. */
export function Tasks({ region }: { readonly region: RegionDetail }) {
  const isRequested = region.state === 'requested';
  return (
    <>
      <section className={panel.stack} aria-labelledby="persiapan">
        <h2 id="persiapan">{say('Persiapan')}</h2>
        <p className={panel.quiet}>
          {say(
            'Setiap langkah tersimpan di layanan. Anda dapat berhenti dan melanjutkan kapan saja.',
          )}
        </p>
        <ul className={`${panel.panel} ${panel.flush}`}>
          {tasksOf(region).map((task) => (
            <TaskRow
              key={task.name}
              task={task}
              id={region.id}
              isOpen={isRequested || task.to.endsWith('/surat')}
            />
          ))}
        </ul>
      </section>
      <Founding region={region} />
      {isRequested ? null : <RegionFacts region={region} />}
    </>
  );
}

interface TaskRowProps {
  readonly task: Task;
  readonly id: string;
  readonly isOpen: boolean;
}

function TaskRow({ task, id, isOpen }: TaskRowProps) {
  return (
    <li className={styles.task}>
      <span>
        {isOpen ? (
          <Link to={task.to} params={{ id }}>
            {task.name}
          </Link>
        ) : (
          task.name
        )}
        <span className={styles.under}>{task.under}</span>
      </span>
      <span className={styles.done}>
        {task.status === 'open' ? <strong>{statusWords.open}</strong> : statusWords[task.status]}
      </span>
    </li>
  );
}

function tasksOf(region: RegionDetail): readonly Task[] {
  const { settings, papers, logo, firstAdmin } = region;
  const there = Object.values(papers).filter((paper) => paper !== null).length;
  const places = settings === null ? 0 : placesOf(settings);
  const hasWork = settings?.agencies.some(({ occupations }) => occupations.length > 0) ?? false;
  return [
    {
      to: '/pusat/daerah/$id/surat',
      name: say('Surat dan perjanjian'),
      under: say('{there} dari 4 sudah diisi', { there }),
      status: there === 4 ? 'done' : 'open',
    },
    {
      to: '/pusat/daerah/$id/program',
      name: say('Program dan aturan'),
      under: settings?.programmeName ?? say('Nama program, kop surat, dinas pengampu, dasar hukum'),
      status: settings === null ? 'open' : 'done',
    },
    {
      to: '/pusat/daerah/$id/dinas',
      name: say('Dinas dan pekerjaan'),
      under:
        settings === null
          ? say('Setelah program diisi')
          : say('{agencies} dinas', { agencies: settings.agencies.length }),
      status: hasWork ? 'done' : 'open',
    },
    {
      to: '/pusat/daerah/$id/kuota',
      name: say('Kuota'),
      under:
        settings === null
          ? say('Setelah program diisi')
          : say('{places} orang', { places: formatNumber(places) }),
      status: places > 0 ? 'done' : 'open',
    },
    {
      to: '/pusat/daerah/$id/lambang',
      name: say('Lambang daerah'),
      under: logo === null ? say('Untuk surat') : say('Sudah disimpan'),
      status: logo === null ? 'optional' : 'done',
    },
    {
      to: '/pusat/daerah/$id/admin',
      name: say('Admin daerah pertama'),
      under: firstAdmin === null ? say('Diundang saat daerah dibuat') : firstAdmin.name,
      status: firstAdmin === null ? 'open' : 'done',
    },
  ];
}

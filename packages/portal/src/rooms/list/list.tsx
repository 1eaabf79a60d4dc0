import type { ImportStatus } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { importQuery } from '../../api/imports.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { importMark } from '../../words/labels.ts';
import { AwaitsRest } from './awaits-rest.tsx';
import { Columns } from './columns.tsx';
import { Faults, FileFaults } from './file-faults.tsx';
import { GoOn } from './go-on.tsx';
import { Progress } from './progress.tsx';
import { Results, ResultsSoFar } from './results.tsx';
import { spokenProgress } from './spoken-progress.ts';
import { Understood } from './understood.tsx';

const route = getRouteApi('/inside/daftar/$id');

/** One list handed in, from its columns to the outcome of each row. The list is kept by the service, so one may leave and return. */
export function ListRoom() {
  const { id } = route.useParams();
  const list = useQuery(importQuery(id));
  if (list.data === undefined) {
    return (
      <>
        <PageHead title={say('Daftar')} />
        {list.error ? <FaultNotice error={list.error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return (
    <div className={room.column} key={id}>
      <ListHead list={list.data} />
      {list.error ? <FaultNotice error={list.error} /> : null}
      <p className={panel.hidden} role="status">
        {spokenProgress(list.data)}
      </p>
      <Stage list={list.data} />
    </div>
  );
}

function ListHead({ list }: { readonly list: ImportStatus }) {
  const { timeZone } = useRegion();
  return (
    <PageHead
      title={list.fileName}
      tabTitle={say('Daftar')}
      lead={
        <>
          {say('{agencyName} · diunggah {createdAt}', {
            agencyName: list.agencyName,
            createdAt: formatMoment(list.createdAt, timeZone),
          })}
          {list.noticeVersion === null
            ? say(' · belum dinyatakan diberi tahu')
            : say(' · pemberitahuan dinyatakan sudah diberikan')}{' '}
          <Chip mark={importMark(list)} />
        </>
      }
    />
  );
}

function Stage({ list }: { readonly list: ImportStatus }) {
  switch (list.state) {
    case 'needs-mapping':
      return <Columns list={list} />;
    case 'uploaded':
    case 'running':
      if (list.awaits !== null) return <AwaitsRest until={list.awaits.until} />;
      return (
        <>
          <Progress list={list} />
          {list.finishedAt === null ? null : <ResultsSoFar list={list} />}
          <Understood layout={list.layout} />
        </>
      );
    case 'paused':
      return (
        <>
          <Faults faults={list.faults} />
          <GoOn list={list} />
          <Progress list={list} />
          <ResultsSoFar list={list} />
          <Understood layout={list.layout} />
        </>
      );
    case 'done':
      return (
        <>
          <Results list={list} />
          <Understood layout={list.layout} />
        </>
      );
    case 'failed':
      return <FileFaults faults={list.faults} />;
  }
}

import type { DeterminationView, DeterminedLineView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isAtWork, linesQuery } from '../../api/determinations.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { AddPeople } from './add-people.tsx';
import { LinesTable } from './lines-table.tsx';
import { MovePeople } from './move-people.tsx';
import { StrikePeople } from './strike-people.tsx';
import { TakeOffDialog } from './take-off-dialog.tsx';

/** Everybody on the list; of a draft they can be taken off and added. */
export function Lines({ decision }: { readonly decision: DeterminationView }) {
  const { mayAdminister } = rightsOf(useMe());
  const inForce = decision.state === 'in-force';
  const isOpen = decision.state === 'draft' && !isAtWork(decision) && mayAdminister;
  return (
    <section className={panel.stack} aria-labelledby="daftar-orang">
      <h2 id="daftar-orang">{say('Daftar orang')}</h2>
      {isOpen ? <AddPeople id={decision.id} /> : null}
      {isOpen && decision.amends !== null ? (
        <StrikePeople id={decision.id} amends={decision.amends} />
      ) : null}
      <List decision={decision} mayEdit={isOpen} mayMove={mayAdminister && inForce} />
    </section>
  );
}

interface ListProps {
  readonly decision: DeterminationView;
  /** of a draft people are taken off, of what is in force they change to another cohort */
  readonly mayEdit: boolean;
  readonly mayMove: boolean;
}

function List({ decision, mayEdit, mayMove }: ListProps) {
  const lines = useInfiniteQuery(linesQuery(decision.id, decision.version));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (lines.error) return <FaultNotice error={lines.error} />;
  if (lines.isPending) return <Skeleton lines={8} />;
  const items = lines.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !lines.hasNextPage) {
    return <p className={panel.quiet}>{say('Belum ada orang dalam daftar ini.')}</p>;
  }
  const still = items.filter(({ nominationId }) => chosen.includes(nominationId));
  return (
    <div className={panel.stack}>
      {mayEdit ? <TakeOff id={decision.id} chosen={still} onDone={() => setChosen([])} /> : null}
      {mayMove ? (
        <MovePeople decision={decision} chosen={still} onDone={() => setChosen([])} />
      ) : null}
      <LinesTable
        caption={say('Menurut urutan dalam lampiran')}
        items={items}
        chosen={mayEdit || mayMove ? chosen : null}
        onChoose={setChosen}
      />
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={lines.hasNextPage}
        isLoading={lines.isFetchingNextPage}
        onMore={() => void lines.fetchNextPage()}
      />
    </div>
  );
}

interface TakeOffProps {
  readonly id: string;
  readonly chosen: readonly DeterminedLineView[];
  readonly onDone: () => void;
}

function TakeOff({ id, chosen, onDone }: TakeOffProps) {
  const [isOpen, setOpen] = useState(false);
  if (chosen.length === 0) {
    return (
      <p className={panel.meta}>
        {say('Pilih orang di tabel untuk mengeluarkannya dari konsep ini.')}
      </p>
    );
  }
  return (
    <div className={panel.row}>
      <Button onPress={() => setOpen(true)}>
        {say('Keluarkan {chosen} orang dari konsep', { chosen: chosen.length })}
      </Button>
      {isOpen ? (
        <TakeOffDialog
          id={id}
          nominations={chosen.map(({ nominationId }) => nominationId)}
          onClose={() => setOpen(false)}
          onDone={onDone}
        />
      ) : null}
    </div>
  );
}

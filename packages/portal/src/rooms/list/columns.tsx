import type { ImportLayout, ImportStatus } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { settleMapping } from '../../api/imports.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { columnFieldName } from '../../words/columns.ts';
import { ColumnCards, columnControlId } from './column-cards.tsx';
import {
  type ColumnChoice,
  choiceFrom,
  faultsOfChoice,
  mappingOf,
  stillLacking,
  withField,
} from './column-choice.ts';
import styles from './columns.module.css';
import { HeaderChoice } from './header-choice.tsx';
import { ListWarnings } from './list-warnings.tsx';
import { OtherHeader } from './other-header.tsx';
import { Preview } from './preview.tsx';
import { SheetChoice } from './sheet-choice.tsx';

/** Nothing has been written yet: here a person says what the columns mean. */
export function Columns({ list }: { readonly list: ImportStatus }) {
  if (list.layout === null) return <Skeleton lines={8} />;
  if (list.layout.waitsFor === 'choose-sheet') {
    return <SheetChoice id={list.id} layout={list.layout} />;
  }
  if (list.layout.waitsFor === 'choose-header') {
    return <HeaderChoice id={list.id} layout={list.layout} />;
  }
  // a new reading of the file (another sheet) starts the choice anew
  return <ColumnForm key={JSON.stringify(list.layout.mapping)} list={list} layout={list.layout} />;
}

interface ColumnFormProps {
  readonly list: ImportStatus;
  readonly layout: ImportLayout;
}

function ColumnForm({ list, layout }: ColumnFormProps) {
  const [choice, setChoice] = useState(() => choiceFrom(layout));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const running = useRun(list.id);
  const run = () => {
    const found = faultsOfChoice(choice).map((fault) => ({
      target: fault.index === null ? null : columnControlId(fault.index),
      text: fault.text,
    }));
    setErrors(found);
    if (found.length === 0) running.mutate(choice);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <ErrorSummary title={say('Kolom belum lengkap')} errors={errors} />
      {running.error ? <FaultNotice error={running.error} /> : null}
      <Notice tone="attention" title={say('Pilih arti setiap kolom, lalu jalankan.')}>
        {say(
          'Belum ada baris yang diperiksa atau disimpan. Pilihan ini diingat untuk daftar berikutnya dengan susunan yang sama.',
        )}
      </Notice>
      <OtherHeader id={list.id} mapping={choice} />
      <ColumnCards
        cards={choice.cards}
        errors={errors}
        onChoose={(index, field) => setChoice(withField(choice, index, field))}
      />
      <Lacking fields={stillLacking(layout.lacking, choice)} />
      <ListWarnings warnings={layout.warnings} />
      <Preview cards={choice.cards} rows={layout.preview} />
      <div>
        <Button look="main" type="submit" busy={running.isPending && say('Menjalankan')}>
          {say('Jalankan pemeriksaan')}
        </Button>
      </div>
    </form>
  );
}

function useRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choice: ColumnChoice) => settleMapping(id, mappingOf(choice)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id] }),
  });
}

/** What the insurer will ask for later; never in the way now. */
export function Lacking({ fields }: { readonly fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <p className={`${panel.meta} ${panel.reading}`}>
      {say('Tidak ada di daftar ini dan dapat menyusul: {fields}.', {
        fields: fields.map((field) => columnFieldName(field)).join(', '),
      })}
    </p>
  );
}

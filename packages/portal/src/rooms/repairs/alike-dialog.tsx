import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { Select } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { columnFieldName } from '../../words/columns.ts';
import { type Alike, type BeforeAndAfter, editsFor, type Meaning, sizeOf } from './alike.ts';
import { alikeWords } from './alike-words.ts';
import { addStep } from './drafts.ts';
import styles from './repairs.module.css';
import type { WordLists } from './word-lists.tsx';

interface AlikeDialogProps {
  readonly draftKey: string;
  readonly alike: Alike;
  readonly words: WordLists;
  readonly onClose: () => void;
}

const samples = 5;

/** What a shared repair would make of the rows: how many, five of them before and after, then one step. */
export function AlikeDialog({ draftKey, alike, words, onClose }: AlikeDialogProps) {
  const [chosen, setChosen] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const edits = editsOf(alike, words, chosen);
  const { title, hint } = alikeWords(alike);
  const rows = new Set(edits.map(({ row }) => row)).size;
  const use = () => {
    if (edits.length === 0) return setFault(say('Pilih dahulu apa yang dimaksud.'));
    const step = {
      label: say('{rows} baris: {title}', { rows: formatNumber(rows), title }),
      edits,
    };
    addStep(draftKey, step);
    // the bar at the lower edge shows it, with the way back
    announce(say('{rows} baris diperbaiki dan belum dikirim.', { rows: formatNumber(rows) }));
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{hint}</p>
      {alike.kind === 'spelling' ? (
        <Select
          id="maksud"
          label={say('{columnField} yang dimaksud', { columnField: columnFieldName(alike.field) })}
          none={say('Pilih')}
          value={chosen}
          error={fault}
          options={optionsOf(alike, words)}
          onChange={(code) => {
            setChosen(code);
            setFault(undefined);
          }}
        />
      ) : null}
      <Samples edits={edits.filter(({ field }) => field === alike.field)} />
      <DialogActions>
        <Button look="main" onPress={use}>
          {say('Pakai untuk {alike} baris', { alike: formatNumber(sizeOf(alike)) })}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Samples({ edits }: { readonly edits: readonly BeforeAndAfter[] }) {
  if (edits.length === 0) return null;
  return (
    <ul className={panel.stack} aria-label={say('Contoh sebelum dan sesudah')}>
      {edits.slice(0, samples).map(({ row, before, text }) => (
        <li key={row} className={styles.sample}>
          <span className={panel.meta}>{say('Baris {row}', { row: formatNumber(row) })}</span>
          <del className={styles.before}>
            <bdi>{before}</bdi>
          </del>
          <ins className={styles.after}>
            <bdi>{text}</bdi>
          </ins>
        </li>
      ))}
    </ul>
  );
}

function editsOf(alike: Alike, words: WordLists, chosen: string): readonly BeforeAndAfter[] {
  if (alike.kind === 'repair') return alike.edits;
  const meaning = meaningOf(alike.field, words, chosen);
  return meaning === null ? [] : editsFor(alike, meaning);
}

function meaningOf(
  field: 'occupation' | 'village',
  { occupations, villages }: WordLists,
  code: string,
): Meaning | null {
  if (field === 'occupation') {
    const found = occupations.find((one) => one.code === code);
    return found === undefined ? null : { occupation: found.name };
  }
  const found = villages.find((one) => one.code === code);
  return found === undefined ? null : { village: found.village, district: found.district };
}

/** What the service found near the spelling stands first. */
function optionsOf(
  { field, rows }: Extract<Alike, { kind: 'spelling' }>,
  { occupations, villages }: WordLists,
) {
  const near = new Set(
    rows.flatMap(({ reasons }) =>
      reasons.flatMap((reason) =>
        reason.field === field && Array.isArray(reason.near) ? reason.near.map(String) : [],
      ),
    ),
  );
  const all =
    field === 'occupation'
      ? occupations.map(({ code, name }) => ({ value: code, name }))
      : villages.map(({ code, village, district }) => ({
          value: code,
          name: say('{village}, Kecamatan {district}', { village, district }),
        }));
  return [
    ...all.filter(({ value }) => near.has(value)),
    ...all.filter(({ value }) => !near.has(value)),
  ];
}

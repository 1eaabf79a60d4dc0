import type { Me } from '@payung/contract';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { say } from '../language/say.ts';
import { Dialog } from '../pieces/dialog.tsx';
import field from '../pieces/field.module.css';
import { nextItem } from '../pieces/menu-items.ts';
import panel from '../pieces/panel.module.css';
import type { RoomGroup } from '../shell/region-rooms.ts';
import { closeOver, showShortcuts } from '../shortcuts/over.ts';
import { sentenceFor } from '../words/problems.ts';
import { actsFor } from './acts.ts';
import { type Choice, type ChoiceGroup, fitting, onlyOf, placeOf, readSought } from './choices.ts';
import styles from './palette.module.css';
import { useFoundDecisions, useFoundPeople } from './use-found.ts';

/** What somebody may look for besides rooms. */
export interface Finds {
  readonly people: boolean;
  readonly decisions: boolean;
  /** by whom acts are chosen; null for a central admin */
  readonly me: Me | null;
}

interface PaletteProps {
  readonly groups: readonly RoomGroup[];
  readonly finds: Finds;
}

/** The way to anything: rooms, people, decisions, acts; typed, chosen with arrows, opened with Enter. */
export function Palette({ groups, finds }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const sought = useMemo(() => readSought(typed), [typed]);
  const people = useFoundPeople(sought, finds.people);
  const decisions = useFoundDecisions(sought, finds.decisions);
  const acts = actsFor(finds.me);
  const rooms = groups
    .flatMap((group) => group.rooms)
    .map(({ name, to }) => ({ key: to, name, address: to }))
    // a room that is an act by itself stands among the acts
    .filter(({ address }) => acts.every((act) => act.address !== address));
  const found = [
    people.group,
    decisions,
    { title: say('Tindakan'), choices: fitting(sought.words, acts) },
    { title: say('Halaman'), choices: fitting(sought.words, rooms) },
  ].filter(({ choices }) => choices.length > 0);
  const told = people.isLooking
    ? say('Mencari orang')
    : people.error
      ? sentenceFor(people.error).what
      : countWords(found, finds.people);
  return (
    <Dialog title={say('Cari atau buka')} onClose={closeOver}>
      <Search
        typed={typed}
        onType={setTyped}
        found={found}
        isLooking={people.isLooking}
        finds={finds}
      />
      <p className={panel.meta} role="status">
        {told}
      </p>
      <p className={panel.meta}>
        {say('Panah memilih, Enter membuka, Esc menutup.')}{' '}
        <button type="button" className={styles.keys} onClick={showShortcuts}>
          {say('Semua pintasan')}
        </button>
      </p>
    </Dialog>
  );
}

interface SearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: readonly ChoiceGroup[];
  /** whether people may still come */
  readonly isLooking: boolean;
  readonly finds: Finds;
}

function Search({ typed, onType, found, isLooking, finds }: SearchProps) {
  const id = useId();
  const { history } = useRouter();
  // by its key: people who are found later come before it, and Enter must open what was seen to be chosen
  const [chosen, setChosen] = useState<string | null>(null);
  const asks = finds.people
    ? say('Nama, NIK, KPJ, nomor SK, halaman, atau tindakan')
    : say('Halaman atau tindakan');
  const all = found.flatMap(({ choices }) => choices);
  const here = placeOf(chosen, all);
  const key = all[here]?.key ?? null;
  if (key !== chosen) setChosen(key);
  const setStruck = useEarlyEnter(all, isLooking);
  const open = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    closeOver();
    history.push(choice.address);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && all.length === 0) setStruck(isLooking);
    else if (event.key === 'Enter') open(all[here]);
    // letters are written, and left and right move within what is written
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = nextItem(
        all.map(({ name }) => name),
        here,
        event.key,
      );
      setChosen(all[next ?? 0]?.key ?? null);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={field.control}
        role="combobox"
        aria-label={asks}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={here < 0 ? undefined : `${id}-${here}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={asks}
        value={typed}
        onChange={(event) => {
          setChosen(null);
          setStruck(false);
          onType(event.target.value);
        }}
        onKeyDown={onKey}
      />
      <Choices id={id} found={found} here={here} onOpen={open} />
    </>
  );
}

/** Scanners are faster than any search: their Enter opens who is found then, unless something else is typed meanwhile. */
function useEarlyEnter(all: readonly Choice[], isLooking: boolean): (isStruck: boolean) => void {
  const { history } = useRouter();
  const [isStruck, setStruck] = useState(false);
  const only = onlyOf(all)?.address;
  useEffect(() => {
    if (!isStruck || isLooking) return;
    setStruck(false);
    if (only === undefined) return;
    closeOver();
    history.push(only);
  }, [isStruck, isLooking, only, history]);
  return setStruck;
}

interface ChoicesProps {
  readonly id: string;
  readonly found: readonly ChoiceGroup[];
  readonly here: number;
  readonly onOpen: (choice: Choice) => void;
}

function Choices({ id, found, here, onOpen }: ChoicesProps) {
  const places = new Map(found.flatMap(({ choices }) => choices).map((one, at) => [one, at]));
  return (
    <div id={id} role="listbox" aria-label={say('Yang ditemukan')} className={styles.found}>
      {found.map(({ title, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, a list box holds choices
        <div key={title} role="group" aria-label={title}>
          <p className={styles.title} aria-hidden="true">
            {title}
          </p>
          {choices.map((choice) => {
            const at = places.get(choice) ?? 0;
            return (
              <div
                key={choice.key}
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === here}
                className={styles.choice}
                ref={at === here ? keepInSight : undefined}
                onClick={() => onOpen(choice)}
                onKeyDown={undefined}
              >
                <bdi>{choice.name}</bdi>
                {choice.under === undefined ? null : (
                  <span className={styles.under}>{choice.under}</span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function keepInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function countWords(found: readonly ChoiceGroup[], mayFindPeople: boolean): string {
  const count = found.reduce((sum, { choices }) => sum + choices.length, 0);
  if (count > 0) return say('{count} pilihan', { count });
  return mayFindPeople
    ? say('Tidak ada yang cocok. Tulis paling sedikit tiga huruf nama, atau NIK atau KPJ lengkap.')
    : say('Tidak ada yang cocok.');
}

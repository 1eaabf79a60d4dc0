import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Field } from './field.tsx';
import styles from './form.module.css';

interface InputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

interface TextProps extends InputProps {
  readonly longest?: number;
  readonly look?: 'short';
  readonly kind?: 'text' | 'email' | 'digits';
}

export function TextInput({ value, onChange, longest = 200, kind = 'text', ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={kind === 'email' ? 'email' : 'text'}
          inputMode={kind === 'digits' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A calendar date as clerks write it: a text field, since browsers put the month first on English computers. */
export function DateInput({ hint = say('Misalnya 31-12-2026.'), ...rest }: InputProps) {
  return <TextInput {...rest} hint={hint} look="short" longest={10} />;
}

/** letters that a line of a text area holds, about */
const lineLength = 66;
const mostRows = 14;

/** Enough rows to read what stands there; more than a screen scrolls by itself. */
function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / lineLength)));
  return Math.min(
    mostRows,
    Math.max(
      3,
      lines.reduce((sum, count) => sum + count, 0),
    ),
  );
}

interface TextAreaProps extends InputProps {
  readonly longest?: number;
}

export function TextArea({ value, onChange, longest = 2000, ...field }: TextAreaProps) {
  return (
    <Field {...field} look="text">
      {(control) => (
        <textarea
          {...control}
          maxLength={longest}
          rows={rowsFor(value)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly name: string;
  readonly under?: string;
  /** a sample in front of the name, which says the same in words */
  readonly sample?: ReactNode;
}

interface SelectProps extends InputProps {
  readonly options: readonly Option[];
  /** said while nothing is chosen; none where something always is */
  readonly none?: string;
  readonly look?: 'short';
}

export function Select({ value, onChange, options, none, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface GroupProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
}

interface CheckProps extends GroupProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** in a frame that scrolls by itself, for long lists */
  readonly isLong?: boolean;
}

/** Any number of choices. */
export function CheckGroup({ chosen, onChange, isLong = false, ...group }: CheckProps) {
  return (
    <Group {...group} isLong={isLong}>
      {group.options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          type="checkbox"
          name={group.id}
          isChosen={chosen.includes(option.value)}
          onChange={(isChosen) =>
            onChange(
              isChosen ? [...chosen, option.value] : chosen.filter((one) => one !== option.value),
            )
          }
        />
      ))}
    </Group>
  );
}

interface RadioProps extends GroupProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few choices, all of them seen. */
export function RadioGroup({ value, onChange, ...group }: RadioProps) {
  return (
    <Group {...group} isLong={false}>
      {group.options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          type="radio"
          name={group.id}
          isChosen={value === option.value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </Group>
  );
}

function Group(props: GroupProps & { readonly isLong: boolean; readonly children: ReactNode }) {
  const { id, label, hint, error, isLong, children } = props;
  const described = error ? `${id}-kesalahan` : undefined;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described}>
      <legend className={styles.groupLabel}>{label}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {error ? (
        <p className={styles.groupError} id={described}>
          {error}
        </p>
      ) : null}
      <div className={`${styles.choices} ${isLong ? styles.scroll : ''}`}>{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly option: Option;
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ option, type, name, isChosen, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type={type}
        name={name}
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      {option.sample}
      <span>
        {option.name}
        {option.under === undefined ? null : <span className={styles.under}>{option.under}</span>}
      </span>
    </label>
  );
}

/** Short fields beside each other where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

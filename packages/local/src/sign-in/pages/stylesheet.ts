/** Colours are those of the portal, with the same contrast; dark follows the system. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --ground: #f6f8f7;
  --surface: #fff;
  --text: #14211d;
  --quiet: #4a5a54;
  --edge: #75857e;
  --brand: #0b5e4c;
  --on-brand: #fff;
  --wrong: #b3261e;
  --wrong-ground: #fdecea;
  --note: #1d4f91;
  --note-ground: #e6effa;
  --focus: #0a4fcb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101715;
    --surface: #17211e;
    --text: #e8efec;
    --quiet: #a9b8b2;
    --edge: #7f918a;
    --brand: #5cc9a7;
    --on-brand: #06231b;
    --wrong: #ff8f85;
    --wrong-ground: #3a1714;
    --note: #8fbcf5;
    --note-ground: #14263d;
    --focus: #8ab8ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1rem/1.55 'Plus Jakarta Sans', Arial, sans-serif;
}
main {
  max-width: 28rem;
  margin: 8vh auto;
  padding: 32px 24px;
  background: var(--surface);
  border-radius: 10px;
}
.brand { margin: 0; color: var(--brand); font-weight: 700; }
h1 { margin: 0 0 24px; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 24px 0 4px; font-size: 1.125rem; overflow-wrap: anywhere; }
label { display: block; margin-top: 16px; font-weight: 500; }
input {
  width: 100%;
  min-height: 44px;
  padding: 8px 12px;
  font: inherit;
  color: inherit;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 6px;
}
button {
  min-height: 44px;
  margin-top: 24px;
  padding: 8px 24px;
  font: inherit;
  font-weight: 650;
  color: var(--on-brand);
  background: var(--brand);
  border: 0;
  border-radius: 6px;
  cursor: pointer;
}
button.second { color: var(--brand); background: none; border: 1px solid var(--edge); }
a { color: var(--brand); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.hint, .quiet { margin: 0; color: var(--quiet); font-size: 0.875rem; }
.fault, .note { margin: 0 0 16px; padding: 12px 16px; border-radius: 6px; }
.fault { color: var(--wrong); background: var(--wrong-ground); }
.note { color: var(--note); background: var(--note-ground); overflow-wrap: anywhere; }
ul { padding: 0; list-style: none; }
li { padding: 16px 0; border-top: 1px solid var(--edge); }
li form button { margin-top: 8px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`;

import { type Html, html } from './html.ts';

/** One page of the identity service: plain HTML that works without a script. */
export function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Payung</title>
<link rel="stylesheet" href="/identity/gaya.css">
</head>
<body>
<main>
<p class="brand">Payung</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
}

/** What went wrong, on top of a form; read out at once by screen readers. */
export function fault(text: string | null): Html | null {
  return text === null ? null : html`<p class="fault" role="alert">${text}</p>`;
}

export function field(options: {
  readonly name: string;
  readonly label: string;
  readonly type: 'email' | 'password';
  readonly autocomplete: 'username' | 'current-password' | 'new-password';
  readonly value?: string;
  readonly hint?: string;
}): Html {
  const { name, label, type, autocomplete, value = '', hint } = options;
  const hintId = `petunjuk-${name}`;
  return html`<label for="${name}">${label}</label>
${hint === undefined ? null : html`<p class="hint" id="${hintId}">${hint}</p>`}
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" maxlength="254" required${
    hint === undefined ? null : html` aria-describedby="${hintId}"`
  }>`;
}

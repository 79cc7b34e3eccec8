/** Everything comes from us; forms are sent to us; nobody may frame a page. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #14171a);
  --sheet: light-dark(#ffffff, #1e2226);
  --ink: light-dark(#1b1f24, #e8eaed);
  --faint: light-dark(#57606a, #a4acb5);
  --edge: light-dark(#868f99, #7d858e);
  --action: light-dark(#0b57d0, #8ab4f8);
  --on-action: light-dark(#ffffff, #10151c);
  --wrong: light-dark(#b3261e, #ff8a80);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 5vh 1rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  max-width: 30rem;
  margin: 0 auto;
  padding: 1.5rem;
  background: var(--sheet);
  border-radius: 0.5rem;
}
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.3; }
a { color: var(--action); }
label { display: block; margin-top: 1rem; font-weight: 600; }
.hint { margin: 0; color: var(--faint); font-size: 0.875rem; }
.wrong { padding-left: 0.75rem; border-left: 0.25rem solid var(--wrong); color: var(--wrong); }
input {
  width: 100%;
  margin-top: 0.25rem;
  padding: 0.625rem;
  border: 1px solid var(--edge);
  border-radius: 0.25rem;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
button {
  margin-top: 1.25rem;
  padding: 0.625rem 1.25rem;
  border: 0;
  border-radius: 0.25rem;
  background: var(--action);
  color: var(--on-action);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
details { margin-top: 1.5rem; }
summary { cursor: pointer; }
`;

/** Moves the token of a link from the address into the form, where nobody else reads it. */
export const PAGE_SCRIPT = `const token = new URLSearchParams(location.hash.slice(1)).get('token');
const field = document.getElementById('token');
if (token && field) {
  field.value = token;
  document.getElementById('token-row').hidden = true;
  history.replaceState(null, '', location.pathname);
}
`;

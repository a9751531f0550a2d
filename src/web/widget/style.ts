/** The look of the element inside its own tree: the page's rules do not come in, and these do not go out. */
export const style = `
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  --paper: #ffffff; --ink: #17202a; --soft: #55616d; --line: #cfd6dd; --link: #1a5f99;
  font: 0.9375rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; box-sizing: border-box;
}
.box.dark { --paper: #1a2027; --ink: #e7ecf1; --soft: #a5b1bd; --line: #3a4652; --link: #7dbcf2; color-scheme: dark; }
h2 { font-size: 1.05rem; margin: 0 0 8px; }
p { margin: 6px 0 0; }
.soft { color: var(--soft); font-size: 0.875rem; }
.picture { position: relative; height: var(--coterie-height, 400px); overflow: hidden; }
.picture > div { position: absolute; inset: 0; }
.note { position: absolute; inset: 0; margin: 0; display: grid; place-items: center; text-align: center; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
summary { cursor: pointer; margin-top: 8px; min-height: 24px; }
.rows { max-height: 320px; overflow: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
th, td { text-align: start; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tbody th { font-weight: normal; }
`

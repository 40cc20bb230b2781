/** Looks of the HTML report: light or dark as the reader's system is. */
export const htmlStyle = `:root { color-scheme: light dark; --text: #242424; --faint: #5c5c5c; --page: #fafafa; --card: #fff; --edge: #e0e0e0;
  --critical: #a4262c; --high: #c4320a; --medium: #9a6700; --low: #0f6cbd; --unknown: #7160e8; --mark: #fff0b3; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --faint: #b0b0b0; --page: #1b1b1b; --card: #262626; --edge: #3d3d3d;
  --critical: #ff8589; --high: #ffa07a; --medium: #f2c661; --low: #77b7f7; --unknown: #b3a7ff; --mark: #5c4a00; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; font: 15px/1.5 'Segoe UI', system-ui, sans-serif; color: var(--text); background: var(--page); }
h1 { margin: 0; font-size: 1.6rem; }
h2 { display: inline; font-size: 1.2rem; }
h3 { margin: 0 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
header p, .place, .type { color: var(--faint); }
.place { margin: 0; font-size: .85rem; overflow-wrap: anywhere; }
.bar { display: flex; gap: 2px; height: .6rem; margin: 1rem 0; }
.bar span { border-radius: 2px; background: currentColor; }
.critical { color: var(--critical); } .high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); } .unknown { color: var(--unknown); }
details { margin: 1.5rem 0; }
summary { cursor: pointer; }
article { margin: .75rem 0; padding: 1rem; color: var(--text); background: var(--card); border: 1px solid var(--edge); border-left: 4px solid; border-radius: 6px; }
details.critical article { border-left-color: var(--critical); } details.high article { border-left-color: var(--high); }
details.medium article { border-left-color: var(--medium); } details.low article { border-left-color: var(--low); }
details.unknown article { border-left-color: var(--unknown); }
figure { margin: .5rem 0; }
figcaption { color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
pre { margin: .25rem 0; padding: .5rem; overflow-x: auto; background: var(--page); border: 1px solid var(--edge); border-radius: 4px; }
pre, code { font: 13px/1.5 'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace; }
code { overflow-wrap: anywhere; }
.line { margin-right: 1rem; color: var(--faint); user-select: none; }
mark { color: inherit; background: var(--mark); border-radius: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.control { display: inline-block; margin-left: .25rem; padding: 0 .4rem; border: 1px solid var(--edge); border-radius: 1rem; font-size: .8rem; color: var(--faint); }
.good { color: var(--low); font-weight: 600; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } body { padding: 1rem; } }
`;

import type { ReportTemplate } from '../template.ts'

/** The style of a report: the colours of its template, no font to load, light and dark, and paper. */
export const styleOf = ({ colours }: Pick<ReportTemplate, 'colours'>): string =>
  `:root{color-scheme:light dark;${Object.entries(colours)
    .map(([name, [day, night]]) => `--${name}:light-dark(${day},${night});`)
    .join('')}${STYLE}`

const STYLE = `--doubt:light-dark(#6b3d00,#f0c987);--fill:light-dark(#ffdf94,#5b4307);--fill-edge:light-dark(#8f6a00,#c9a13b);
--hue-0:light-dark(#00589c,#74b7f5);--hue-1:light-dark(#b04400,#f5a06a);--hue-2:light-dark(#006e54,#53c9a6);--hue-3:light-dark(#98326f,#e593c5);--hue-4:light-dark(#7f5900,#dfb455);--hue-5:light-dark(#006a85,#6bcbe2);--hue-6:light-dark(#a91e36,#f58d97);--hue-7:light-dark(#4747ad,#b0adf7)}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:90rem;padding:1.5rem}
h1{font:600 1.6rem/1.25 Georgia,serif}h2{font:600 1.3rem/1.3 Georgia,serif;margin-block-start:3rem}h3{font-size:1.05rem;margin-block:2rem .5rem}h4{font-size:1rem;margin:0}
a{color:var(--accent)}a:focus-visible{outline:3px solid var(--accent)}
.quiet{color:var(--quiet);font-size:.875rem}.doubt{color:var(--doubt)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{border-block-end:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top}th{font-size:.8125rem}td.number{text-align:end;font-variant-numeric:tabular-nums}
[lang] p,blockquote,td[lang]{font-family:Georgia,"Noto Serif","Noto Naskh Arabic","Songti SC","Noto Serif CJK SC",serif}
:lang(ar),:lang(fa),:lang(ur){line-height:1.9}
.texts td{min-width:16rem}.texts p{margin:0 0 .5rem;white-space:pre-line}
.finding{border-block-start:1px solid var(--line);padding-block:1rem;break-inside:avoid}.finding p{margin:.3rem 0}.finding dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem 1rem;margin:.5rem 0}.finding dt{color:var(--quiet);font-size:.875rem}.finding dd{margin:0}
blockquote{margin:0;white-space:pre-line}
.term{border-block-end:2px solid var(--hue)}.term sup{color:var(--hue);font:700 .65em system-ui,sans-serif}
.diff{background:var(--fill);border-block-end:2px solid var(--fill-edge);color:inherit;text-decoration:none}.place{color:var(--fill-edge);font-weight:700;text-decoration:none}
.hue-0{--hue:var(--hue-0)}.hue-1{--hue:var(--hue-1)}.hue-2{--hue:var(--hue-2)}.hue-3{--hue:var(--hue-3)}.hue-4{--hue:var(--hue-4)}.hue-5{--hue:var(--hue-5)}.hue-6{--hue:var(--hue-6)}.hue-7{--hue:var(--hue-7)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem 2rem}figure{margin:0}figcaption{font-size:.875rem;font-weight:600;margin-block-end:.3rem}figure svg{inline-size:100%;block-size:auto}figure text{fill:var(--ink);font:12px system-ui,sans-serif}figure rect{fill:var(--hue)}
:target{outline:3px solid var(--fill-edge);outline-offset:3px}
.logo{block-size:3rem;inline-size:auto;max-inline-size:100%}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}.texts td{min-width:0}h2{break-before:page}h2:first-of-type{break-before:auto}tr{break-inside:avoid}a{color:inherit}}
`

/** Style of the report page: one column, tables that scroll in their own box, light and dark, paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#555;--paper:#fff;--line:#c9c9c9;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b5b5b5;--paper:#161616;--line:#4a4a4a;--link:#8ec5ff}}
*{box-sizing:border-box}
html{font:400 1.0625rem/1.55 Inter,Arial,Helvetica,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:56rem;padding:0 1rem 4rem;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}
h1{font-size:2rem;margin:2.5rem 0 1rem}
h2{font-size:1.625rem;margin:3.5rem 0 .75rem}
h3{font-size:1.375rem;margin:0 0 .5rem}
h4{font-size:1.0625rem;line-height:1.25;margin:2rem 0 .5rem}
nav h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p,ul,ol,dl{margin:.5rem 0 1rem}
p,li,dd,dt{max-width:42rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
article{border-top:1px solid var(--line);margin-top:3rem;padding-top:1.5rem}
nav ol{padding-left:1.5rem}
nav li{margin:.4rem 0}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.question,.small,figcaption,.files{color:var(--soft)}
.small,figcaption,.files{font-size:.875rem}
figure{margin:1.5rem 0}
.chart{background:#fff;border:1px solid var(--line);overflow-x:auto}
.chart svg{display:block;width:100%;height:auto}
.narrow{display:none}
@media (max-width:36rem){.wide{display:none}.narrow{display:block}}
[hidden]{display:none!important}
fieldset{border:0;margin:0 0 .5rem;padding:0}
legend{float:left;padding:0;margin-right:1rem}
label{display:inline-block;margin-right:1rem;min-height:1.5rem}
.tip{position:absolute;z-index:1;max-width:20rem;padding:.25rem .5rem;background:var(--ink);color:var(--paper);font-size:.875rem;line-height:1.4;pointer-events:none}
.opening li{font-size:1.125rem;margin:.75rem 0}
.opening a{font-size:.9375rem;white-space:nowrap}
section.figure{border-top:1px solid var(--line);padding-top:.75rem;margin-top:.75rem}
section.figure h2{font-size:1rem;margin:0 0 .25rem}
section.figure:target{outline:3px solid var(--link);outline-offset:4px}
code,.cite{overflow-wrap:anywhere}
.files{overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums;min-width:100%}
caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
td ul{margin:0;padding-left:1rem}
abbr{text-decoration:none}
dt{font-weight:600;margin-top:.75rem}
dd{margin:0}
summary{cursor:pointer;color:var(--link)}
footer{border-top:2px solid var(--ink);margin-top:4rem;padding-top:1rem}
@media (max-width:40rem){html{font-size:1rem}h1{font-size:1.625rem}h2{font-size:1.375rem}h3{font-size:1.1875rem}}
@media print{
:root{--ink:#000;--soft:#333;--paper:#fff;--line:#999;--link:#000}
html{font-size:10pt}body{max-width:none;padding:0}
.skip,.files,summary,fieldset,.tip,nav[aria-label]{display:none}
.narrow{display:none}.wide{display:block}
details.data::details-content,details.words::details-content{content-visibility:visible;display:block}
.chart{max-width:125mm}@page{margin:16mm}@page wide{size:A4 landscape;margin:12mm}
details.data{page:wide}table{table-layout:fixed;width:100%;font-size:6.5pt}th,td{padding-right:2pt;overflow-wrap:anywhere}.number,thead .number{white-space:normal}
article{break-before:page;border:0;margin:0;padding:0}h2+article{break-before:auto}
h2,h3,h4,caption{break-after:avoid}
figure,tr,dt{break-inside:avoid}
thead{display:table-header-group}.scroll,.chart{overflow:visible;border:0}.chart svg{min-width:0}
}
`.replace(/\n/g, "");

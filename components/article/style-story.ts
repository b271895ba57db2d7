/** One story: column, notes, end matter. Also loaded by the newsroom's preview, so every rule hangs on a class. */
export const STORY_CSS = `
.spread{display:grid;grid-template-columns:minmax(0,1fr);gap:3.5rem}
.story{max-width:42.5rem;margin:0 auto;width:100%}
.kicker{margin-top:2rem;color:var(--mark)}
.hed{margin:.5rem 0 0;font:700 clamp(2rem,5.6vw,3.125rem)/1.1 var(--display);letter-spacing:-.02em;text-wrap:balance}
.dek{margin-top:.9rem;color:var(--soft);font:400 clamp(1.1875rem,2.4vw,1.4375rem)/1.4 var(--text);text-wrap:pretty}
.credit{margin-top:1.4rem;padding-top:.9rem;border-top:1px solid var(--hair)}
.byline{font:600 1rem/1.45 var(--label)}
.houseline{margin-top:.15rem;color:var(--soft);font:400 .9375rem/1.5 var(--label)}
.copy{margin-top:1.6rem;font-size:1.1875rem;line-height:1.62;hanging-punctuation:first}
.copy p+p{margin-top:1.15em}
.copy a,.note a,.end a,.plain p a{color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.16em}
.copy>*+*{margin-top:1.15em}
.dateline{font-weight:600;letter-spacing:.02em}
.copy h2{margin-top:1.9em;font:700 1.3125rem/1.25 var(--display);letter-spacing:-.008em}
.copy h2+p{margin-top:.5em}
.copy blockquote{margin:1.7em 0;padding:.1em 0 .1em 1.35rem;border-left:3px solid var(--mark);font-size:1.1em;line-height:1.5;font-style:italic}
.copy blockquote p+p{margin-top:.6em}
.copy ul,.copy ol{padding-left:1.5rem}
.copy ul{list-style:disc}.copy ol{list-style:decimal}
.copy li::marker{color:var(--mark);font-size:.9em}
.copy li+li{margin-top:.45em}
.copy li{padding-left:.25rem}
.inset{padding:.9rem 1.15rem;background:var(--tint);border-top:2px solid var(--rule);font-size:1rem;line-height:1.55}
.copy figure img{display:block;width:100%;height:auto}
.copy figcaption{margin-top:.5rem;color:var(--soft);font:400 .875rem/1.45 var(--label)}
.copy .ad{margin:1.6em 0}
.ad{display:flex;flex-direction:column;border-block:1px solid var(--hair);padding:.5rem 0 .75rem}
.ad p{color:var(--soft);font:400 .6875rem/1.4 var(--label);letter-spacing:.09em;text-transform:uppercase;text-align:center}
.ad div{margin-top:.5rem;min-height:6.5rem;background:var(--tint)}
.notes{margin-top:2rem;border-top:2px solid var(--rule)}
.note{padding:.85rem 0;border-bottom:1px solid var(--hair);font-size:1.0313rem;line-height:1.55}
.note strong{color:var(--mark)}
.note time{display:block;color:var(--soft);font:400 .8125rem/1.5 var(--label)}
.end{margin-top:2rem;color:var(--soft);font:400 .9063rem/1.55 var(--label)}
.end p+p,.end ul+p{margin-top:.5rem}
.notice .hed{max-width:20ch}
.notice .note{font-size:1.1875rem}
.rail{align-self:start}
.rail h2,.desk h2{padding-top:.55rem;border-top:3px solid var(--rule)}
.tease{padding:.85rem 0;border-bottom:1px solid var(--hair)}
.tease:last-child{border-bottom:0}
.tease h3{font:600 1.0625rem/1.3 var(--display);text-wrap:pretty}
.when{margin-top:.25rem;color:var(--soft);font:400 .8125rem/1.4 var(--label)}
@media (min-width:64rem){
.spread{grid-template-columns:minmax(0,44rem) 17.5rem;gap:4.5rem;justify-content:center;padding-top:.5rem}
.spread .story{max-width:none}
.rail{margin-top:2.2rem;position:sticky;top:1.5rem}
}
`;

/** Paper: the story and its address, no site around it. */
export const PRINT_CSS = `
@media print{
:root{--paper:#fff;--ink:#000;--soft:#333;--hair:#999;--rule:#000;--mark:#000;--link:#000;--tint:#fff}
body{display:block;font-size:11pt}
.sections,.rail,.colophon,.ad,.skip,.changelink{display:none}
.spread{display:block}
.masthead{padding:0 0 6pt;border-bottom:1pt solid #000;text-align:left}
.sheet{padding:0;max-width:none}.story{max-width:none}
.hed{font-size:24pt}.copy{font-size:11pt;line-height:1.45;orphans:3;widows:3}
.copy h2,.hed{break-after:avoid}.note,.copy figure{break-inside:avoid}
.printed{display:block;margin-top:12pt;font-size:9pt}
}
`;

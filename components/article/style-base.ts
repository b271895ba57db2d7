/** Ink, paper and type of the readers' site; everything else is set in these. Contrast is AA or better on both papers. */
export const BASE_CSS = `
:root{color-scheme:light dark;
--paper:#fffdf8;--ink:#191713;--soft:#5c554a;--hair:#d8d0c2;--rule:#191713;--tint:#f5f0e6;--mark:#8c1d18;--link:#174a7c;--added:#d9efd6;--gone:#f8dcd8;
--text:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;
--display:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter",Georgia,"Liberation Serif",serif;
--label:"Avenir Next","Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#161411;--ink:#ece6da;--soft:#aba294;--hair:#3b362e;--rule:#8d8577;--tint:#211e19;--mark:#f0938a;--link:#9cc4ee;--added:#1f4a2a;--gone:#5c2622}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 var(--text);
font-kerning:normal;text-rendering:optimizeLegibility;overflow-wrap:break-word}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:1px}
h1,h2,h3,p,ul,ol,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
time{white-space:normal}
bdi{unicode-bidi:isolate}
.skip{position:absolute;left:-9999px}
.skip:focus{left:1rem;top:1rem;z-index:1;background:var(--paper);padding:.5rem 1rem;font-family:var(--label)}
.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sheet{width:100%;max-width:75rem;margin:0 auto;padding:0 1.25rem}
.printed{display:none}
.label{font:600 .75rem/1.4 var(--label);letter-spacing:.09em;text-transform:uppercase}
`;

/** Masthead, section nav and footer. */
export const FRAME_CSS = `
.masthead{width:100%;max-width:75rem;margin:0 auto;padding:1.1rem 1.25rem 0;text-align:center}
.nameplate{font:700 1.75rem/1.1 var(--display);letter-spacing:-.015em}
.masthead.grand{padding-top:1.75rem}
.grand .nameplate{font-size:clamp(2.35rem,7.2vw,4.75rem);letter-spacing:-.028em}
.nameplate a:hover{text-decoration:none}
.edition{margin-top:.6rem;color:var(--soft);font:400 .875rem/1.4 var(--text);font-style:italic}
.sections{margin-top:.9rem;border-top:3px solid var(--rule);border-bottom:1px solid var(--rule);position:relative}
.sections::before{content:"";position:absolute;inset:2px 0 auto;border-top:1px solid var(--rule)}
.sections ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.9rem;padding:.5rem 0 .4rem}
.sections a{display:inline-block;padding:.35rem 0;font:600 .8125rem/1.3 var(--label);letter-spacing:.04em}
.sections a[aria-current]{box-shadow:inset 0 -2px var(--mark)}
.colophon{width:100%;max-width:75rem;margin:auto auto 0;padding:4rem 1.25rem 2.5rem;text-align:center}
.colophon>div{border-top:3px double var(--rule);padding-top:1.4rem}
.colophon .nameplate{font-size:1.25rem}
.colophon ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.6rem;margin-top:.6rem}
.colophon li a{display:inline-block;padding:.35rem 0;color:var(--soft);font:400 .8125rem/1.4 var(--label)}
`;

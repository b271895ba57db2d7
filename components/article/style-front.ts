/** Front page, desk pages, corrections and the pages that say no. */
export const FRONT_CSS = `
.front{padding-top:1.75rem}
.top{display:grid;gap:2rem}
.lead h2{font:700 clamp(2.1rem,5.4vw,3.6rem)/1.06 var(--display);letter-spacing:-.025em;text-wrap:balance}
.lead .kicker,.item .kicker{margin:0 0 .35rem}
.lead .standfirst{margin-top:.8rem;font-size:1.25rem;line-height:1.45;color:var(--soft);max-width:38rem;text-wrap:pretty}
.by{margin-top:.6rem;font:600 .8438rem/1.45 var(--label)}
.by+.when,.standfirst+.when{margin-top:.2rem}
.item :is(h2,h3){font:600 1.375rem/1.2 var(--display);letter-spacing:-.012em;text-wrap:pretty}
.item .standfirst{margin-top:.4rem;color:var(--soft);font-size:1rem;line-height:1.5}
.lead{padding-bottom:1.75rem}
.second{display:grid;gap:1.6rem;border-top:1px solid var(--hair);padding-top:1.75rem}
.second .item+.item{border-top:1px solid var(--hair);padding-top:1.6rem}
.desks{display:grid;gap:2.25rem;margin-top:2.5rem}
.desk h2 a{font:700 1.25rem/1.3 var(--display)}
.desk .item{margin-top:.85rem}
.desk .item+.item{border-top:1px solid var(--hair);padding-top:.85rem}
.desk .item h3{font-size:1.25rem}
.desk .item+.item h3{font-size:1.0625rem;line-height:1.3}
.title{margin-top:2rem;font:700 clamp(2rem,5vw,2.75rem)/1.1 var(--display);letter-spacing:-.02em}
.opening{margin-top:.6rem;color:var(--soft);font-size:1.1875rem;line-height:1.45}
.list{margin-top:1.25rem;border-top:2px solid var(--rule)}
.list>li{padding:1.25rem 0;border-bottom:1px solid var(--hair)}
.list .item h2{font-size:1.5rem}
.list .about{font:600 1.1875rem/1.3 var(--display)}
.list .note{border:0;padding:.35rem 0 0}
.log .logged{margin-top:.5rem}
.compared{margin-top:.9rem;padding-left:1rem;border-left:3px solid var(--hair);font-size:1rem;line-height:1.55}
.compared .label{color:var(--soft);font-size:.6875rem}
.kicker+.title{margin-top:.5rem}
.compared del+ins{margin-left:.2em}
.compared ins{background:var(--added);text-decoration:none}
.compared del{background:var(--gone);text-decoration-thickness:1px}
.changelink{margin-top:1.5rem;font:400 .9063rem/1.55 var(--label)}
.changelink a{color:var(--link);text-decoration:underline}
.plain{max-width:38rem;margin:0 auto;padding:3.5rem 0 2rem}
.plain .title{margin-top:.5rem}
.plain p{margin-top:1rem}
@media (max-width:63.99rem){
.top .rail{display:none}
}
@media (min-width:44rem){
.second{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.75rem 0}
.second .item:nth-child(odd){padding-right:1.75rem}
.second .item:nth-child(even){padding-left:1.75rem;border-left:1px solid var(--hair)}
.second .item+.item{border-top:0;padding-top:0}
.second .item:nth-child(n+3){border-top:1px solid var(--hair);padding-top:1.5rem}
.second .item:nth-child(odd):last-child{grid-column:1/-1;padding-right:0}
.desks{grid-template-columns:repeat(2,minmax(0,1fr));gap:2.5rem 2rem}
.desk:only-child{grid-column:1/-1;display:grid;grid-template-columns:inherit;gap:0 2rem}
.desk:only-child h2{grid-column:1/-1}
.desk:only-child .item:nth-of-type(2){border-top:0;padding-top:0}
}
@media (min-width:64rem){
.top.railed{grid-template-columns:minmax(0,1fr) 20rem;gap:2.25rem}
.top .rail{margin-top:0;position:static;align-self:stretch;border-left:1px solid var(--hair);padding-left:2.25rem}
.desks{grid-template-columns:repeat(3,minmax(0,1fr));gap:2.75rem 2.25rem}
}
`;

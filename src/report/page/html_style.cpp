#include "report/page/html.hpp"
#include "report/page/sha256.hpp"

namespace retort {
namespace {

// Colours of approaches are far apart in lightness too, and lines differ in their dashes.
constexpr std::string_view page_css = R"css(
:root{color-scheme:light dark;--bg:#fcfbf9;--card:#f4f2ee;--text:#1d1b19;--quiet:#5b5650;
--line:#dcd7cf;--link:#1d4ed8;--more:#1d5f8a;--less:#a3470f;--limit:#b3261e;--strong:#1d1b19;
--a0:#5f6672;--a1:#a3470f;--a2:#1d4ed8;--a3:#7c2fb5;--a4:#0b6b5f;
--s0:#7f8996;--s1:#4d78a8;--s2:#b07420;--s3:#6d9a5b;--s4:#8c5a9e;--s5:#b5544d;--s6:#3d8f94;--s7:#77706a}
@media (prefers-color-scheme:dark){:root{--bg:#161514;--card:#211f1d;--text:#eae7e2;--quiet:#aaa49c;
--line:#3b3733;--link:#8ab4ff;--more:#6db3e0;--less:#e89a5f;--limit:#ff8a80;--strong:#fff;
--a0:#a3abb8;--a1:#eda35f;--a2:#7aa7ff;--a3:#c79bf2;--a4:#4fc9b5;
--s0:#7b848f;--s1:#6f9bcc;--s2:#d9a35c;--s3:#8ab878;--s4:#ab7fbd;--s5:#d67f78;--s6:#62b3b8;--s7:#a39c95}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:66rem;padding:1.5rem clamp(1rem,4vw,3rem) 4rem;background:var(--bg);
color:var(--text);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance;color:var(--strong)}
h1{font-size:clamp(2.1rem,8vw,3.4rem);letter-spacing:-.025em;margin:.1em 0 .35em}
h2{font-size:clamp(1.35rem,4vw,1.7rem);letter-spacing:-.01em;margin:0 0 .8rem}
h3{font-size:1.05rem;margin:2rem 0 .5rem}
h4{font-size:.95rem;margin:1.4rem 0 .3rem}
h3+h4{margin-top:.6rem}
p,ul,dl{margin:0 0 1rem}
p,li{max-width:42rem}
ul{padding-left:1.15rem}
li{margin:.35rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:3px}
small{color:var(--quiet);font-size:.82em;line-height:1.45}
header{padding-bottom:.5rem}
.brand{color:var(--quiet);margin:0;font-size:.95rem}
.lead{font-size:1.2rem;line-height:1.5}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr));gap:.75rem;margin:1.5rem 0}
.facts div{background:var(--card);border-radius:.6rem;padding:.8rem 1rem}
dt{color:var(--quiet);font-size:.85rem}
dd{margin:0;font-size:1.3rem;font-weight:600;line-height:1.3;font-variant-numeric:tabular-nums}
dd.note{font-size:.82rem;font-weight:400;color:var(--quiet)}
nav{margin:1.5rem 0 0;font-size:.92rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:0}
nav li{margin:0}
nav a{display:inline-block;padding:.2rem 0}
section{margin-top:2.75rem;padding-top:1.75rem;border-top:1px solid var(--line)}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem 3rem;margin:1.25rem 0}
@media (min-width:58rem){.pair{grid-template-columns:minmax(0,22.5rem) minmax(0,1fr);column-gap:2.5rem;
align-items:start}}
figure{margin:0;max-width:28rem}
figcaption{color:var(--quiet);font-size:.85rem;margin-top:.6rem}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font-size:12px;fill:var(--text);font-variant-numeric:tabular-nums}
svg .head{font-weight:600}
svg .tick{font-size:11px;fill:var(--quiet)}
svg .halo{stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}
svg .place{font-size:11px;font-weight:600}
svg .you{font-weight:600}
svg .mark{font-size:10px;font-weight:600}
.axis{stroke:var(--quiet);stroke-width:1}
.grid{stroke:var(--line);stroke-width:1}
.own{stroke:var(--text);stroke-width:1;stroke-dasharray:2 3}
.limit{stroke:var(--limit);stroke-width:1.5}
svg .limit-name{fill:var(--limit);font-size:11px}
.more{fill:var(--more)}
.less{fill:var(--less)}
.sum{fill:var(--quiet)}
.region{fill-opacity:.16;stroke:var(--bg);stroke-width:0}
.region.a0,.bar.a0,.band.a0{fill:var(--a0)}
.region.a1,.bar.a1,.band.a1{fill:var(--a1)}
.region.a2,.bar.a2,.band.a2{fill:var(--a2)}
.region.a3,.bar.a3,.band.a3{fill:var(--a3)}
.region.a4,.bar.a4,.band.a4{fill:var(--a4)}
.band{fill-opacity:.13}
.curve{fill:none;stroke-width:2;stroke-linejoin:round}
.curve.a0{stroke:var(--a0);stroke-dasharray:1 3;stroke-linecap:round}
.curve.a1{stroke:var(--a1);stroke-dasharray:8 3}
.curve.a2{stroke:var(--a2)}
.curve.a3{stroke:var(--a3);stroke-dasharray:5 2 1 2}
.curve.a4{stroke:var(--a4);stroke-dasharray:3 2}
.knot{stroke:none;fill-opacity:0}
.crossing{fill:var(--bg);stroke:var(--text);stroke-width:1.75}
.here{fill:none;stroke:var(--text);stroke-width:2}
.dot{fill:var(--text)}
.precedent{rx:7.5px;fill:var(--bg);stroke:var(--text);stroke-width:1.25}
.whisker{stroke:var(--text);stroke-width:1.25}
.bar{fill-opacity:.8}
.s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}
.s4{fill:var(--s4)}.s5{fill:var(--s5)}.s6{fill:var(--s6)}.s7{fill:var(--s7)}
.scroll{overflow-x:auto;margin:0 0 1.25rem;min-width:0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
caption{text-align:left;color:var(--quiet);font-size:.85rem;padding-bottom:.4rem}
th,td{padding:.5rem .9rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;color:var(--quiet);font-size:.82rem;vertical-align:bottom}
tbody th{font-weight:400}
.words tbody th{font-weight:600}
th small,td small{display:block;font-weight:400;overflow-wrap:anywhere}
.figures td,.figures thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
.figures td,.figures td small{white-space:nowrap}
.figures tbody th{min-width:9rem}
.pair .figures tbody th{min-width:6rem}
@media (max-width:40rem){th,td{padding-right:.6rem}.figures td{white-space:normal}
.figures:not(:has(th small)) tbody th{min-width:5.5rem}}
.words td{min-width:6.5rem}
details{margin:.75rem 0}
summary{cursor:pointer;color:var(--link)}
details .scroll{margin-top:.75rem}
footer{margin-top:3rem;padding-top:1.25rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.85rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#f3f3f3;--text:#000;--quiet:#444;--line:#bbb;
--link:#000;--strong:#000;--more:#1d5f8a;--less:#a3470f;--limit:#b3261e;
--a0:#5f6672;--a1:#a3470f;--a2:#1d4ed8;--a3:#7c2fb5;--a4:#0b6b5f}
@page{margin:16mm}
body{max-width:none;padding:0;font-size:10pt}
nav{display:none}
.pair{display:block}
figure{max-width:17rem;margin-bottom:1rem}
section{margin-top:1.5rem;padding-top:1rem}
h2,h3{break-after:avoid}
figure,tr,li,.facts div{break-inside:avoid}
.scroll{overflow:visible}
a{text-decoration:none}}
)css";

}  // namespace

std::string_view page_style() { return page_css; }

std::string page_style_hash() { return "sha256-" + sha256_base64(page_css); }

}  // namespace retort

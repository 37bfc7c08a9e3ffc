/** The inbox as pages: plain links and headings, no script, one column on a phone and two on a desk. */

export interface InboxEntry {
  /** `mail-3` or `text-1`. */
  readonly id: string;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** The sender never heard that it arrived. */
  readonly unacknowledged: boolean;
  readonly content: MailView | TextView;
}

interface MailView {
  readonly kind: 'mail';
  readonly html: string | null;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

interface TextView {
  readonly kind: 'text';
  readonly body: string;
  readonly segments: number;
  readonly encoding: string;
  readonly status: string;
}

export const TABS = ['html', 'text', 'headers'] as const;
export type Tab = (typeof TABS)[number];

const TAB_NAMES: Readonly<Record<Tab, string>> = { html: 'Mail', text: 'Plain text', headers: 'Headers' };

/** The list, with one entry open beside it or none. */
export function inboxPage(entries: readonly InboxEntry[], open: { entry: InboxEntry; tab: Tab } | null): string {
  const title = open === null ? `Inbox (${entries.length})` : `${open.entry.title} · Inbox`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${open === null ? 'listing' : 'reading'}">
<a class="skip" href="#main">Skip to the message</a>
<header><a class="home" href="/">Inbox</a><span>What buyers would have received. Nothing here left this machine.</span>
<a href="${open === null ? '/' : here(open)}">Refresh</a></header>
<div class="columns">
<nav aria-label="Messages">${entries.length === 0 ? EMPTY : listHtml(entries, open?.entry.id ?? null)}</nav>
<main id="main">${open === null ? PICK : entryHtml(open.entry, open.tab)}</main>
</div>
</body>
</html>
`;
}

const EMPTY = '<p class="soft pad">No message yet. Messages appear here as soon as they are sent.</p>';
const PICK = '<p class="soft pad">Choose a message to read it.</p>';

function listHtml(entries: readonly InboxEntry[], current: string | null): string {
  const rows = entries.map(
    ({ id, at, to, from, title, content, unacknowledged }) =>
      `<li><a href="/messages/${id}"${id === current ? ' aria-current="page"' : ''}>` +
      `<span class="top"><b class="kind ${content.kind}">${content.kind === 'mail' ? 'E-mail' : 'SMS'}</b><time datetime="${at.toISOString()}">${shownTime(at)}</time></span>` +
      `<span class="title">${escape(title)}</span><span class="soft">${escape(from)} → ${escape(to)}</span>` +
      `${unacknowledged ? '<span class="warn">arrived, but its sender was not told</span>' : ''}</a></li>`,
  );
  return `<ul>${rows.join('\n')}</ul>`;
}

function entryHtml(entry: InboxEntry, tab: Tab): string {
  const { content } = entry;
  const facts = [
    ['From', entry.from],
    ['To', entry.to],
    ['Time', shownTime(entry.at)],
    ...(content.kind === 'text'
      ? [
          [
            'Length',
            `${content.segments} ${content.segments === 1 ? 'segment' : 'segments'}, ${content.encoding}, ${content.body.length} characters`,
          ],
          ['Status', content.status],
        ]
      : []),
  ]
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${escape(value ?? '')}</dd></div>`)
    .join('');
  return `<a class="back" href="/">← All messages</a><h1>${escape(entry.title)}</h1><dl>${facts}</dl>${
    content.kind === 'text'
      ? `<p class="bubble">${linked(content.body)}</p>`
      : mailHtml(entry.id, entry.title, content, tab)
  }`;
}

function mailHtml(id: string, title: string, mail: MailView, tab: Tab): string {
  const tabs = TABS.filter((name) => name !== 'html' || mail.html !== null)
    .map(
      (name) => `<a href="/messages/${id}/${name}"${name === tab ? ' aria-current="page"' : ''}>${TAB_NAMES[name]}</a>`,
    )
    .join('');
  return `<nav class="tabs" aria-label="Parts of the mail">${tabs}</nav>${partHtml(id, title, mail, tab)}`;
}

function partHtml(id: string, title: string, mail: MailView, tab: Tab): string {
  switch (tab) {
    case 'html':
      return `<iframe title="${escape(title)}" src="/messages/${id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
    case 'text':
      return `<pre tabindex="0">${linked(mail.text)}</pre>`;
    case 'headers':
      return `<div class="scroll" tabindex="0" role="group" aria-label="Headers"><table><thead><tr><th scope="col">Header</th><th scope="col">Value</th></tr></thead><tbody>${mail.headers
        .map(({ name, value }) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`)
        .join('')}</tbody></table></div><p><a href="/messages/${id}/raw">The mail as it came (.eml)</a></p>`;
  }
}

function here({ entry, tab }: { entry: InboxEntry; tab: Tab }): string {
  return entry.content.kind === 'mail' ? `/messages/${entry.id}/${tab}` : `/messages/${entry.id}`;
}

/** `2026-12-04 12:30 UTC` */
function shownTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Text with its https addresses as links. */
function linked(text: string): string {
  return text
    .split(/(https:\/\/[^\s<>"]+)/u)
    .map((part, i) =>
      i % 2 === 1 ? `<a href="${escape(part)}" target="_blank" rel="noreferrer">${escape(part)}</a>` : escape(part),
    )
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1f2933;--soft:#5a6570;--page:#f3f1ec;--card:#fff;--rule:#dcd8cf;--mark:#1f5f4a;--pick:#e6efe9;--warn:#8a4b00}
@media (prefers-color-scheme:dark){:root{--ink:#eceff1;--soft:#aab4bd;--page:#14181c;--card:#1e242a;--rule:#38414a;--mark:#8fd3b8;--pick:#24362f;--warn:#e9b872}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;min-height:100vh;display:flex;flex-direction:column}
a{color:var(--mark)} a:focus-visible,pre:focus-visible,.scroll:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.skip{position:absolute;left:-999px} .skip:focus{left:8px;top:8px;background:var(--card);padding:8px}
header{display:flex;gap:4px 16px;flex-wrap:wrap;align-items:baseline;padding:12px 20px;border-bottom:1px solid var(--rule);background:var(--card)}
header span{color:var(--soft);font-size:14px;flex:1} .home{font-weight:700;font-size:19px;text-decoration:none}
.columns{display:grid;grid-template-columns:minmax(280px,380px) 1fr;flex:1;min-height:0}
.columns>nav{border-right:1px solid var(--rule)} main{padding:20px 28px;min-width:0;display:flex;flex-direction:column}
ul{list-style:none;margin:0;padding:0} li a{display:flex;flex-direction:column;padding:12px 20px;border-bottom:1px solid var(--rule);text-decoration:none;color:inherit;gap:2px;overflow-wrap:anywhere}
li a:hover,li a[aria-current]{background:var(--pick)} .top{display:flex;justify-content:space-between;gap:8px;font-size:13px;color:var(--soft)}
.kind{color:var(--mark)} .title{font-weight:600} .soft{color:var(--soft);font-size:14px} .warn{color:var(--warn);font-size:14px} .pad{padding:20px;margin:0}
h1{font-size:22px;line-height:1.3;margin:0 0 8px;overflow-wrap:anywhere} .back{display:none}
dl{display:flex;flex-wrap:wrap;gap:2px 20px;margin:0 0 14px;font-size:14px} dl div{display:flex;gap:6px} dt{color:var(--soft)} dt::after{content:':'} dd{margin:0;overflow-wrap:anywhere}
.tabs{display:flex;gap:4px;border-bottom:1px solid var(--rule);margin-bottom:12px}
.tabs a{padding:10px 14px;text-decoration:none;border-bottom:3px solid transparent} .tabs a[aria-current]{border-color:var(--mark);font-weight:600;color:var(--ink)}
iframe{border:1px solid var(--rule);border-radius:6px;width:100%;flex:1;min-height:75vh;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:16px;margin:0;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace}
.scroll{overflow-x:auto} table{border-collapse:collapse;background:var(--card);font-size:14px;width:100%} th,td{text-align:left;vertical-align:top;padding:6px 10px;border:1px solid var(--rule);overflow-wrap:anywhere} th{font-weight:600;white-space:nowrap}
.bubble{background:var(--pick);border-radius:16px 16px 16px 4px;padding:12px 16px;max-width:26rem;margin:0;overflow-wrap:anywhere}
@media (min-width:761px){body{height:100vh} .columns>nav,main{overflow-y:auto}}
@media (max-width:760px){.columns{display:block} .columns>nav{border:0} .listing main,.reading .columns>nav{display:none} .back{display:inline-block;margin-bottom:10px;padding:6px 0} main{padding:14px 16px} header{padding:10px 16px} header span{order:3;flex-basis:100%}}
`.trim();

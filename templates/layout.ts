import type { ComposedNotice } from './compose.ts';

/** What the layout needs beside the words. */
export interface LayoutOptions {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

// Every pair of colours below has a contrast of at least 4.5:1 on its background (7:1 for body text).
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;width:100%;background:#f3f1ec;-webkit-text-size-adjust:100%}
table{border-collapse:collapse}
.card{background:#ffffff}
.ink{color:#1f2933}
.soft{color:#55606b}
.rule{border-top:1px solid #e3e0d9}
.lead{background:#fbf5e6;border-left:4px solid #b7791f}
.button{background:#1f5f4a;color:#ffffff}
@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}.outer{padding:0!important}
.button{display:block!important;text-align:center}.label{width:38%!important}}
@media (prefers-color-scheme:dark){body,.page{background:#14181c!important}.card{background:#1e242a!important}
.ink{color:#eceff1!important}.soft{color:#b4bec7!important}.rule{border-color:#3a434c!important}
.lead{background:#2d2818!important;border-color:#e0b25a!important}.button{background:#8fd3b8!important;color:#0d2a20!important}}
`.trim();

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TEXT = `${FONT};font-size:16px;line-height:1.55`;

/** The HTML part of a notice: one column, real text, no image, no script; every value escaped. */
export function htmlPage(notice: ComposedNotice, { lang, dir }: LayoutOptions): string {
  const start = dir === 'rtl' ? 'right' : 'left';
  const facts = notice.facts
    .map(
      ({ label, values }) =>
        `<tr><td class="soft label" width="30%" style="${TEXT};font-size:14px;color:#55606b;padding:3px 12px 3px 0;vertical-align:top;text-align:${start}">${escapeHtml(label)}:</td>` +
        `<td class="ink" style="${TEXT};font-size:14px;color:#1f2933;padding:3px 0;vertical-align:top;text-align:${start};word-break:break-word">${values.map(escapeHtml).join('<br>')}</td></tr>`,
    )
    .join('\n');
  const sections = notice.sections.map((section) => sectionHtml(section)).join('\n');
  const lead =
    notice.lead === null
      ? ''
      : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="lead ink" style="${TEXT};color:#1f2933;background:#fbf5e6;border-left:4px solid #b7791f;padding:14px 16px">${escapeHtml(notice.lead)}</td></tr></table>`;
  const link =
    notice.link === null
      ? ''
      : `<p style="margin:24px 0 4px"><a class="button" href="${escapeHtml(notice.link.url)}" style="${TEXT};font-weight:600;display:inline-block;background:#1f5f4a;color:#ffffff;text-decoration:none;padding:12px 22px;border-radius:6px">${escapeHtml(notice.link.label)}</a></p>`;
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(notice.subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f1ec">
<div lang="${lang}" dir="${dir}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(notice.preheader)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f1ec">
<tr><td class="outer" align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:8px">
<tr><td class="pad" style="padding:28px 36px 8px;text-align:${start}">
<p class="soft" style="${TEXT};font-size:14px;color:#55606b;margin:0 0 12px">${escapeHtml(notice.signature)}</p>
<h1 class="ink" style="${FONT};font-size:25px;line-height:1.25;color:#1f2933;margin:0 0 18px">${escapeHtml(notice.heading)}</h1>
<p class="ink" style="${TEXT};color:#1f2933;margin:0 0 16px">${escapeHtml(notice.greeting)}</p>
${lead}
${sections}
${link}
</td></tr>
<tr><td class="pad" style="padding:16px 36px 20px;text-align:${start}">
<table role="presentation" class="rule" width="100%" cellpadding="0" cellspacing="0" style="border-top:1px solid #e3e0d9">
<tr><td colspan="2" style="height:12px;line-height:12px;font-size:0">&nbsp;</td></tr>
${facts}
</table>
</td></tr>
<tr><td class="pad" style="padding:0 36px 28px;text-align:${start}">
${notice.footer.map((line) => `<p class="soft" style="${TEXT};font-size:13px;color:#55606b;margin:0 0 4px;word-break:break-word">${escapeHtml(line)}</p>`).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;
}

function sectionHtml({ heading, paragraphs, list }: ComposedNotice['sections'][number]): string {
  const items = list
    .map((item) => `<li class="ink" style="${TEXT};color:#1f2933;margin:0 0 6px">${escapeHtml(item)}</li>`)
    .join('');
  return (
    `<h2 class="ink" style="${FONT};font-size:17px;line-height:1.35;color:#1f2933;margin:22px 0 6px">${escapeHtml(heading)}</h2>` +
    paragraphs
      .map(
        (text) =>
          `<p class="ink" style="${TEXT};color:#1f2933;margin:0 0 8px;word-break:break-word">${escapeHtml(text)}</p>`,
      )
      .join('') +
    (items === '' ? '' : `<ul style="margin:0 0 8px;padding-inline-start:22px">${items}</ul>`)
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe as HTML content and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}

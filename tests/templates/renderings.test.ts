import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../domain/notice.ts';
import { LANGUAGES } from '../../domain/notice.ts';
import { composeNotice } from '../../templates/compose.ts';
import type { NoticeContent } from '../../templates/content.ts';
import { renderMessage } from '../../templates/render.ts';
import { hasSms } from '../../templates/sms.ts';
import { wordsIn } from '../../templates/words.ts';
import { NOTICES } from './notices.ts';

// The files are for translators: change a catalogue, run the tests with `-u`, read what changed.
describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.entries(NOTICES))('%s reads as in its file', async (name, content) => {
    await expect(readable(content, language)).toMatchFileSnapshot(`renderings/${language}/${name}.md`);
  });
});

function readable(content: NoticeContent, language: Language): string {
  const mail = renderMessage(content, 'email', language);
  if (mail.channel !== 'email') throw new TypeError('an e-mail was asked for');
  const { preheader } = composeNotice(content, wordsIn(language));
  const parts = [`# ${mail.subject}`, `*${preheader}*`, '## E-mail', '```text', mail.text.trimEnd(), '```'];
  if (hasSms(content)) {
    const text = renderMessage(content, 'sms', language);
    if (text.channel !== 'sms') throw new TypeError('a text message was asked for');
    const { segmentsCount } = new SegmentedMessage(text.body);
    parts.push(`## SMS (${text.body.length} characters, segments: ${segmentsCount})`, '```text', text.body, '```');
  }
  return `${parts.join('\n\n').replaceAll('```text\n\n', '```text\n').replaceAll('\n\n```', '\n```')}\n`;
}

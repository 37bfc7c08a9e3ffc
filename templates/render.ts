import type { Channel, Language, RenderedMessage } from '../domain/notice.ts';
import { composeNotice } from './compose.ts';
import type { NoticeContent } from './content.ts';
import { htmlPage } from './layout.ts';
import { plainText } from './plain-text.ts';
import { hasSms, smsBody } from './sms.ts';
import { DIRECTION, wordsIn } from './words.ts';

/**
 * A notice as the bytes of one message. Depends on its arguments only: the same content renders to the same bytes.
 * @throws {RangeError} when the kind has no text message, or a day is not a calendar day.
 */
export function renderMessage(content: NoticeContent, channel: Channel, language: Language): RenderedMessage {
  const words = wordsIn(language);
  if (channel === 'email') {
    const notice = composeNotice(content, words);
    return {
      channel,
      subject: notice.subject,
      html: htmlPage(notice, { lang: language, dir: DIRECTION[language] }),
      text: plainText(notice),
    };
  }
  if (!hasSms(content)) {
    throw new RangeError(`A "${content.kind}" notice has no text message: plan e-mail only, or ask hasSms() first.`);
  }
  return { channel, body: smsBody(content, words) };
}

const MAX_LENGTH = 2_048;

/** The address if a buyer may be sent to it: http or https, no user name or password in it; else null. */
export function webUrl(text: string | null): string | null {
  if (text === null || text.length > MAX_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}

const MAILBOX = /^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u;

/** One mailbox and nothing else: no second recipient, no display name, no line break can hide in it. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && MAILBOX.test(text);
}

import { describe, expect, it } from 'vitest';
import { plainText } from '../../carriers/plain-text.ts';

describe('plain text', () => {
  it('loses tags, controls and half characters, and stays short', () => {
    expect(plainText('<b>Held</b>\u0000 at&lt;b&gt; hub &notanentity; &#0; \ud800')).toBe(
      'Held at hub &notanentity; &#0; \u{fffd}',
    );
    expect(plainText(`x${'y'.repeat(5_000)}`)).toHaveLength(500);
  });

  it('keeps other scripts as they are', () => {
    expect(plainText('【深圳市】 已发出　下一站')).toBe('【深圳市】 已发出 下一站');
  });
});

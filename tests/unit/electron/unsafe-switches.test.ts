import { describe, expect, it } from 'vitest';
import { findUnsafeSwitch } from '../../../electron/unsafe-switches';

describe('the switches that Carrel is started with', () => {
  it.each(['no-sandbox', 'disable-web-security', 'remote-debugging-port', 'load-extension'])('--%s is not safe', (name) => {
    expect(findUnsafeSwitch((asked) => asked === name)).toBe(name);
  });

  it('are safe when they are about other things', () => {
    const harmless = new Set(['force-device-scale-factor', 'user-data-dir', 'lang', 'disable-gpu', 'ozone-platform']);
    expect(findUnsafeSwitch((asked) => harmless.has(asked))).toBeNull();
  });
});

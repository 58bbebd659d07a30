import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glyphNames, iconNames } from '../../../../renderer/ui/glyph/sprite-names';

const sprite = readFileSync('renderer/ui/glyph/sprite.svg', 'utf8');
const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);

describe('the sprite', () => {
  it('draws every name there is, and no other', () => {
    const named = [...glyphNames.map((name) => `g-${name}`), ...iconNames.map((name) => `i-${name}`)];
    expect([...drawn].sort()).toEqual([...named].sort());
  });

  it('carries no style that the content security policy would refuse', () => {
    expect(sprite).not.toMatch(/style=|<style|<script|href="(?!#)/);
  });
});

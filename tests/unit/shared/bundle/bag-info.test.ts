import { describe, expect, it } from 'vitest';
import { checkPayloadOxum, parseBagInfo, toBagInfoText } from '../../../../shared/bundle/bag-info';

describe('bag-info.txt', () => {
  it('puts Payload-Oxum last where there is no Bag-Count', () => {
    expect(toBagInfoText([['Contact-Name', 'Pat']], { bytes: 12, files: 2 })).toBe('Contact-Name: Pat\nPayload-Oxum: 12.2\n');
  });

  it('reads repeated labels, long values on several lines and odd blanks', () => {
    const { lines, isUnusual } = parseBagInfo('A: one\r\nA : two\r\n  and more\r\n\r\nB:three\r\n');
    expect(lines).toEqual([['A', 'one'], ['A', 'two and more'], ['B', 'three']]);
    expect(isUnusual).toBe(false);
  });

  it('remarks on a line that is no field', () => expect(parseBagInfo('no field here\nA: b').isUnusual).toBe(true));

  it.each(['12', '-1.2', '12.2.1', '12,2', `${'9'.repeat(40)}.2`])('refuses the Payload-Oxum %s', (value) => {
    expect(() => checkPayloadOxum([['Payload-Oxum', value]], { bytes: 12, files: 2 })).toThrow('oxum');
  });
});

import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../../shared/packs/pack';
import {
  isRequiredGroup,
  requirementById,
  responseKeysOfProgram,
  responseKeysOfSet,
  setById,
  setOf,
  setsInGroup,
  slotOfKey,
  slotsFor,
} from '../../../../shared/packs/pack-index';
import { parsePack } from '../../../../shared/packs/parse-pack';
import { aPackJson } from './small-pack';

function aPack(): Pack {
  const result = parsePack(aPackJson(), () => null);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('the pack index', () => {
  const pack = aPack();

  it('finds sets and requirements by their ids, and nothing under an unknown one', () => {
    expect(setById(pack, 'second')?.title).toBe('Set second');
    expect(requirementById(pack, 'second/02')?.title).toBe('Another thing');
    expect(setOf(pack, 'second/02')?.id).toBe('second');
    expect(setById(pack, 'third')).toBeUndefined();
    expect(requirementById(pack, 'second')).toBeUndefined();
    expect(setOf(pack, 'constructor')).toBeUndefined();
  });

  it('lists a set’s keys in writing order, its own parts last', () => {
    expect(responseKeysOfSet(pack, 'first')).toEqual(['first/01/did', 'first/01/learned', 'first/02/did', 'first/02/learned', 'first/summary']);
    expect(responseKeysOfSet(pack, 'third')).toEqual([]);
    expect(responseKeysOfProgram(pack)).toEqual(['program/statement']);
  });

  it('tells what each key asks for and whose it is', () => {
    expect(slotOfKey(pack, 'second/01/learned')).toMatchObject({
      level: 'requirement',
      slot: { label: 'Learned' },
      set: { id: 'second' },
      requirement: { id: 'second/01' },
    });
    expect(slotOfKey(pack, 'second/summary')).toMatchObject({ level: 'set', slot: { label: 'Summary' }, set: { id: 'second' } });
    expect(slotOfKey(pack, 'program/statement')).toMatchObject({ level: 'program', slot: { label: 'Statement' } });
    expect(slotOfKey(pack, 'second/01/retired')).toBeUndefined();
  });

  it('finds a place for every key that it lists', () => {
    const keys = [...pack.sets.flatMap((set) => responseKeysOfSet(pack, set.id)), ...responseKeysOfProgram(pack)];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(slotOfKey(pack, key)?.key).toBe(key);
  });

  it('knows groups and levels', () => {
    expect(setsInGroup(pack, 'some').map((set) => set.id)).toEqual(['second']);
    expect(setsInGroup(pack, 'none')).toEqual([]);
    expect(pack.groups.map(isRequiredGroup)).toEqual([true, false]);
    expect(slotsFor(pack, 'requirement').map((slot) => slot.id)).toEqual(['did', 'learned']);
  });

  it('keeps two packs apart', () => {
    const other = { ...pack, sets: pack.sets.slice(0, 1) };
    expect(setById(other, 'second')).toBeUndefined();
    expect(setById(pack, 'second')).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { knownLabel, labelFrom, relabelled, renamed } from './label.ts';

describe('names of collections', () => {
  it('lose needless spaces', () => {
    expect(labelFrom('  Кина,\t20.  век ')).toBe('Кина, 20. век');
  });

  it('are recognised in the other script and with other capitals', () => {
    const known = ['Преводи', 'Лу Сју'];
    expect(knownLabel('prevodi ', known)).toBe('Преводи');
    expect(knownLabel('ЛУ СЈУ', known)).toBe('Лу Сју');
    expect(knownLabel('Лу Сун', known)).toBe('Лу Сун');
    // Another word, not the same one without diacritics.
    expect(knownLabel('kuća', ['kuca'])).toBe('kuća');
  });

  it('are added and removed, each once', () => {
    expect(relabelled(['а', 'б'], { add: ['в', 'б'], remove: ['а'] })).toEqual(['б', 'в']);
  });

  it('become one where a name is given that stands already', () => {
    expect(renamed(['а', 'б', 'в'], 'а', 'в')).toEqual(['в', 'б']);
  });
});

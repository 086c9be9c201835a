import { describe, expect, it } from 'vitest';
import {
  allChosen,
  clicked,
  moved,
  nothingChosen,
  remaining,
  toggled,
  type Choice,
} from './library-choice.ts';

const list = ['а', 'б', 'в', 'г', 'д'];
const plain = { shift: false, mod: false };
const shift = { shift: true, mod: false };
const mod = { shift: false, mod: true };
const chosen = ({ ids }: Choice): string => list.filter((id) => ids.has(id)).join('');

describe('choosing texts', () => {
  it('takes one by a click, one more with Mod, all between with Shift', () => {
    const one = clicked(nothingChosen, list, 'б', plain);
    expect(chosen(one)).toBe('б');
    expect(chosen(clicked(one, list, 'г', mod))).toBe('бг');
    expect(chosen(clicked(one, list, 'г', shift))).toBe('бвг');
    expect(chosen(clicked(one, list, 'б', mod))).toBe('');
    const row = clicked(clicked(one, list, 'д', mod), list, 'г', { shift: true, mod: true });
    expect(chosen(row)).toBe('бгд');
  });

  it('makes a row longer and shorter from where it began', () => {
    let choice = moved(nothingChosen, list, 2, plain);
    choice = moved(choice, list, 3, shift);
    choice = moved(choice, list, 4, shift);
    expect(chosen(choice)).toBe('вгд');
    choice = moved(choice, list, 1, shift);
    expect(chosen(choice)).toBe('бв');
    expect(choice.active).toBe('б');
  });

  it('goes past texts with Mod and takes some of them', () => {
    let choice = moved(nothingChosen, list, 0, plain);
    choice = moved(choice, list, 1, mod);
    choice = moved(choice, list, 2, mod);
    expect(chosen(choice)).toBe('а');
    expect(chosen(toggled(choice, 'в'))).toBe('ав');
  });

  it('stops at the ends of the list', () => {
    expect(moved(nothingChosen, list, -3, plain).active).toBe('а');
    expect(moved(nothingChosen, list, 99, plain).active).toBe('д');
    expect(moved(nothingChosen, [], 0, plain)).toEqual(nothingChosen);
  });

  it('keeps what is still listed, and stays near the one that went', () => {
    const choice = clicked(allChosen(nothingChosen, list), list, 'в', { shift: false, mod: false });
    const after = remaining(choice, list, ['а', 'б', 'г']);
    expect(chosen(after)).toBe('');
    expect(after.active).toBe('г');
    expect(remaining(clicked(nothingChosen, list, 'д', plain), list, ['а', 'б']).active).toBe('б');
  });
});

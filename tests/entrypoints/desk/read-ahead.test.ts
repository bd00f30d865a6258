import { describe, expect, test } from 'vitest';
import { readAhead } from '../../../entrypoints/desk/team/read-ahead.ts';

describe('reading ahead', () => {
  test('asks for the next while one is worked on, and gives all in order', async () => {
    const done: string[] = [];
    async function* numbers() {
      for (const number of [1, 2, 3]) {
        done.push(`read ${number}`);
        yield number;
      }
    }
    for await (const number of readAhead(numbers())) {
      await Promise.resolve();
      done.push(`worked on ${number}`);
    }
    expect(done).toEqual(['read 1', 'read 2', 'worked on 1', 'read 3', 'worked on 2', 'worked on 3']);
  });

  test('gives what came before something went wrong, and then says so', async () => {
    async function* breaking() {
      yield 1;
      throw new Error('disk is gone');
    }
    const given: number[] = [];
    const read = async () => {
      for await (const number of readAhead(breaking())) given.push(number);
    };
    await expect(read()).rejects.toThrow('disk is gone');
    expect(given).toEqual([1]);
  });

  test('closes what it reads from when nobody wants more', async () => {
    let isClosed = false;
    async function* numbers() {
      try {
        for (let number = 1; ; number += 1) yield number;
      } finally {
        isClosed = true;
      }
    }
    for await (const number of readAhead(numbers())) if (number === 2) break;
    expect(isClosed).toBe(true);
  });
});

import type { Item } from '@samklang/core';
import type { Fault } from '@samklang/core/survey/faults';
import { answerKeys } from '@samklang/core/survey/flow';
import { digits, knownTag } from '../../internal/intl.js';
import type { Messages } from '../../locales/later.js';
import type { Task } from '../../locales/task.js';

/** Id of the message about the answer under a key, on a screen of these items. */
export function faultId(key: string, screen: readonly Item[]): string {
  const index = screen.findIndex((item) => answerKeys(item).includes(key));
  const item = screen[index];
  return item ? partId('fault', index, item, key) : '';
}

/** Id of a part of a question; the first question on a screen has the plain names. */
export function partId(name: string, index: number, item: Item, key: string = item.id): string {
  return name + (index > 0 ? `-${item.id}` : '') + (key === item.id ? '' : `--${key.slice(item.id.length + 1)}`);
}

/** What is wrong and how much, in the person's language. */
export function faultText(fault: Fault, item: Item, value: unknown, words: Messages, locale: string): string {
  const count = (value: number) => digits(value, locale);
  const chosen = Array.isArray(value) ? value.length : 0;
  switch (fault.code) {
    case 'required':
      return words.required(taskOf(item));
    case 'tooFew':
      return words.tooFew(fault.least, count(fault.least));
    case 'tooMany':
      return words.tooMany(fault.most, count(fault.most), count(chosen));
    case 'notTogether':
      return words.notTogether;
    case 'notANumber':
      return words.notANumber;
    case 'below':
      return words.below(figure(fault.least, locale));
    case 'above':
      return words.above(figure(fault.most, locale));
    case 'wrongStep':
      return words.wrongStep(figure(fault.step, locale), figure(fault.from, locale));
    case 'notADate':
      return words.notADate;
    case 'sumIs': {
      const left = fault.total - fault.sum;
      const state = [count(fault.sum), count(fault.total)] as const;
      return `${words.sumIs(...state)} ${left > 0 ? words.sharesLeft(left, count(left)) : words.sharesOver(-left, count(-left))}`;
    }
    case 'notAnEmail':
      return words.notAnEmail;
    case 'notAPhone':
      return words.notAPhone;
    case 'tooLong':
      return words.tooLong(count(fault.most), count(fault.length - fault.most));
    case 'notStorable':
      return words.notStorable;
    case 'notPossible':
      return words.required(taskOf(item));
  }
}

/** A number with as many decimals as it has. */
function figure(value: number, locale: string): string {
  return new Intl.NumberFormat(knownTag(locale), { maximumFractionDigits: 15, useGrouping: false }).format(value);
}

const TASKS: Partial<Record<Item['type'], Task>> = {
  text: 'write',
  number: 'write',
  contact: 'write',
  matrix: 'rows',
  ranking: 'order',
  allocation: 'share',
  consent: 'tick',
  date: 'date',
};

function taskOf(item: Item): Task {
  return TASKS[item.type] ?? 'choose';
}

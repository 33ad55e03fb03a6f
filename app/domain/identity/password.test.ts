import { describe, expect, it } from 'vitest';
import { faultsOfPassword } from './password';

const owner = { name: '王小明', staffNumber: '0012345678', phone: '13800138000' };
const faults = (password: string) => faultsOfPassword(password, owner);

describe('a new password', () => {
  it('of ten signs that nobody guesses is accepted, in any script', () => {
    for (const good of ['correct horse', '春天在哪里呀春天在哪里呢', 'x7#kLm92!q', 'zhong-guo-gong-hui'])
      expect(faults(good), good).toEqual([]);
  });
  it('counts signs, not bytes', () => {
    expect(faults('春天在哪里')).toEqual(['identity:fields.passwordShort']);
    expect(faults('123456789')).toEqual(['identity:fields.passwordShort']);
  });
  it('may not be the staff number, the phone or the name with a little added', () => {
    for (const own of [
      '0012345678',
      '13800138000',
      '13800138000a',
      '王小明王小明王小明王小明',
      '0012345678!',
    ])
      expect(faults(own), own).toEqual(['identity:fields.passwordOwn']);
  });
  it('may not be one of those tried first', () => {
    for (const bad of [
      '1234567890',
      '0123456789',
      '9876543210',
      'aaaaaaaaaa',
      'password123',
      'Password2026!',
      'qwertyuiop',
      'abcdefghij',
      'woaini1314520',
      '1212121212',
      'gonghui2026',
    ])
      expect(faults(bad), bad).toEqual(['identity:fields.passwordCommon']);
  });
  it('in full-width signs is the same password', () => {
    expect(faults('1234567890')).toEqual(['identity:fields.passwordCommon']);
  });
});

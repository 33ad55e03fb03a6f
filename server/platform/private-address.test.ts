import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from './private-address';

describe('an address', () => {
  it('of the own machine or network is private, however it is written', () => {
    for (const address of [
      '127.0.0.1',
      '127.8.8.8',
      '0.0.0.0',
      '10.1.2.3',
      '172.31.255.255',
      '192.168.0.1',
      '169.254.169.254',
      '100.100.100.200',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::7f00:1',
      '64:ff9b::7f00:1',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '2002:7f00:1::',
      '2001:db8::1',
      '2001:0:1::',
      'localhost',
      '',
    ])
      expect(isPrivateAddress(address), address).toBe(true);
  });
  it('out on the internet is not', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])
      expect(isPrivateAddress(address), address).toBe(false);
  });
});

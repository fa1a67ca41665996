import { expect, it } from 'vitest';
import { type Role, roles } from '#kernel/actor.ts';
import { separationFault } from './separation.ts';

const three: Role[] = ['system_administrator', 'security_administrator', 'audit_administrator'];
const work = roles.filter((role) => !three.includes(role));

it('nobody holds two of the three administrators', () => {
  for (const held of three) {
    for (const role of three) {
      expect(separationFault([held], role)).toBe(held === role ? undefined : 'two_administrator_roles');
    }
  }
});

it('system and audit administrators hold no work role, whichever comes first', () => {
  for (const role of work) {
    for (const administrator of ['system_administrator', 'audit_administrator'] as const) {
      expect(separationFault([administrator], role)).toBe('administrator_stands_apart');
      expect(separationFault([role], administrator)).toBe('administrator_stands_apart');
    }
    expect(separationFault([role], 'security_administrator')).toBeUndefined();
  }
});

it('work roles go together, and a role may be held at several units', () => {
  expect(separationFault(work, 'editor')).toBeUndefined();
  expect(separationFault(['system_administrator'], 'system_administrator')).toBeUndefined();
});

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTIONS } from '../../src/domain/action.ts'
import { ACTION_GROUPS, type ActionGroup, GROUP_WORDS } from '../../src/domain/action-group.ts'
import { ROLES, type Role } from '../../src/domain/role.ts'
import { roleMay } from '../../src/domain/role-permissions.ts'

/** The table of roles in docs/rights.md is what the program does. When they differ, this test prints the table to put there. */
const PAGE = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8')

const COLUMNS = { admin: 'administrative', tech: 'technical', billing: 'billing' } as const satisfies Record<Role, string>

const onServices = ACTIONS.filter(({ type }) => type !== 'account')

function extent(role: Role, group: ActionGroup): string {
  const all = onServices.filter((action) => action.group === group)
  const held = all.filter(({ name }) => roleMay(role, name)).length
  if (held === 0) return 'no'
  return held === all.length ? 'yes' : 'in part'
}

const groups = ACTION_GROUPS.filter((group) => onServices.some((action) => action.group === group))

function table(): string {
  const head = [`| group | ${ROLES.map((role) => COLUMNS[role]).join(' | ')} |`, '|---|---|---|---|']
  const rows = groups.map((group) => `| ${GROUP_WORDS[group].en} | ${ROLES.map((role) => extent(role, group)).join(' | ')} |`)
  return [...head, ...rows].join('\n')
}

test('docs/rights.md says what each contact may, as the program does it', () => {
  const [, written] = /<!-- roles -->\n\n([\s\S]*?)\n\n<!-- \/roles -->/.exec(PAGE) ?? []
  expect(written).toBe(table())
})

test('the table says something: each role has some groups, and none but the administrative one has all', () => {
  const columns = ROLES.map((role) => groups.map((group) => extent(role, group)))
  expect(columns.map((column) => column.includes('yes'))).toEqual([true, true, true])
  expect(columns.map((column) => column.filter((each) => each === 'no').length > 5)).toEqual([false, true, true])
})

import { Badge, Group, Paper, ScrollArea, Stack, Text } from '@mantine/core'
import type { CredentialRequest } from '../../api/credential-requests.ts'
import { useTexts } from '../../words.ts'
import { ALLOW_APPLICATION_TEXTS } from './texts.ts'

type Rule = CredentialRequest['rules'][number]

const METHODS = {
  GET: { word: 'read', colour: 'blue' },
  POST: { word: 'act', colour: 'teal' },
  PUT: { word: 'change', colour: 'orange' },
  DELETE: { word: 'remove', colour: 'red' },
} as const

/** Paths of the API, each with what may be done there. */
export function Rules({ rules }: { rules: readonly Rule[] }) {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  return (
    <Paper withBorder radius="md" bg="var(--ground)">
      <ScrollArea.Autosize mah={280} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': say('rules') }}>
        <Stack component="ul" gap="sm" m={0} p="md" style={{ listStyle: 'none' }}>
          {[...byPath(rules)].map(([path, methods]) => (
            <Group component="li" key={path} gap={6} align="baseline">
              {methods.map((method) => (
                <Badge key={method} variant="light" color={METHODS[method].colour} tt="none" title={method}>
                  {say(METHODS[method].word)}
                </Badge>
              ))}
              <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {path}
              </Text>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Paper>
  )
}

/** Whether these rules reach everywhere, and for what. */
export function reachOf(rules: readonly Rule[]): 'everything' | 'readsEverything' | 'some' {
  const everywhere = rules.filter(({ path }) => path === '/*' || path === '*')
  if (everywhere.some(({ method }) => method !== 'GET')) return 'everything'
  return everywhere.length > 0 ? 'readsEverything' : 'some'
}

function byPath(rules: readonly Rule[]): Map<string, Rule['method'][]> {
  const found = new Map<string, Rule['method'][]>()
  for (const { path, method } of rules) found.set(path, [...new Set([...(found.get(path) ?? []), method])])
  return found
}

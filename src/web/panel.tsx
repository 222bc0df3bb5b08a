/** The whole panel: its theme, its cache of answers, its pages. */
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { answers } from './api/answers.ts'
import { router } from './routes.tsx'
import { NONCE } from './settings.ts'
import { theme, variables } from './theme.ts'

export function Panel() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => NONCE}>
      <QueryClientProvider client={answers}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

import { Button, type ButtonProps } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../api/me.ts'
import { signOut } from '../../api/sign-in.ts'
import { useTexts } from '../../words.ts'
import { ANSWER_TEXTS } from './texts.ts'

/** Signs out and asks for another sign-in right here: the address, with the code in it, stays. */
export function SwitchAccount(look: ButtonProps) {
  const say = useTexts(ANSWER_TEXTS)
  const cache = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      // Nothing of the one who leaves may be shown to the one who comes.
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
      await cache.resetQueries({ queryKey: meQuery.queryKey })
    },
  })
  return (
    <Button {...look} loading={leave.isPending} onClick={() => !leave.isPending && leave.mutate()}>
      {say('switch')}
    </Button>
  )
}

import { useEffect, useState } from 'react'

/** For a dialog that is loaded when it is first opened: it opens once it is there, and so knows where the focus came from. */
export function useOpenedLater(wanted: boolean): boolean {
  const [opened, open] = useState(false)
  useEffect(() => open(wanted), [wanted])
  return opened
}

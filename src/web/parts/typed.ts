import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'

const PAUSE = 150

/** A text as it is typed; `tell` hears of it after a short pause. What comes from elsewhere, such as the back button, replaces it. */
export function useTyped(value: string, tell: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tellLater = useDebouncedCallback((next: string) => {
    told.current = next.trim()
    tell(next.trim())
  }, PAUSE)
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  const type = (next: string) => {
    setText(next)
    tellLater(next)
  }
  return [text, type]
}

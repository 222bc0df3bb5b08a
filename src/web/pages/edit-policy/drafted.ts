import { useEffect, useRef, useState } from 'react'

/**
 * A value as it is being entered, while the draft holds what of it is whole (`clean`). What comes from elsewhere, such as
 * the JSON, replaces it.
 */
export function useDrafted<Value>(
  value: Value,
  clean: (entered: Value) => Value,
  tell: (clean: Value) => void,
): [Value, (next: Value) => void] {
  const [entered, setEntered] = useState(value)
  const now = JSON.stringify(value)
  const told = useRef(now)
  useEffect(() => {
    if (now === told.current) return
    told.current = now
    setEntered(JSON.parse(now) as Value)
  }, [now])
  const enter = (next: Value) => {
    const cleaned = clean(next)
    told.current = JSON.stringify(cleaned)
    setEntered(next)
    tell(cleaned)
  }
  return [entered, enter]
}

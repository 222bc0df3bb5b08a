import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useRef } from 'react'

type PickFieldProps = Omit<AutocompleteProps, 'onOptionSubmit' | 'onChange' | 'value'> & {
  text: string
  onText: (text: string) => void
  /** One of the offers was chosen, by its value. */
  onPick: (value: string) => void
  /** Enter was pressed on what stands there. */
  onEnter: () => void
}

/** A field that offers while one types. What is picked is handed on, and the field is free for the next. */
export function PickField({ text, onText, onPick, onEnter, ...rest }: PickFieldProps) {
  const picked = useRef(false)
  return (
    <Autocomplete
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      comboboxProps={{ shadow: 'md', withinPortal: false }}
      maxDropdownHeight={280}
      {...rest}
      value={text}
      onOptionSubmit={(value) => {
        picked.current = true
        onPick(value)
      }}
      onChange={(next) => {
        // The field would take the name of what was picked.
        onText(picked.current ? '' : next)
        picked.current = false
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        // What the arrows chose is picked by itself.
        if (!event.currentTarget.getAttribute('aria-activedescendant')) onEnter()
      }}
    />
  )
}

import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTyped } from './typed.ts'

type SearchFieldProps = {
  label: string
  placeholder: string
  /** What the list is searched for now. */
  value: string
  /** Hears of it after a short pause in the typing. */
  onTyped: (text: string) => void
  className?: string | undefined
}

/** Searches a list while one types. */
export function SearchField({ label, placeholder, value, onTyped, className }: SearchFieldProps) {
  const [text, type] = useTyped(value, onTyped)
  return (
    <TextInput
      type="search"
      className={className}
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} />}
      value={text}
      maxLength={255}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

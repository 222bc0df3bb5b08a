import { CloseButton, Group, Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import type { OwnService } from '../../api/own-service-wire.ts'
import { RoleBadge } from '../parts/badges.tsx'
import { useNames } from '../parts/names.ts'
import { PageFailed } from '../parts/page-failed.tsx'
import { useTexts } from '../words.ts'
import { useFound } from './found.ts'
import classes from './search-dialog.module.css'
import { SEARCH_TEXTS } from './search-texts.ts'

type SearchProps = {
  /** Closed without going anywhere: the focus goes back to where it was. */
  onLeave: () => void
  onGo: () => void
}

export function SearchDialog({ opened, onLeave, onGo }: SearchProps & { opened: boolean }) {
  const say = useTexts(SEARCH_TEXTS)
  return (
    <Modal.Root opened={opened} onClose={onLeave} returnFocus={false} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={say('title')}>
        <Modal.Body p={0}>
          <Search onLeave={onLeave} onGo={onGo} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A field and what it finds below. The focus stays in the field; the arrow keys walk through the list. */
function Search({ onLeave, onGo }: SearchProps) {
  const say = useTexts(SEARCH_TEXTS)
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const go = (service: OwnService | undefined) => {
    if (!service) return
    onGo()
    void navigate({ to: '/services/$serviceId/contacts', params: { serviceId: String(service.serviceId) } })
  }
  const { services, page, error, retry, goToFirst } = useFound(text, go)
  const type = (next: string) => {
    setText(next)
    setChosen(0)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((services.length + chosen + step) % Math.max(services.length, 1))
    else if (event.key === 'Enter') page ? go(services[chosen]) : goToFirst()
    else return
    event.preventDefault()
  }
  return (
    <>
      <Group wrap="nowrap" gap={4} p="xs" className={classes.head}>
        <TextInput
          type="search"
          variant="unstyled"
          size="md"
          flex={1}
          data-autofocus
          leftSection={<IconSearch size={18} />}
          aria-label={say('field')}
          placeholder={say('field')}
          maxLength={255}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={services.length > 0}
          aria-controls="found-services"
          aria-activedescendant={services[chosen] && `found-${services[chosen].serviceId}`}
        />
        <CloseButton size="lg" aria-label={say('close')} onClick={onLeave} />
      </Group>
      {error ? <PageFailed error={error} reset={retry} /> : <Found services={services} chosen={chosen} onChoose={go} />}
      <Group justify="space-between" className={classes.foot}>
        <Count page={page} text={text} />
        <Text size="xs" visibleFrom="sm">
          {say('keys')}
        </Text>
      </Group>
    </>
  )
}

type FoundProps = { services: OwnService[]; chosen: number; onChoose: (service: OwnService) => void }

function Found({ services, chosen, onChoose }: FoundProps) {
  const say = useTexts(SEARCH_TEXTS)
  const names = useNames()
  return (
    <div role="listbox" id="found-services" aria-label={say('results')} className={classes.found}>
      {services.map((service, index) => (
        // The keyboard stays in the field, which says which one is chosen.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={service.serviceId}
          id={`found-${service.serviceId}`}
          role="option"
          aria-selected={index === chosen}
          className={classes.service}
          ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          onClick={() => onChoose(service)}
        >
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={600} truncate title={service.name}>
              {service.name}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {[names.product(service.product), service.displayName].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Group gap={4} justify="flex-end" className={classes.roles}>
            {service.roles.map((role) => (
              <RoleBadge key={role} role={role} />
            ))}
          </Group>
        </div>
      ))}
    </div>
  )
}

type CountProps = { page: ReturnType<typeof useFound>['page']; text: string }

/** Read out as it changes. */
function Count({ page, text }: CountProps) {
  const say = useTexts(SEARCH_TEXTS)
  const shown = page?.services.length ?? 0
  const none = text.trim() === '' ? say('noServices') : say('none', { text: text.trim() })
  const some = page?.next ? say('more', { count: shown }) : say('found', { count: shown })
  return (
    <Text size="xs" role="status" style={{ minWidth: 0 }}>
      {page ? (shown === 0 ? none : some) : say('loading')}
    </Text>
  )
}

import { Badge } from '@mantine/core'
import { IconClockHour4 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

type OpenRequest = { id: number; awaitsMe: boolean; label: string; className: string | undefined; children: string }

/** A request that is open, which leads to its page. It is strong where one's own answer is awaited. */
export function OpenRequestBadge({ id, awaitsMe, label, className, children }: OpenRequest) {
  return (
    <Badge
      component={Link}
      to={`/requests/${id}`}
      variant={awaitsMe ? 'filled' : 'light'}
      color={awaitsMe ? 'brand' : 'blue'}
      tt="none"
      fw={600}
      className={className}
      leftSection={<IconClockHour4 size={12} aria-hidden />}
      aria-label={label}
      title={label}
    >
      {children}
    </Badge>
  )
}

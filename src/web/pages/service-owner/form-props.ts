import type { OwnService } from '../../../api/own-service-wire.ts'
import type { Owner, ServiceOwner } from '../../api/owners.ts'

/** What both forms of the page are given. */
export type FormProps = {
  service: OwnService
  held: ServiceOwner
  owner: Owner
  /** Back to what is recorded, having done this. */
  onLeave: (done?: 'saved' | 'started') => void
}

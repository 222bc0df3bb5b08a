/** The legal holder of a service, and asking for another one. */
import { queryOptions } from '@tanstack/react-query'
import type { OwnService } from '../../api/own-service-wire.ts'
import type { OwnerChangeTask, OwnerCheck, OwnerOnWire, ServiceOwner } from '../../api/owner-wire.ts'
import type { Language } from '../../domain/language.ts'
import type { OwnerSide } from '../../domain/owner-event.ts'
import { call, get, post } from './call.ts'

export type { OwnerChangeTask, OwnerCheck, OwnerOnWire as Owner, OwnerSide, ServiceOwner }

export const ownerQuery = (service: OwnService) =>
  queryOptions({ queryKey: ['services', 'owner', service.url], queryFn: () => get<ServiceOwner>(`${service.url}/owner`) })

export const ownerChangeQuery = (id: number) =>
  queryOptions({
    queryKey: ['services', 'ownerChange', id],
    queryFn: () => get<OwnerChangeTask>(`/me/task/ownerChange/${id}`),
  })

export async function editOwner(service: OwnService, fields: Partial<OwnerOnWire>): Promise<void> {
  await call('PUT', `${service.url}/owner`, fields)
}

export type AskedOwner = { owner: OwnerOnWire; language: Language }

export const checkOwner = (service: OwnService, asked: AskedOwner) => post<OwnerCheck>(`${service.url}/changeOwner/check`, asked)

/** The answer is the number of the change. */
export const askForOwner = (service: OwnService, asked: AskedOwner) => post<{ id: number }>(`${service.url}/changeOwner`, asked)

export const resendToOwner = (id: number, side: OwnerSide) => post(`/me/task/ownerChange/${id}/resend`, { side })

export const withdrawOwnerChange = (id: number) => post(`/me/task/ownerChange/${id}/withdraw`)

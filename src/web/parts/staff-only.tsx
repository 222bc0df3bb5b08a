import { notFound } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isStaff, useMe } from '../api/me.ts'

/** For everybody else, there is nothing here. */
export function StaffOnly({ children }: { children: ReactNode }) {
  if (!isStaff(useMe())) throw notFound()
  return children
}

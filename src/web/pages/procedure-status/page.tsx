import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../api/call.ts'
import { type Access, procedureQuery } from '../../api/procedures.ts'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { useFragment } from '../../parts/link-code.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { forgetAccess, keptAccess } from '../../parts/procedure/access.ts'
import { ConfirmAddress } from './confirm-address.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { Entry } from './entry.tsx'
import { Shown } from './shown.tsx'

/** Where the letters of a procedure lead: how it stands, and what its applicant can do. Number and code open it. */
export function ProcedureStatusPage() {
  const hash = useFragment()
  const [kept] = useState(keptAccess)
  const [opened, open] = useState<{ access: Access | null; over: string } | null>(null)
  // Another letter's link, opened while the page is, goes before what was opened earlier.
  const access = opened?.over === hash ? opened.access : (accessIn(hash) ?? kept)
  const close = () => {
    forgetAccess()
    open({ access: null, over: hash })
  }
  const enter = (by: Access) => open({ access: by, over: hash })
  return (
    <PlainFrame width={640} top>
      {access ? (
        <Opened key={`${access.number} ${access.code}`} access={access} enter={enter} close={close} />
      ) : (
        <Entry enter={enter} />
      )}
    </PlainFrame>
  )
}

type OpenedProps = { access: Access; enter: (access: Access) => void; close: () => void }

function Opened({ access, enter, close }: OpenedProps) {
  const { data, error, isPending, refetch } = useQuery(procedureQuery(access))
  const [elsewhere, tell] = useState(false)
  if (elsewhere) return <Elsewhere onStay={() => void refetch().finally(() => tell(false))} />
  if (data?.confirmed) return <Shown procedure={data} access={access} close={close} />
  if (data) return <ConfirmAddress procedure={data} access={access} onElsewhere={() => tell(true)} />
  if (isPending) return <FormSkeleton />
  // What it is depends on neither: an unknown number and a wrong code are answered alike.
  if (error instanceof Refused && [400, 404].includes(error.status)) return <Entry enter={enter} wrong={access} />
  return <PageFailed error={error} reset={() => void refetch()} />
}

function accessIn(fragment: string): Access | null {
  const parts = new URLSearchParams(fragment)
  const [number, code] = [parts.get('number')?.trim(), parts.get('code')?.trim()]
  return number && code ? { number, code } : null
}

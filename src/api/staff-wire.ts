/** Procedures as the staff sees them. */
import { Type } from 'typebox'
import { VERDICTS } from '../domain/comparison.ts'
import { OWNER_FIELDS } from '../domain/owner.ts'
import { NO_REASONS, PROCEDURE_KINDS, PROCEDURE_STATES, SITUATIONS, YES_REASONS } from '../domain/procedure.ts'
import { LEGAL_FORMS } from '../domain/profile.ts'
import { PROOF_KINDS, PROOF_MEDIA } from '../domain/proof.ts'
import { REFUSALS } from '../domain/refusal.ts'
import { ROLES } from '../domain/role.ts'
import { SERVICE_STATUSES } from '../domain/service.ts'
import { STAFF_STEPS } from '../domain/staff.ts'
import { ZONES } from '../domain/zone.ts'
import { Person } from './person-wire.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

const Text = Type.String()
const Service = Type.Object({ product: Text, name: Text })
const Role = Enum(ROLES)

export const StaffQueueItem = Type.Object({
  number: Text,
  kind: Enum(PROCEDURE_KINDS),
  state: Enum(PROCEDURE_STATES),
  service: Nullable(Service),
  situation: Nullable(Enum(SITUATIONS)),
  submittedAt: Nullable(DateTime),
  stateSince: DateTime,
  takenBy: Nullable(Person),
  firstYes: Nullable(Person),
  effectiveAt: Nullable(DateTime),
  proofs: Type.Integer(),
  objections: Type.Integer(),
  mine: Type.Boolean({ description: 'Taken by you.' }),
})

export type StaffQueueItem = Type.Static<typeof StaffQueueItem>

/** A page of a queue; the cursor of the next one is in `X-Pagination-Cursor-Next`. Counts go up to 1000. */
export const StaffQueue = Type.Object({
  items: Type.Array(StaffQueueItem),
  counts: Type.Object({
    new: Type.Integer(),
    'second-review': Type.Integer(),
    'waiting-applicant': Type.Integer(),
    'waiting-period': Type.Integer(),
    closed: Type.Integer(),
  }),
})

export type StaffQueue = Type.Static<typeof StaffQueue>

const Owner = Type.Object({
  legalform: Enum(LEGAL_FORMS),
  firstname: Text,
  name: Text,
  organisation: Text,
  email: Text,
  phone: Text,
  address: Text,
  zip: Text,
  city: Text,
  area: Text,
  country: Text,
})

const Compared = Type.Object({
  field: Enum(OWNER_FIELDS),
  claimed: Nullable(Text),
  recorded: Nullable(Text),
  verdict: Enum(VERDICTS),
})

const OpenChange = Type.Object({
  kind: Enum(['contacts', 'owner']),
  id: Type.Integer(),
  roles: Type.Array(Role),
  to: Nullable(Person),
  askedBy: Person,
  expiresAt: DateTime,
})

/** What is known of the service; null where the procedure names one that does not exist. */
const Recorded = Type.Object({
  serviceId: Type.Integer(),
  status: Enum(SERVICE_STATUSES),
  displayName: Nullable(Text),
  group: Nullable(Text),
  contacts: Type.Object({ admin: Person, tech: Person, billing: Person }),
  owner: Nullable(Owner),
  transferLockedUntil: Nullable(DateTime),
  openChanges: Type.Array(OpenChange),
})

/** Whom somebody entered as a contact: null if there is no such account. */
const NewContact = Type.Object({
  role: Role,
  entered: Text,
  account: Nullable(
    Type.Object({ ...Person.properties, email: Text, zone: Enum(ZONES), emailVerified: Type.Boolean() }, { title: 'Named' }),
  ),
})

/** What a change like this would stop at, as of now. An override lets it pass, if there is any. */
const Standing = Type.Object({ code: Enum(REFUSALS), message: Text, overridable: Type.Boolean() })

export const StaffProof = Type.Object({
  id: Text,
  kind: Enum(PROOF_KINDS),
  name: Text,
  media: Enum(PROOF_MEDIA),
  size: Type.Integer(),
  pages: Type.Integer(),
  addedAt: DateTime,
  deletedAt: Nullable(DateTime),
})

export type StaffProof = Type.Static<typeof StaffProof>

const Entry = Type.Object({
  id: Type.Integer(),
  kind: Enum(['note', 'asked', 'answered', 'objected', 'returned']),
  author: Nullable(Person),
  address: Nullable(Type.String({ description: 'From which of the addresses that were told, if it is an objection.' })),
  text: Text,
  at: DateTime,
})

const Happened = Type.Object({
  id: Type.Integer(),
  at: DateTime,
  kind: Text,
  actor: Type.String({ description: '`account`, `staff`, `visitor` or `system`.' }),
  person: Nullable(Person),
  details: Type.Object({}, { additionalProperties: true }),
})

/** Something that you may do now, or why not. */
const Step = Type.Object({
  step: Enum(STAFF_STEPS),
  allowed: Type.Boolean(),
  code: Nullable(Enum(REFUSALS)),
  message: Nullable(Text),
})

export const StaffProcedure = Type.Object({
  number: Text,
  kind: Enum(PROCEDURE_KINDS),
  state: Enum(PROCEDURE_STATES),
  applicant: Type.Object({
    email: Text,
    language: Enum(['en', 'fr']),
    confirmedAt: Nullable(DateTime),
    account: Nullable(Person),
  }),
  service: Nullable(Service),
  recorded: Nullable(Recorded),
  situation: Nullable(Enum(SITUATIONS)),
  statement: Text,
  comparison: Type.Array(Compared, { description: 'What the applicant says of the owner beside what is recorded.' }),
  wanted: Type.Object({
    owner: Nullable(Owner),
    contacts: Type.Array(NewContact),
  }),
  refusals: Type.Array(Standing),
  waitingDays: Type.Integer({ description: 'How long it would wait once accepted; 0 for what is granted at once.' }),
  proofs: Type.Array(StaffProof),
  needed: Type.Array(Enum(PROOF_KINDS)),
  missing: Type.Array(Enum(PROOF_KINDS)),
  entries: Type.Array(Entry),
  told: Type.Array(
    Type.Object({ address: Text, language: Enum(['en', 'fr']), sentAt: DateTime, objectedAt: Nullable(DateTime) }),
    { description: 'Who was told that it was accepted, and could object.' },
  ),
  events: Type.Array(Happened),
  takenBy: Nullable(Person),
  mine: Type.Boolean(),
  firstYes: Nullable(Person),
  secondYes: Nullable(Person),
  verdict: Nullable(Enum([...new Set([...YES_REASONS, ...NO_REASONS])])),
  sentence: Nullable(Text),
  overridden: Type.Array(Enum(REFUSALS)),
  override: Nullable(Text),
  beganAt: DateTime,
  submittedAt: Nullable(DateTime),
  stateSince: DateTime,
  effectiveAt: Nullable(DateTime),
  endedAt: Nullable(DateTime),
  steps: Type.Array(Step),
})

export type StaffProcedure = Type.Static<typeof StaffProcedure>

/** Lines and tabs are fine; what the database can not keep is not. */
const PROSE = '^[^\\u0000\\p{Cs}]*[^\\s\\u0000\\p{Cs}][^\\u0000\\p{Cs}]*$'
const Sentence = Type.String({ minLength: 1, maxLength: 1000, pattern: PROSE })

/** Every verb of the staff answers the procedure as it is then. */
export const TakeBody = Type.Object({
  over: Type.Optional(Type.Boolean({ description: 'Take it even if another member of the staff has it.' })),
})
export const TextBody = Type.Object({ text: Type.String({ minLength: 1, maxLength: 4000, pattern: PROSE }) })
export const YesBody = Type.Object({
  verdict: Enum(YES_REASONS),
  sentence: Sentence,
  override: Type.Optional(Nullable(Type.String({ maxLength: 1000, description: 'Why refusals that stand are let pass.' }))),
})
export const NoBody = Type.Object({ verdict: Enum(NO_REASONS), sentence: Sentence })

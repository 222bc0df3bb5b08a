/** A procedure as those see it who asked for it. */
import { Type } from 'typebox'
import { PROCEDURE_KINDS, PROCEDURE_STATES, PUBLIC_KINDS, SITUATIONS } from '../domain/procedure.ts'
import { LEGAL_FORMS } from '../domain/profile.ts'
import { PROOF_KINDS, PROOF_MEDIA } from '../domain/proof.ts'
import { CountryEnum, Line } from './account-wire.ts'
import { DateTime, Enum, LINE, Nullable } from './wire.ts'

/** The legal holder of a service. What is not known is an empty text. */
export const ProcedureOwner = Type.Object(
  {
    legalform: Enum(LEGAL_FORMS, 'LegalForm'),
    firstname: Type.String(),
    name: Type.String(),
    organisation: Type.String(),
    email: Type.String(),
    phone: Type.String(),
    address: Type.String(),
    zip: Type.String(),
    city: Type.String(),
    area: Type.String(),
    country: Type.String(),
  },
  { title: 'ProcedureOwner' },
)

export const ProcedureWanted = Type.Object(
  {
    owner: Type.Optional(ProcedureOwner),
    contactAdmin: Type.Optional(Type.String({ description: 'A NIC handle, or the primary e-mail address of an account.' })),
    contactBilling: Type.Optional(Type.String()),
  },
  { title: 'ProcedureWanted' },
)

export const ProcedureProof = Type.Object(
  {
    id: Type.String(),
    kind: Enum(PROOF_KINDS, 'ProofKind'),
    name: Type.String({ description: 'What the applicant called the file.' }),
    media: Enum(PROOF_MEDIA, 'ProofMedia'),
    size: Type.Integer(),
    pages: Type.Integer(),
    addedAt: DateTime,
    deletedAt: Nullable(DateTime),
  },
  { title: 'ProcedureProof' },
)

export type ProcedureProof = Type.Static<typeof ProcedureProof>

export const ProcedureView = Type.Object(
  {
    number: Type.String(),
    kind: Enum(PROCEDURE_KINDS, 'ProcedureKind'),
    state: Enum(PROCEDURE_STATES, 'ProcedureState'),
    service: Nullable(Type.Object({ product: Type.String(), name: Type.String() })),
    claimed: Nullable(ProcedureOwner),
    wanted: ProcedureWanted,
    situation: Nullable(Enum(SITUATIONS, 'ProcedureSituation')),
    statement: Type.String(),
    email: Type.String({ description: 'Where the applicant is reached.' }),
    language: Enum(['en', 'fr']),
    confirmed: Type.Boolean({ description: 'Whether the address is proven, or an account asks.' }),
    proofs: Type.Array(ProcedureProof),
    needed: Type.Array(Enum(PROOF_KINDS, 'ProofKind'), { description: 'The proofs that it needs, as far as it is written.' }),
    missing: Type.Array(Type.String(), {
      description:
        'What it lacks before it can be submitted: `service`, `claimed`, `wanted`, `wanted.name`, `wanted.email`, `wanted.address`, `wanted.city`, `wanted.country`, `situation`, `statement`, `proof:identity_document`, ….',
    }),
    entries: Type.Array(
      Type.Object({ kind: Enum(['asked', 'answered', 'returned'], 'ProcedureEntryKind'), text: Type.String(), at: DateTime }),
      { description: 'What staff asked and the applicant answered, the oldest first.' },
    ),
    effectiveAt: Nullable(Type.String({ format: 'date-time', description: 'When it takes effect, if nobody objects.' })),
    verdict: Nullable(Type.String({ description: 'Why staff accepted or refused it, from a list.' })),
    sentence: Nullable(Type.String({ description: 'The same in their words.' })),
    beganAt: DateTime,
    submittedAt: Nullable(DateTime),
    endedAt: Nullable(DateTime),
    deadline: Nullable(Type.String({ format: 'date-time', description: 'When it lapses unless the applicant acts.' })),
  },
  { title: 'Procedure' },
)

export type ProcedureView = Type.Static<typeof ProcedureView>

const Email = Type.String({ minLength: 1, maxLength: 320, pattern: LINE })
const LanguageEnum = Enum(['en', 'fr'])

export const ProcedureBegin = Type.Object(
  { kind: Enum(PUBLIC_KINDS, 'PublicProcedureKind'), email: Email, language: Type.Optional(LanguageEnum) },
  { title: 'ProcedureBegin' },
)

export const ProcedureNumber = Type.Object({ number: Type.String() }, { title: 'ProcedureNumber' })

export const ProcedureCodeBody = Type.Object({ email: Email })

const Text = Type.Optional(Type.String(Line))

/** An owner as somebody fills it in: what is left out is empty. */
export const OwnerEntered = Type.Object(
  {
    legalform: Type.Optional(Enum(LEGAL_FORMS, 'LegalForm')),
    firstname: Text,
    name: Text,
    organisation: Text,
    email: Text,
    phone: Text,
    address: Text,
    zip: Text,
    city: Text,
    area: Text,
    country: Type.Optional(Type.Union([CountryEnum, Type.Literal('')])),
  },
  { title: 'OwnerEntered' },
)

/** More than one line, and not without end. What the database can not keep is not taken. */
function Prose(maxLength: number) {
  return Type.String({ maxLength, pattern: '^[^\\u0000\\p{Cs}]*$' })
}

/** The same, with something in it. */
function Words(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000\\p{Cs}]*[^\\s\\u0000\\p{Cs}][^\\u0000\\p{Cs}]*$' })
}

const Contact = Type.Optional(Type.String({ maxLength: 320, pattern: LINE }))

/** What is written on a draft. A key that is absent is left as it is. */
export const ProcedureChange = Type.Object(
  {
    service: Type.Optional(
      Type.Object({ product: Type.String(Line), name: Type.String({ ...Line, minLength: 1 }) }, { title: 'ProcedureService' }),
    ),
    claimed: Type.Optional(OwnerEntered),
    wanted: Type.Optional(
      Type.Object(
        { owner: Type.Optional(OwnerEntered), contactAdmin: Contact, contactBilling: Contact },
        { title: 'WantedEntered' },
      ),
    ),
    situation: Type.Optional(Enum(SITUATIONS, 'ProcedureSituation')),
    statement: Type.Optional(Prose(4000)),
  },
  { title: 'ProcedureChange' },
)

export type ProcedureChange = Type.Static<typeof ProcedureChange>

export const ProcedureAnswer = Type.Object({ text: Words(4000) }, { title: 'ProcedureAnswer' })

export const OwnProcedureBegin = Type.Object(
  {
    kind: Enum(['voip-validation', 'group-contacts'], 'OwnProcedureKind'),
    group: Type.Optional(Type.String({ ...Line, minLength: 1, description: 'The billing group, for `group-contacts`.' })),
    contactAdmin: Contact,
    contactBilling: Contact,
    statement: Type.Optional(Prose(4000)),
  },
  { title: 'OwnProcedureBegin' },
)

export const ObjectionToken = Type.Object({ token: Type.String({ minLength: 1, maxLength: 256, pattern: LINE }) })

export const ObjectionView = Type.Object(
  {
    service: Type.Object({ product: Type.String(), name: Type.String() }),
    wanted: Enum(['owner', 'contacts']),
    effectiveAt: Nullable(DateTime),
    state: Enum(['open', 'objected', 'over'], 'ObjectionState'),
  },
  { title: 'Objection', description: 'What was accepted, and whether one can still object. Never who applies.' },
)

export type ObjectionView = Type.Static<typeof ObjectionView>

export const ObjectionBody = Type.Object({ ...ObjectionToken.properties, reason: Words(2000) }, { title: 'ObjectionReason' })

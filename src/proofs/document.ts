/** PDF, read by PDFium. It is built without scripts, and nothing that a document asks for is fetched. */
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { PAGES_ALLOWED } from '../domain/proof.ts'
import { Refusal } from '../domain/refusal.ts'
import { VIEW_SIDE } from './limits.ts'
import type { Pixels } from './picture.ts'
import { unfoldsTooFar } from './unfold.ts'

const GLANCE_SIDE = 200
/** Milliseconds of work for a glance at every page. What many honest pages do not get done in it is left to the viewer. */
const GLANCES = 8000

/** Counts the pages, and draws each small: what can not be drawn, nobody could read. */
export async function readDocument(pdf: Buffer): Promise<number> {
  if (await unfoldsTooFar(pdf)) throw new Refusal('proof_suspicious')
  const document = await opened(pdf)
  const pages = document.getPageCount()
  if (pages === 0) throw new Refusal('proof_unreadable')
  if (pages > PAGES_ALLOWED) throw new Refusal('proof_too_long')
  for (let page = 1; page <= pages && workSoFar() < GLANCES; page++) await drawn(document, page, GLANCE_SIDE)
  return pages
}

/** One page, large enough to be read. */
export async function drawPage(pdf: Buffer, page: number): Promise<Pixels> {
  const document = await opened(pdf)
  if (page > document.getPageCount()) throw new Refusal('proof_unreadable')
  return drawn(document, page, VIEW_SIDE)
}

async function opened(pdf: Buffer): Promise<PDFiumDocument> {
  const library = await PDFiumLibrary.init()
  return library.loadDocument(pdf)
}

async function drawn(document: PDFiumDocument, number: number, side: number): Promise<Pixels> {
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const longer = Math.max(originalWidth, originalHeight)
  if (!(longer > 0)) throw new Refusal('proof_unreadable')
  const sized = (length: number) => Math.max(1, Math.round((length / longer) * side))
  const size = { width: sized(originalWidth), height: sized(originalHeight) }
  const { data, width, height } = await page.render({ ...size, scale: 1, render: 'bitmap', renderFormFields: true })
  return { data, width, height }
}

function workSoFar(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

import { Refusal } from '../../../contract/refusal.ts'
import type { Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { utf8Pieces } from '../markup-encoding.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { WorkbookHandler } from './workbook-handler.ts'

/**
 * Reads a workbook in SpreadsheetML 2003 (an .xls or .xml that is XML) as plain grids, streaming it: memory is that of the filled
 * cells. It holds no macros; links to other files are never followed.
 * @throws Refusal file-damaged, file-suspicious, file-too-large
 */
export function readXml2003(bytes: Uint8Array, limits: ReadLimits): Workbook {
  const handler = new WorkbookHandler(limits)
  const scanner = new XmlScanner(handler)
  for (const piece of utf8Pieces(bytes)) scanner.write(piece)
  scanner.end()
  if (!handler.complete) throw new Refusal('file-damaged', { format: 'xml2003' })
  return {
    format: 'xml2003',
    date1904: handler.date1904,
    sheets: handler.sheets,
    activeSheet: 0,
    macros: false,
    externalLinks: false,
  }
}

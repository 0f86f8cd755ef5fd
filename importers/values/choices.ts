import type { z } from 'zod'
import type { IdDocType, PayMethod, RateUnit, Sex } from '../../contract/entities.ts'
import { compact } from '../../contract/text.ts'
import { cellText } from '../formats/grid.ts'
import { isUnusable, type Reader, saysNothing } from './reader.ts'

/** A reader that maps what a cell says to one of a few values by the first pattern that fits. */
function choice<Value>(patterns: [RegExp, Value][], strict: boolean): Reader<Value> {
  return (cell, context) => {
    if (isUnusable(cell, context)) return undefined
    const text = compact(cellText(cell))
    const found = patterns.find(([pattern]) => pattern.test(text))
    if (found) return found[1]
    if (strict && !saysNothing(text)) context.report('imp-value-unreadable', { expected: 'choice' })
    return undefined
  }
}

export const readSex: Reader<z.infer<typeof Sex>> = choice(
  [
    [/^(男性?|M|male|1)$/i, 'male'],
    [/^(女性?|F|female|2)$/i, 'female'],
  ],
  true,
)

/** 是/否, 有/无, 已/未, ticks and crosses; a date or number of a certificate counts as yes. */
export const readYesNo: Reader<boolean> = choice<boolean>(
  [
    [/^(否|无|未|没|不|×|✗|✘|x|n|no|false|0|FALSE)/i, false],
    [/^(是|有|已|√|✓|✔|☑|y|yes|true|1|合格|通过|参加|购买|\d{4})/i, true],
  ],
  false,
)

export const readRateUnit: Reader<z.infer<typeof RateUnit>> = choice<z.infer<typeof RateUnit>>(
  [
    [/件|量|包干|包工|平方|立方|米|吨/, 'piece'],
    [/小时|时薪|\/时|元\/h/i, 'hour'],
    [/月/, 'month'],
    [/日|天|点工|计时|工日/, 'day'],
  ],
  false,
)

export const readPayMethod: Reader<z.infer<typeof PayMethod>> = choice<z.infer<typeof PayMethod>>(
  [
    [/现金/, 'cash'],
    [/代领|班组长|包工头|带班/, 'foreman'],
    [/微信|支付宝|私(人|户)|个人转账/, 'privateAccount'],
    [/银行|转账|代发|卡|专户/, 'bankTransfer'],
    [/./, 'other'],
  ],
  false,
)

export const readIdDocType: Reader<IdDocType> = choice<IdDocType>(
  [
    [/港澳台.*居住证|居住证/, 'hmtResidencePermit'],
    [/永久居留/, 'foreignPermanentResidentId'],
    [/通行证|回乡证|台胞证/, 'mainlandTravelPermit'],
    [/护照/, 'passport'],
    [/身份证/, 'residentId'],
    [/./, 'other'],
  ],
  false,
)

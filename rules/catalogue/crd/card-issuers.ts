/**
 * Issuers of the commonest cards in China by the first digits of the number: as known from general knowledge, compared with lists that
 * public programs carry; no issuer's own list was found. Far from whole: a prefix that is missing says nothing of the card.
 */
export interface Issuer {
  /** Full name; null for the fictional cards of examples and drills, which fit any bank. */
  bank: string | null
  /** Other names that people write, at the beginning of the text. */
  short: readonly string[]
  /** Prefixes of debit cards, passbooks and social security cards. */
  debit: readonly string[]
  /** Prefixes of credit and semi-credit cards. */
  credit: readonly string[]
}

const list = (text: string): string[] => text.trim().split(/\s+/)

export const ISSUERS: readonly Issuer[] = [
  { bank: null, short: [], debit: ['6200000'], credit: [] },
  {
    bank: '中国工商银行',
    short: ['工商银行', '工行', 'ICBC'],
    debit: list(
      '955880 955881 955882 955888 622200 622202 622203 622208 621225 621226 621281 621288 621558 621559 621722 621723 620058',
    ),
    credit: list(
      '622230 622231 622232 622235 622237 622238 622239 622240 622245 625330 625331 625332 628288',
    ),
  },
  {
    bank: '中国农业银行',
    short: ['农业银行', '农行', 'ABC'],
    debit: list(
      '95595 95596 95597 95598 95599 622840 622844 622845 622846 622847 622848 622849 622823 622824 622825',
    ),
    credit: list('622836 622837 622838 628268 625996 625997 625998 404117 404118 404119 404120 404121'),
  },
  {
    bank: '中国银行',
    short: ['中行', 'BOC'],
    debit: list(
      '456351 601382 620061 621256 621212 621283 621330 621331 621332 621333 621660 621661 621662 621663 621665 621666 621667 621668 621669 621672 621725 621756 621757 621758 621759 621785 621786 621787 621788 621789 621790 623208',
    ),
    credit: list(
      '409665 409666 409667 409668 409669 409670 409671 409672 518377 518378 518379 622750 622751 622757 622758 622759 622760 622761 622762 622763 625905 625906 625907 625908 625909 625910 628388',
    ),
  },
  {
    bank: '中国建设银行',
    short: ['建设银行', '建行', 'CCB'],
    debit: list(
      '436742 620060 621080 621081 621284 621466 621467 621488 621499 621598 621621 621700 622280 622700 622966 622988 623211',
    ),
    credit: list(
      '436718 436738 436745 436748 489592 552801 622725 622728 625362 625363 628266 628316 628317 628366',
    ),
  },
  {
    bank: '交通银行',
    short: ['中国交通银行', '交行', 'BOCOM'],
    debit: list('405512 601428 621002 621069 621335 621436 622258 622259 622260 622261 622262'),
    credit: list(
      '458123 458124 520169 521899 522964 552853 434910 622250 622251 622252 622253 628216 628218',
    ),
  },
  {
    bank: '招商银行',
    short: ['招行', 'CMB'],
    debit: list(
      '410062 468203 512425 524011 621286 621483 621485 621486 622580 622588 622598 622609 690755 95555',
    ),
    credit: list(
      '356885 356886 356887 356888 356889 356890 439188 439225 439226 439227 479228 479229 518710 518718 545619 545620 545621 545947 552534 552587 622575 622576 622577 622578 622579 622581 622582 625802 625803 628262 628362',
    ),
  },
  {
    bank: '中国邮政储蓄银行',
    short: ['邮政储蓄银行', '邮储银行', '邮储', 'PSBC'],
    debit: list(
      '955100 620062 621095 621096 621098 621285 621599 621622 621798 621799 622150 622151 622181 622188 622199',
    ),
    credit: list('622810 622811 622812 628310'),
  },
  {
    bank: '中信银行',
    short: ['中信', 'CITIC'],
    debit: list('433670 433680 442729 442730 621771 622690 622691 622692 622696 622698'),
    credit: list('518212 520108 556617 622680 622688 622689'),
  },
  {
    bank: '中国光大银行',
    short: ['光大银行', '光大', 'CEB'],
    debit: list('622660 622662 622663 622664 622665 622666 622667 622668 622669 622670 622671 622672 622673'),
    credit: list('622650 622655 622658'),
  },
  {
    bank: '中国民生银行',
    short: ['民生银行', '民生', 'CMBC'],
    debit: list('415599 421393 621691 622615 622616 622617 622618 622619 622622'),
    credit: list('622600 622601 622602 622603'),
  },
  {
    bank: '华夏银行',
    short: ['华夏', 'HXB'],
    debit: list('621222 622630 622631 622632 622633'),
    credit: list('622636 622637 622638'),
  },
  {
    bank: '平安银行',
    short: ['中国平安银行', '深圳发展银行', '平安', 'PAB'],
    debit: list('602907 621626 622298 622986 622989 623058 627066 627067 627068 627069'),
    credit: list('526855 528020 531659 622155 622156 622157 622525 622526'),
  },
  {
    bank: '兴业银行',
    short: ['兴业', 'CIB'],
    debit: list('438588 438589 622908 622909 966666'),
    credit: list('622901 622902 622922'),
  },
  {
    bank: '上海浦东发展银行',
    short: ['浦发银行', '浦发', 'SPDB'],
    debit: list('622516 622517 622518 622521 622522 622523'),
    credit: list('356850 356851 356852 404738 404739 456418 498451 515672 517650 525998'),
  },
  {
    bank: '广发银行',
    short: ['广东发展银行', '广发', 'CGB'],
    debit: list('621462 622568'),
    credit: list(
      '406365 406366 428911 436768 436769 436770 487013 520152 520382 528931 548844 552794 558894 622555 622556 622557 622558 622559',
    ),
  },
]

/** What the first digits say of a card. */
export interface CardOrigin {
  issuer: Issuer
  credit: boolean
}

const ORIGINS = new Map<string, CardOrigin>(
  ISSUERS.flatMap(issuer => [
    ...issuer.debit.map(prefix => [prefix, { issuer, credit: false }] as const),
    ...issuer.credit.map(prefix => [prefix, { issuer, credit: true }] as const),
  ]),
)
const LENGTHS = [...new Set([...ORIGINS.keys()].map(prefix => prefix.length))].sort((a, b) => b - a)

/** Issuer and kind of a card by the longest prefix that is known; null when none is. */
export function cardOrigin(card: string): CardOrigin | null {
  for (const length of LENGTHS) {
    const origin = ORIGINS.get(card.slice(0, length))
    if (origin !== undefined) return origin
  }
  return null
}

/** The bank of the table that a text names, as people write it; null when it names none of them. */
export function namedIssuer(text: string): Issuer | null {
  return (
    ISSUERS.find(({ bank }) => bank !== null && text.includes(bank)) ??
    ISSUERS.find(({ short }) => short.some(name => text.startsWith(name))) ??
    null
  )
}

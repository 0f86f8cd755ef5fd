/** One bar of a chart: its label below, its parts from the ground up, and what it says in words. */
export interface Bar {
  label: string
  words: string
  parts: readonly { tone: string; value: number }[]
}

const [WIDTH, HEIGHT, GAP, TOP] = [520, 120, 10, 14]

/** A small bar chart; every bar also says its numbers in words, so that nothing hangs on colour or height. `topOf` is printed above it. */
export function Bars({
  title,
  bars,
  topOf,
}: {
  title: string
  bars: readonly Bar[]
  topOf: (bar: Bar) => string
}) {
  const sum = ({ parts }: Bar) => parts.reduce((all, { value }) => all + value, 0)
  const most = Math.max(1, ...bars.map(sum))
  const step = WIDTH / Math.max(6, bars.length)
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + 18}`} role="img" aria-label={title}>
        <line className="ground" x1="0" x2={WIDTH} y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
        {bars.map((bar, index) => {
          let height = 0
          const middle = index * step + step / 2
          return (
            <g key={bar.label}>
              <title>{`${bar.label} ${bar.words}`}</title>
              {bar.parts.map(({ tone, value }) => {
                const part = (value / most) * HEIGHT
                height += part
                return (
                  <rect
                    key={tone}
                    className={tone}
                    x={index * step + GAP / 2}
                    width={Math.min(48, step - GAP)}
                    transform={`translate(${Math.max(0, (step - GAP - 48) / 2)} 0)`}
                    y={HEIGHT + TOP - height}
                    height={part}
                  />
                )
              })}
              <text x={middle} y={HEIGHT + TOP - height - 3}>
                {topOf(bar)}
              </text>
              <text x={middle} y={HEIGHT + TOP + 14}>
                {bar.label}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

/** The import table of docs/architecture.md, enforced. A folder may import itself and what stands beside it here. */
const mayImport = {
  contract: [],
  db: ['contract'],
  importers: ['contract'],
  rules: ['contract'],
  signing: ['contract'],
  sync: ['contract', 'db', 'signing'],
  reports: ['contract'],
  renderer: ['contract'],
  main: ['contract', 'db', 'importers', 'rules', 'signing', 'sync', 'reports', 'platform'],
  platform: ['contract', 'rules'],
}

/** The stand-in shares the protocol codecs with the client, and nothing else of its sync room. */
const codecs = 'sync/[^/]+/codec'

const rooms = Object.keys(mayImport)

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.map(room => ({
      name: `${room}-imports`,
      severity: 'error',
      comment: `${room}/ may import: ${[room, ...mayImport[room]].join(', ')}`,
      from: { path: `^${room}/`, pathNot: '\\.test\\.tsx?$' },
      to: {
        path: `^(${rooms.join('|')}|test)/`,
        pathNot: [
          `^(${[room, ...mayImport[room]].join('|')})/`,
          ...(room === 'platform' ? [`^${codecs}`] : []),
        ],
      },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(node_modules|out|dist)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'] },
  },
}

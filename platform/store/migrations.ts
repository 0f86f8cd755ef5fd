/** Numbered steps, forward only, the same on PGlite and PostgreSQL. Each text is one statement. */
export const MIGRATIONS: readonly { version: number; statements: readonly string[] }[] = [
  {
    version: 1,
    statements: [
      `create table identity (
        id integer primary key check (id = 1),
        access_no text not null, key text not null, factory_num text not null,
        appid text not null, secret text not null)`,
      `create table team (
        team_sys_no serial primary key, code text unique, name text not null,
        leader_id_number text, fields jsonb not null)`,
      `create table worker (
        id_number text primary key, name text not null,
        team_sys_no integer not null references team, fields jsonb not null)`,
      `create table movement (
        id serial primary key, id_number text not null references worker,
        team_sys_no integer not null references team, type text not null, do_date text not null)`,
      `create table punch (
        id serial primary key, id_number text not null references worker, at text not null,
        check_type text not null, channel text not null, method text not null)`,
      `create table payroll_row (
        third_pay_roll_code text primary key, pay_roll_code text not null, project_code text not null,
        corp_code text not null, corp_name text not null, team_sys_no integer not null references team,
        pay_month text not null, id_number text not null references worker,
        gross_fen bigint not null, net_fen bigint not null, balance_date date not null, detail jsonb not null)`,
      'create index payroll_row_month on payroll_row (project_code, pay_month)',
      'create sequence pay_roll_number',
      `create table async_job (
        serial text primary key, method text not null, status integer not null,
        result text not null, asked integer not null)`,
      `create table received (
        id serial primary key, at timestamptz not null default now(), call text not null, code text not null)`,
    ],
  },
  {
    version: 2,
    statements: [
      `create table warning (
        id text primary key, period text not null, rule text not null, level text not null,
        id_number text, label text not null, message text not null,
        raised_at timestamptz not null, cleared_at timestamptz)`,
    ],
  },
]

import { byHand } from './0001-by-hand.ts'
import type { Migration } from './migration.ts'

export const migration: Migration = {
  name: 'first-ledger',
  sql: `
CREATE TABLE "audit_entry" (
  "sequence" integer PRIMARY KEY NOT NULL,
  "at" text NOT NULL,
  "actor" text NOT NULL,
  "action" text NOT NULL,
  "subject" text,
  "details" text NOT NULL,
  "previous_hash" text NOT NULL,
  "hash" text NOT NULL
);
CREATE INDEX "audit_entry_action" ON "audit_entry" ("action","subject");
CREATE TABLE "check_run" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "pack" text NOT NULL,
  "parameters" text NOT NULL,
  "ran_at" text NOT NULL,
  "revision" integer NOT NULL,
  "workers" integer NOT NULL,
  "not_checked" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "check_run_month" ON "check_run" ("project_id","period");
CREATE TABLE "finding" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "run_id" text NOT NULL,
  "finding_id" text NOT NULL,
  "rule" text NOT NULL,
  "severity" text NOT NULL,
  "first_found" text NOT NULL,
  "data" text NOT NULL,
  FOREIGN KEY ("run_id") REFERENCES "check_run"("id") ON UPDATE no action ON DELETE cascade
);
CREATE INDEX "finding_run" ON "finding" ("run_id");
CREATE INDEX "finding_rule" ON "finding" ("rule");
CREATE TABLE "finding_handling" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "doubt" text NOT NULL,
  "rule" text NOT NULL,
  "on" text NOT NULL,
  "by" text NOT NULL,
  "note" text NOT NULL,
  "at" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "finding_handling_doubt" ON "finding_handling" ("project_id","period","doubt");
CREATE TABLE "finding_reason" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "doubt" text NOT NULL,
  "rule" text NOT NULL,
  "text" text NOT NULL,
  "by" text NOT NULL,
  "at" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "finding_reason_doubt" ON "finding_reason" ("project_id","period","doubt");
CREATE TABLE "document_seen" (
  "id" text PRIMARY KEY NOT NULL,
  "doubt" text NOT NULL,
  "rule" text NOT NULL,
  "text" text NOT NULL,
  "by" text NOT NULL,
  "at" text NOT NULL,
  "sha256" text NOT NULL,
  FOREIGN KEY ("sha256") REFERENCES "evidence_file"("sha256") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "document_seen_doubt" ON "document_seen" ("doubt");
CREATE TABLE "evidence_file" (
  "sha256" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "size" integer NOT NULL,
  "bytes" blob NOT NULL
);
CREATE TABLE "waiver" (
  "id" text PRIMARY KEY NOT NULL,
  "rule" text NOT NULL,
  "scope" text NOT NULL,
  "project_id" text,
  "worker_id" text,
  "file" text,
  "sheet" text,
  "reason" text NOT NULL,
  "by" text NOT NULL,
  "from" text NOT NULL,
  "until" text NOT NULL,
  "frozen" text,
  "at" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  CONSTRAINT "waiver_has_reason" CHECK(length(trim("waiver"."reason")) > 1),
  CONSTRAINT "waiver_has_end" CHECK("waiver"."until" >= "waiver"."from")
);
CREATE INDEX "waiver_rule" ON "waiver" ("rule");
CREATE TABLE "change" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "by" text NOT NULL,
  "at" text NOT NULL,
  "entity" text NOT NULL,
  "record_id" text,
  "before" text,
  "previous_by" text
);
CREATE INDEX "change_by" ON "change" ("by");
CREATE INDEX "change_record" ON "change" ("record_id");
CREATE INDEX "change_previous" ON "change" ("previous_by");
CREATE TABLE "column_mapping" (
  "id" text PRIMARY KEY NOT NULL,
  "company_id" text NOT NULL,
  "fingerprint" text NOT NULL,
  "name" text,
  "mapping" text NOT NULL,
  "at" text NOT NULL,
  "used_at" text,
  FOREIGN KEY ("company_id") REFERENCES "company"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "column_mapping_layout" ON "column_mapping" ("company_id","fingerprint");
CREATE TABLE "import_file" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "file" text NOT NULL,
  "sha256" text NOT NULL,
  "bytes" integer NOT NULL,
  "format" text NOT NULL,
  "period" text,
  "chosen_period" text,
  "state" text NOT NULL,
  "at" text NOT NULL,
  "problems" text NOT NULL,
  "decided_at" integer NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "import_file_project" ON "import_file" ("project_id","sha256");
CREATE TABLE "import_part" (
  "sheet_id" text NOT NULL,
  "position" integer NOT NULL,
  "counts" text NOT NULL,
  "has_problems" integer NOT NULL,
  "decisions" text NOT NULL,
  "rows" text NOT NULL,
  PRIMARY KEY("sheet_id", "position"),
  FOREIGN KEY ("sheet_id") REFERENCES "import_sheet"("id") ON UPDATE no action ON DELETE no action
);
CREATE TABLE "import_sheet" (
  "id" text PRIMARY KEY NOT NULL,
  "import_id" text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "hidden" integer NOT NULL,
  "kind" text NOT NULL,
  "confidence" real NOT NULL,
  "project_name" text,
  "project_code" text,
  "period" text,
  "stated_period" text,
  "team" text,
  "unit" text,
  "paid_on" text,
  "header_rows" text NOT NULL,
  "columns" text NOT NULL,
  "skipped" text NOT NULL,
  "totals" text NOT NULL,
  "problems" text NOT NULL,
  "left_out" text,
  "counts" text NOT NULL,
  "questions" text NOT NULL,
  "fingerprint" text,
  "recognised_kind" text NOT NULL,
  "corrected" text,
  "mapping_id" text,
  "span_part" text,
  "team_from" text,
  FOREIGN KEY ("import_id") REFERENCES "import_file"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "import_sheet_import" ON "import_sheet" ("import_id");
CREATE TABLE "ledger_state" (
  "id" integer PRIMARY KEY NOT NULL,
  "revision" integer NOT NULL,
  "shared" integer NOT NULL,
  "drill" integer NOT NULL
);
CREATE TABLE "project_state" (
  "project_id" text PRIMARY KEY NOT NULL,
  "revision" integer NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE cascade
);
CREATE TABLE "attendance_month" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "team_id" text,
  "team_name" text,
  "worker_id" text,
  "name" text NOT NULL,
  "id_number" text,
  "trade" text,
  "days" text NOT NULL,
  "overtime_days" text,
  "stated_days" integer,
  "stated_hours" integer,
  "overtime_hours" integer,
  "marked_hours" integer,
  "marked_overtime" integer,
  "span_totals" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  "source_cells" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "attendance_month_key" ON "attendance_month" ("project_id","period");
CREATE TABLE "confirmation" (
  "id" text PRIMARY KEY NOT NULL,
  "line_id" text NOT NULL,
  "line_digest" text NOT NULL,
  "method" text NOT NULL,
  "confirmed_at" text NOT NULL,
  "witness" text,
  "evidence" text
);
CREATE INDEX "confirmation_line" ON "confirmation" ("line_id");
CREATE TABLE "pay_result" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "wage_month" text NOT NULL,
  "line_id" text,
  "name" text NOT NULL,
  "wage_card" text NOT NULL,
  "amount" integer NOT NULL,
  "status" text NOT NULL,
  "reason" text,
  "paid_on" text,
  "serial" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "pay_result_month" ON "pay_result" ("project_id","wage_month");
CREATE TABLE "payroll_line" (
  "id" text PRIMARY KEY NOT NULL,
  "sheet_id" text NOT NULL,
  "worker_id" text,
  "name" text NOT NULL,
  "id_doc_type" text NOT NULL,
  "id_number" text,
  "phone" text,
  "trade" text,
  "employer" text,
  "rate_unit" text,
  "wage_rate" integer,
  "attendance_days" integer,
  "work_hours" integer,
  "overtime_hours" integer,
  "base_pay" integer,
  "quantity" integer,
  "unit_price" integer,
  "piece_pay" integer,
  "overtime_pay" integer,
  "allowance" integer,
  "bonus" integer,
  "back_pay" integer,
  "back_pay_month" text,
  "other_due" text NOT NULL,
  "gross_pay" integer,
  "income_tax" integer,
  "social_insurance" integer,
  "housing_fund" integer,
  "advance" integer,
  "other_deductions" text NOT NULL,
  "deduction_total" integer,
  "net_pay" integer,
  "bank_name" text,
  "wage_card" text,
  "account_holder" text,
  "pay_method" text,
  "remark" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  "source_cells" text,
  FOREIGN KEY ("sheet_id") REFERENCES "payroll_sheet"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "payroll_line_sheet" ON "payroll_line" ("sheet_id");
CREATE INDEX "payroll_line_worker" ON "payroll_line" ("worker_id");
CREATE TABLE "payroll_sheet" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "wage_month" text NOT NULL,
  "team_id" text,
  "team_name" text,
  "employer" text,
  "pay_planned_on" text,
  "stated" text NOT NULL,
  "fields" text NOT NULL,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "payroll_sheet_key" ON "payroll_sheet" ("project_id","wage_month","team_name");
CREATE TABLE "punch" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "worker_id" text NOT NULL,
  "at" text NOT NULL,
  "direction" text,
  "method" text,
  "channel" text,
  "manual" integer NOT NULL,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "punch_project" ON "punch" ("project_id","at");
CREATE INDEX "punch_worker" ON "punch" ("worker_id","at");
CREATE TABLE "empty_paper_book" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "book" text NOT NULL,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "empty_paper_book_key" ON "empty_paper_book" ("project_id","book");
CREATE TABLE "paper" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "book" text NOT NULL,
  "position" integer NOT NULL,
  "row" text NOT NULL,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "paper_book" ON "paper" ("project_id","book","position");
CREATE TABLE "account_entry" (
  "id" text PRIMARY KEY NOT NULL,
  "account_id" text NOT NULL,
  "on_date" text NOT NULL,
  "direction" text NOT NULL,
  "kind" text NOT NULL,
  "amount" integer NOT NULL,
  "wage_month" text,
  "counterparty" text,
  "reference" text,
  FOREIGN KEY ("account_id") REFERENCES "wage_account"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "account_entry_account" ON "account_entry" ("account_id","on_date");
CREATE TABLE "company" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "uscc" text
);
CREATE TABLE "engagement" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "worker_id" text NOT NULL,
  "team_id" text,
  "job_number" text,
  "employer" text,
  "trade" text,
  "skill_level" text,
  "employment_form" text,
  "worker_type" text,
  "is_team_leader" integer NOT NULL,
  "entry_date" text,
  "exit_date" text,
  "wage_rate" integer,
  "rate_unit" text,
  "wage_card" text,
  "bank_name" text,
  "account_holder" text,
  "safety_trained_on" text,
  "injury_insured" integer,
  "special_operation_no" text,
  "special_operation_valid_to" text,
  "remark" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("team_id") REFERENCES "team"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "engagement_project" ON "engagement" ("project_id");
CREATE INDEX "engagement_worker" ON "engagement" ("worker_id");
CREATE TABLE "labor_contract" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "worker_id" text NOT NULL,
  "kind" text NOT NULL,
  "contract_no" text,
  "employer" text,
  "signed_on" text,
  "start_date" text,
  "end_date" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "labor_contract_project" ON "labor_contract" ("project_id");
CREATE TABLE "participant" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "role" text NOT NULL,
  "name" text NOT NULL,
  "uscc" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "participant_project" ON "participant" ("project_id");
CREATE TABLE "progress_payment" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "progress_payment" integer NOT NULL,
  "labor_cost_due" integer NOT NULL,
  "progress_note" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "progress_payment_month" ON "progress_payment" ("project_id","period");
CREATE TABLE "project" (
  "id" text PRIMARY KEY NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "address" text,
  "construction_permit_no" text,
  "industry" text,
  "regulator" text,
  "contract_amount" integer,
  "start_date" text,
  "completion_date" text,
  "status" text NOT NULL,
  "pay_day" integer,
  "funding_cycle_months" integer,
  "labor_cost_ratio" integer,
  "project_manager" text,
  "chief_supervisor" text,
  "labor_officer" text,
  "labor_officer_phone" text
);
CREATE UNIQUE INDEX "project_code_unique" ON "project" ("code");
CREATE TABLE "safety_training" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "worker_id" text NOT NULL,
  "trained_on" text NOT NULL,
  "name" text NOT NULL,
  "hours" integer,
  "passed" integer NOT NULL,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "safety_training_project" ON "safety_training" ("project_id");
CREATE TABLE "team" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "participant_id" text,
  "name" text NOT NULL,
  "leader_name" text,
  "leader_id_number" text,
  "trade" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "team_name" ON "team" ("project_id","name");
CREATE TABLE "wage_account" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "holder_name" text NOT NULL,
  "holder_uscc" text,
  "account_no" text NOT NULL,
  "bank_name" text NOT NULL,
  "opened_on" text,
  "tripartite_agreement_no" text,
  "filed_on" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "wage_account_project" ON "wage_account" ("project_id");
CREATE TABLE "worker" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "id_doc_type" text NOT NULL,
  "id_number" text NOT NULL,
  "sex" text,
  "ethnicity" text,
  "birth_date" text,
  "stated_age" integer,
  "registered_address" text,
  "current_address" text,
  "native_place" text,
  "issuing_authority" text,
  "valid_from" text,
  "valid_to" text,
  "phone" text,
  "emergency_contact" text,
  "emergency_phone" text,
  "education" text,
  "political_status" text,
  "marital_status" text,
  "photo_url" text,
  "source_sheet_id" text,
  "source_row" integer,
  "changed_by" text
);
CREATE UNIQUE INDEX "worker_id_number" ON "worker" ("id_number");
CREATE TABLE "parameter_override" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text,
  "key" text NOT NULL,
  "effective_from" text NOT NULL,
  "value" integer NOT NULL,
  "reason" text NOT NULL,
  "by" text NOT NULL,
  "at" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "parameter_override_key" ON "parameter_override" ("key","project_id");
CREATE TABLE "regional_pack" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "pack" text NOT NULL,
  "by" text NOT NULL,
  "at" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "regional_pack_project" ON "regional_pack" ("project_id","pack");
CREATE TABLE "rule_update" (
  "version" text PRIMARY KEY NOT NULL,
  "installed_at" text NOT NULL,
  "bytes" blob NOT NULL,
  "content" text NOT NULL
);
CREATE TABLE "connection" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "name" text NOT NULL,
  "profile" text NOT NULL,
  "url" text NOT NULL,
  "drill" integer NOT NULL,
  "parked" integer NOT NULL,
  "credentials" text NOT NULL,
  "code_tables" text NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "connection_name" ON "connection" ("project_id","profile","name");
CREATE TABLE "outbox_operation" (
  "id" text PRIMARY KEY NOT NULL,
  "connection_id" text,
  "project_id" text NOT NULL,
  "period" text,
  "statement_id" text,
  "kind" text NOT NULL,
  "label" text NOT NULL,
  "idempotency_key" text NOT NULL,
  "payload" text NOT NULL,
  "depends_on" text,
  "state" text NOT NULL,
  "reason" text,
  "ticket" text,
  "attempts" integer NOT NULL,
  "created_at" text NOT NULL,
  "sent_at" text,
  "sequence" integer NOT NULL,
  "settled_at" text,
  "drill" integer NOT NULL,
  FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "outbox_operation_key" ON "outbox_operation" ("idempotency_key");
CREATE INDEX "outbox_operation_state" ON "outbox_operation" ("state","sequence");
CREATE INDEX "outbox_operation_sequence" ON "outbox_operation" ("sequence");
CREATE INDEX "outbox_operation_month" ON "outbox_operation" ("project_id","period");
CREATE TABLE "platform_answer" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "operation_id" text NOT NULL,
  "at" text NOT NULL,
  "status" integer,
  "body" text NOT NULL,
  "outcome" text NOT NULL,
  FOREIGN KEY ("operation_id") REFERENCES "outbox_operation"("id") ON UPDATE no action ON DELETE no action
);
CREATE INDEX "platform_answer_operation" ON "platform_answer" ("operation_id");
CREATE TABLE "platform_warning" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "code" text NOT NULL,
  "severity" text NOT NULL,
  "raised_at" text NOT NULL,
  "due_date" text,
  "description" text NOT NULL,
  "handled_at" text,
  "handling_note" text,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE TABLE "signer_key" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "role" text NOT NULL,
  "drill" integer NOT NULL,
  "key_file" blob NOT NULL,
  "passphrase" text NOT NULL
);
CREATE UNIQUE INDEX "signer_key_holder" ON "signer_key" ("name","role","drill");
CREATE TABLE "statement" (
  "id" text PRIMARY KEY NOT NULL,
  "project_id" text NOT NULL,
  "period" text NOT NULL,
  "digest" text NOT NULL,
  "lines_digest" text NOT NULL,
  "amends" text,
  "drill" integer NOT NULL,
  "created_at" text NOT NULL,
  "bytes" blob NOT NULL,
  "people" integer NOT NULL,
  "gross_pay" integer NOT NULL,
  "deductions" integer NOT NULL,
  "net_pay" integer NOT NULL,
  FOREIGN KEY ("project_id") REFERENCES "project"("id") ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX "statement_digest" ON "statement" ("digest");
CREATE INDEX "statement_month" ON "statement" ("project_id","period");
${byHand}`,
}

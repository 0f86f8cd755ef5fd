/** The audit log is only ever appended to; a program error cannot rewrite it either. */
export const byHand = `
CREATE TRIGGER "audit_entry_not_changed" BEFORE UPDATE ON "audit_entry"
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER "audit_entry_not_removed" BEFORE DELETE ON "audit_entry"
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
`

package dk.skranke.safekeeping;

import java.sql.SQLException;

/** What the world may have done since the backup was made. */
record Aftermath(Database database) {

    static Aftermath of(Database database) {
        return new Aftermath(database);
    }

    /** Letters that waited then may have left since: a person decides, on the mail page of the administration. */
    void hold() throws SQLException {
        database.run(
                "update ticketing.delivery set state = 'FAILED', reason = 'RESTORED', at = now()"
                        + " where message_id in (select message_id from mail.outgoing where sent_at is null and failed_at is null)");
        database.run("update mail.outgoing set failed_at = now(), reason = 'RESTORED', started_at = null"
                + " where sent_at is null and failed_at is null");
        // Whatever had been sent and was still held becomes a draft again, and says so.
        database.run("do $$ begin if to_regclass('composing.draft') is not null then"
                + " update composing.draft set send_at = null, sent_at = null, later = false, unless_written = false,"
                + " key = null, aside = true, returned = 'composing.returned.restored' where send_at is not null;"
                + " end if; end $$");
    }

    /** The real office fetches its mail itself; a second one would take it away. */
    void cutOff() throws SQLException {
        database.run("update mail.mailbox set active = false");
        database.run("delete from mail.outgoing_server");
    }
}

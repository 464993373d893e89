package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartingMailRoomTest extends MailTest {

    private static final int NOBODY_LISTENS = 1;

    @AfterEach
    void forget() {
        inMailRoom(() -> sql.execute("delete from operations.scheduled_tasks where picked_by = 'the other'"));
        inMailRoom(() -> sql.execute("update mail.mailbox set active = false where imap_user = 'anden'"));
    }

    @Test
    void what_a_killed_program_was_fetching_does_not_stop_the_next_start() {
        fetching(box(), true);

        assertThatCode(outbox::open).doesNotThrowAnyException();

        assertThat(rows("select 1 from operations.scheduled_tasks where picked_by = 'the other' and picked"))
                .as("left to the scheduler, which takes it over when no sign of life comes")
                .hasSize(1);
    }

    @Test
    void what_another_node_begins_to_fetch_at_the_same_moment_does_not_stop_the_start() throws Exception {
        fetching(box(), false);

        var start = inMailRoom(() -> {
            sql.execute("update operations.scheduled_tasks set picked = true, version = version + 1"
                    + " where picked_by = 'the other'");
            var starting = CompletableFuture.runAsync(outbox::open);
            Outside.await(() -> sql.fetchExists(sql.selectOne().from("pg_locks where not granted")));
            return starting;
        });

        assertThat(start.get(20, TimeUnit.SECONDS)).isNull();
    }

    private void fetching(Mailbox box, boolean already) {
        inMailRoom(() -> sql.execute(
                "insert into operations.scheduled_tasks"
                        + " (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " values (?, ?, now() + interval '1 hour', ?, 'the other', now(), 2)",
                Jobs.FETCH,
                Long.toString(box.id()),
                already));
    }

    private Mailbox box() {
        var imap = new Mailbox.Imap("127.0.0.1", NOBODY_LISTENS, Encryption.NONE, "anden", "INBOX");
        return mailboxes.save(null, UUID.randomUUID() + "@brixlindegaard.dk", team(), true, imap, "hemmelig");
    }
}

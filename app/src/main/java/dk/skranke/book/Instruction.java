package dk.skranke.book;

import dk.skranke.office.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A single instruction about a deadline: what is to be done, how, until when, by whom. */
record Instruction(
        long id,
        PersonId to,
        PersonId by,
        String what,
        String how,
        Instant until,
        Instant at,
        @Nullable Instant acknowledgedAt) {}

package dk.skranke.matters;

import org.jspecify.annotations.Nullable;

/** Somebody outside the office who writes or rings. */
public record Contact(
        ContactId id,
        String name,
        @Nullable String mail,
        String phone,
        @Nullable ClientId client) {}

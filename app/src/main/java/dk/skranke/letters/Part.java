package dk.skranke.letters;

import org.jspecify.annotations.Nullable;

/** An attachment, or (inline) an image shown within the letter. The type is only what the sender claims. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Part(
        String name, String declaredType, @Nullable String contentId, boolean inline, byte[] bytes) {}

package dk.skranke.api;

import java.util.List;

/** A request that cannot be done as it is: how it is answered, and what is wrong with which field. */
class Rejected extends RuntimeException {

    /** How an answer is called, and its status. */
    enum Kind {
        UNREADABLE(400),
        INVALID(422),
        TOO_LARGE(413),
        IN_FLIGHT(409),
        KEY_REUSED(422),
        STALE(412),
        PRECONDITION_REQUIRED(428);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** As in texts and addresses: {@code key-reused}. */
        String mark() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param key of the sentence */
    record Complaint(String field, String key, List<Object> arguments) {

        static Complaint of(String field, String key, Object... arguments) {
            return new Complaint(field, "api.field." + key, List.of(arguments));
        }
    }

    private final Kind kind;
    private final transient List<Complaint> complaints;

    Rejected(Kind kind, List<Complaint> complaints) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.complaints = complaints;
    }

    Rejected(Kind kind) {
        this(kind, List.of());
    }

    /** A field of the request or of its address says what cannot be read. */
    static Rejected unreadable(String field, String key, Object... arguments) {
        return new Rejected(Kind.UNREADABLE, List.of(Complaint.of(field, key, arguments)));
    }

    static Rejected invalid(String field, String key, Object... arguments) {
        return new Rejected(Kind.INVALID, List.of(Complaint.of(field, key, arguments)));
    }

    Kind kind() {
        return kind;
    }

    List<Complaint> complaints() {
        return complaints;
    }
}

package dk.skranke.office;

/** What someone may do in the office at large. Seeing tickets follows from teams, not from the role. */
public enum Role {
    ADMINISTRATOR,
    MEMBER,
    /** From outside, with access to the one ticket that they were invited to. */
    GUEST
}

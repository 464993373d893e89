package dk.skranke.office;

/** Somebody's role, teams or place in the office changed. What they lost is lost at once. */
public record PersonChanged(PersonId person, boolean active) {}

package dk.skranke.office;

/** A team of the office. Its people see its tickets. */
public record Team(TeamId id, String name, int hue, String signature, boolean isDefault, boolean active) {}

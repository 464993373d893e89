package dk.skranke.knowledge;

/** Who may use a text. */
public enum Circle {
    MINE,
    TEAM,
    OFFICE
}

package dk.skranke.views;

/** Who finds a view in their navigation. */
public enum Circle {
    MINE,
    TEAM,
    OFFICE
}

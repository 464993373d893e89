package dk.skranke.deadlines;

/** Whose law a rule is. The Union's applies in every country that we know. */
public enum Jurisdiction {
    DE,
    DK,
    EU;

    boolean covers(Country country) {
        return this == EU || name().equals(country.name());
    }
}

package dk.skranke.filtering;

/** How a field stands to a value. */
public enum Comparison {
    IS(":"),
    BELOW("<"),
    UP_TO("<="),
    ABOVE(">"),
    FROM(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}

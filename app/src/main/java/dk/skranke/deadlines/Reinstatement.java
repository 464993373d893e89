package dk.skranke.deadlines;

/**
 * The rule by which one may still act after a missed date. As data: {@code ZPO234 NOW}.
 *
 * @param fromNow whether it runs from now, when the obstacle is gone; otherwise from the first event
 */
public record Reinstatement(String rule, boolean fromNow) {

    static Reinstatement of(String text) {
        var words = text.split(" ", -1);
        if (words.length != 2) throw new IllegalArgumentException("not a rule and its beginning: " + text);
        return switch (words[1]) {
            case "NOW" -> new Reinstatement(words[0], true);
            case "EVENT" -> new Reinstatement(words[0], false);
            default -> throw new IllegalArgumentException("NOW or EVENT: " + text);
        };
    }
}

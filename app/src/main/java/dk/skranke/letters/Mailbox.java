package dk.skranke.letters;

import java.util.Optional;

/** One entry of an address header, read character by character: {@code Name (comment) <address>} or a bare address. */
final class Mailbox {

    private enum Place {
        PHRASE,
        QUOTED,
        COMMENT,
        ANGLE,
        AFTER
    }

    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private Place place = Place.PHRASE;
    private Place beforeComment = Place.PHRASE;
    private int commentDepth;
    private boolean escaped;
    private boolean quoted;
    private boolean angled;
    private boolean broken;

    /** Commas end an entry, and so do semicolons, which some mail programs put between addresses. */
    boolean isOver(char character) {
        return (character == ',' || character == ';') && (place == Place.PHRASE || place == Place.AFTER);
    }

    void take(char character) {
        if (escaped) {
            escaped = false;
            append(character);
            return;
        }
        switch (place) {
            case PHRASE -> phrase(character);
            case QUOTED -> quoted(character);
            case COMMENT -> comment(character);
            case ANGLE -> angle(character);
            case AFTER -> after(character);
        }
    }

    Optional<Address> address() {
        if (broken || (place != Place.PHRASE && place != Place.AFTER)) {
            return Optional.empty();
        }
        if (angled) {
            return Address.of(angle.toString().strip(), name(phrase));
        }
        return quoted ? Optional.empty() : Address.of(phrase.toString().strip(), name(comment));
    }

    boolean looksLikeAddress() {
        return angled || phrase.indexOf("@") >= 0;
    }

    private static String name(StringBuilder given) {
        return EncodedWords.decode(given.toString());
    }

    private void phrase(char character) {
        switch (character) {
            case '"' -> {
                place = Place.QUOTED;
                quoted = true;
            }
            case '(' -> open();
            case '<' -> {
                place = Place.ANGLE;
                angled = true;
            }
            case '>' -> broken = true;
            default -> phrase.append(character);
        }
    }

    private void quoted(char character) {
        switch (character) {
            case '\\' -> escaped = true;
            case '"' -> place = Place.PHRASE;
            default -> phrase.append(character);
        }
    }

    private void comment(char character) {
        switch (character) {
            case '\\' -> escaped = true;
            case '(' -> commentDepth++;
            case ')' -> {
                if (--commentDepth == 0) {
                    place = beforeComment;
                }
            }
            default -> comment.append(character);
        }
    }

    private void angle(char character) {
        switch (character) {
            case '>' -> place = Place.AFTER;
            case '<' -> broken = true;
            default -> angle.append(character);
        }
    }

    /** Whatever follows the angle brackets makes it unclear which of the two is meant. */
    private void after(char character) {
        if (character == '(') {
            open();
        } else if (!Character.isWhitespace(character)) {
            broken = true;
        }
    }

    private void open() {
        phrase.append(' '); // a comment separates, so that nothing can be glued together around it
        beforeComment = place;
        place = Place.COMMENT;
        commentDepth = 1;
    }

    private void append(char character) {
        (place == Place.QUOTED ? phrase : comment).append(character);
    }
}

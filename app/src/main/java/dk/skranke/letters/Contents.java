package dk.skranke.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the sections of a mail into what the reader reads and what is attached. */
final class Contents {

    /** A second rendering for one provider's pages. */
    private static final String NOBODY_READS = "text/x-amp-html";

    private final List<Attached> attached = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final Body body;
    private final String text;

    private Contents(Section root) {
        this.body = read(root, true);
        this.text = body.asText();
    }

    static Contents of(Section root) {
        return new Contents(root);
    }

    /** What is read, in the forms that it was sent in. */
    record Body(@Nullable String text, @Nullable String html) {

        static final Body NONE = new Body(null, null);

        private boolean isEmpty() {
            return text == null && html == null;
        }

        private String asText() {
            if (html != null && (text == null || text.isBlank())) {
                return SafeHtml.toText(html);
            }
            return text == null ? "" : text;
        }

        private String asHtml() {
            if (html != null) {
                return html;
            }
            return text == null ? "" : SafeHtml.fromText(text);
        }
    }

    Body body() {
        return body;
    }

    String text() {
        return text;
    }

    Set<Trouble> troubles() {
        return troubles;
    }

    List<Part> parts() {
        var shown = body.html() == null ? Set.<String>of() : ContentIds.shownIn(body.html());
        var parts = new ArrayList<Part>();
        for (var each : attached) {
            parts.add(each.part(parts.size() + 1, shown));
        }
        return parts;
    }

    /** The bytes of the attached sections of a type. */
    List<byte[]> attached(String type) {
        return attached.stream()
                .filter(each -> each.type().equals(type))
                .map(Attached::bytes)
                .toList();
    }

    private Body read(Section section, boolean alone) {
        if (section.isMultipart() && !section.parts().isEmpty()) {
            return section.type().equals("multipart/alternative") ? alternative(section) : mixed(section);
        }
        var type = Attached.typeOf(section);
        if (isRead(section, type, alone)) {
            return text(section, type);
        }
        if (!type.equals(NOBODY_READS)) {
            attached.add(new Attached(section, type, bytes(section)));
        }
        return Body.NONE;
    }

    private static boolean isRead(Section section, String type, boolean alone) {
        if (section.isMultipart()) {
            return true;
        }
        var disposition = section.headers().disposition();
        return (type.equals("text/plain") || type.equals("text/html"))
                && !disposition.value().equals("attachment")
                && (alone || Attached.givenName(section) == null);
    }

    private Body text(Section section, String type) {
        if (section.isMultipart()) {
            troubles.add(Trouble.BROKEN_ENCODING); // its boundary never came
        }
        var parameters = section.headers().contentType();
        var bytes = bytes(section);
        if (type.equals("text/html")) {
            return new Body(null, plain(Characters.read(bytes, HtmlCharset.of(bytes, parameters.get("charset")))));
        }
        var text = plain(Characters.read(bytes, parameters.get("charset")));
        var flowed = "flowed".equalsIgnoreCase(parameters.get("format"));
        return new Body(flowed ? Flowed.unwrap(text, "yes".equalsIgnoreCase(parameters.get("delsp"))) : text, null);
    }

    private String plain(String text) {
        if (text.indexOf(Characters.REPLACEMENT) >= 0) {
            troubles.add(Trouble.BROKEN_ENCODING);
        }
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\r') {
                plain.append(at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "" : "\n");
            } else if (character >= ' ' || character == '\n' || character == '\t') {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    /** The first text and the last HTML: senders put the richest form last. */
    private Body alternative(Section section) {
        var bodies = bodies(section);
        return new Body(
                bodies.stream()
                        .map(Body::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                bodies.reversed().stream()
                        .map(Body::html)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Texts between attachments belong together. */
    private Body mixed(Section section) {
        var bodies = bodies(section).stream().filter(each -> !each.isEmpty()).toList();
        if (bodies.size() < 2) {
            return bodies.isEmpty() ? Body.NONE : bodies.getFirst();
        }
        var text = String.join("\n", bodies.stream().map(Body::asText).toList());
        var html = bodies.stream().allMatch(each -> each.html == null)
                ? null
                : String.join("\n", bodies.stream().map(Body::asHtml).toList());
        return new Body(text, html);
    }

    private List<Body> bodies(Section section) {
        return section.parts().stream().map(part -> read(part, false)).toList();
    }

    private byte[] bytes(Section section) {
        var body = section.body();
        if (body.broken()) {
            troubles.add(Trouble.BROKEN_ENCODING);
        }
        return body.bytes();
    }
}

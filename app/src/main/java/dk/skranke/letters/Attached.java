package dk.skranke.letters;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A section that is not read as text, and its decoded bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Attached(Section section, String type, byte[] bytes) {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}");
    private static final String UNKNOWN = "application/octet-stream";

    static String typeOf(Section section) {
        var type = section.type();
        return TYPE.matcher(type).matches() ? type : UNKNOWN;
    }

    static @Nullable String givenName(Section section) {
        var name = section.headers().disposition().get("filename");
        return name == null ? section.headers().contentType().get("name") : name;
    }

    /** @param shown the ids of the images that the HTML of the letter shows */
    Part part(int number, Set<String> shown) {
        var headers = section.headers();
        var id = MessageIds.one(headers.first("content-id"));
        var inline = (id != null && shown.contains(id))
                || (headers.disposition().value().equals("inline") && type.startsWith("image/"));
        return new Part(name(number), type, id, inline, bytes);
    }

    private String name(int number) {
        var given = givenName(section);
        if (given == null && type.equals("message/rfc822")) {
            var subject = Sections.headersOf(bytes).subject().replace('/', '-').replace('\\', '-');
            given = subject.isEmpty() ? null : subject + ".eml";
        }
        return FileName.of(given, type, number);
    }
}

package dk.skranke.files;

import java.util.regex.Pattern;

/** Address of kept bytes: their HMAC under this installation's key. A plain hash would let a reader confirm that a known document is here. */
public record ContentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public ContentId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("Not the address of kept bytes");
    }
}

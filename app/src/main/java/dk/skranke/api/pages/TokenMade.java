package dk.skranke.api.pages;

import dk.skranke.web.Page;

/** A new token, shown this once. */
public record TokenMade(String name, String token) implements Page {

    @Override
    public String toString() {
        return "TokenMade[…]";
    }
}

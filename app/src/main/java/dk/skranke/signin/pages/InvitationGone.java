package dk.skranke.signin.pages;

import dk.skranke.web.Page;

/** The link was used, is too old or never was one. */
public record InvitationGone() implements Page {

    @Override
    public int status() {
        return 404;
    }
}

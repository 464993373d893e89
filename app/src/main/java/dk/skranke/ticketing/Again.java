package dk.skranke.ticketing;

import dk.skranke.web.Page;

/** The form was not taken: its page is shown again, with everything that was typed. */
class Again extends RuntimeException {

    private final transient Page page;

    Again(Page page) {
        super(null, null, false, false);
        this.page = page;
    }

    Page page() {
        return page;
    }
}

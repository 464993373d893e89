package dk.skranke.notifications;

/** Where somebody wants to hear of something: on the page, on their devices, by mail at once, in their round letter. */
record Wish(boolean page, boolean push, boolean mail, boolean digest) {

    static final Wish ON_THE_PAGE = new Wish(true, false, false, false);

    /** Somebody waits for whoever is asked to approve: they are told wherever they are. */
    static Wish usual(Occasion occasion, Occasion.Scope scope) {
        var usual = scope.usual();
        return new Wish(usual, usual, occasion == Occasion.APPROVAL, usual);
    }

    boolean disturbs() {
        return push || mail;
    }

    boolean nowhere() {
        return !page && !push && !mail && !digest;
    }
}
